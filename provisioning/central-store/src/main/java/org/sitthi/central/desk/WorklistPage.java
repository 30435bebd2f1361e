package org.sitthi.central.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.claims.Worklist;
import org.sitthi.central.claims.Worklists;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Pages;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;

/** The page of each worklist: names no patient, without scripts. */
public final class WorklistPage {

  /** One list. */
  public static final String ONE = "/worklists/{id}";

  private final Worklists worklists;
  private final Problems problems;
  private final WorklistHtml html;

  /**
   * Pages of these lists.
   *
   * @param hospitalCode five digits, for the head line
   */
  public WorklistPage(Worklists worklists, String hospitalCode, Problems problems) {
    this.worklists = worklists;
    this.problems = problems;
    this.html = new WorklistHtml(hospitalCode);
  }

  /** GET of a list as of {@code ?date=2026-01-31}, or today in Bangkok. */
  public Answer get(Call call) throws DatabaseAwayException {
    Optional<Worklist> list = Worklist.of(call.path("id"));
    if (list.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    Optional<LocalDate> day = worklists.dayOf(call);
    if (day.isEmpty()) {
      return problems.of(ProblemKind.MALFORMED, "date", "a day as 2026-01-31 wanted");
    }
    Map<Worklist, Integer> lengths = worklists.recentLengths(day.get());
    String page =
        html.page(
            list.get(),
            day.get(),
            worklists.listing(list.get(), day.get()),
            lengths,
            call.signedIn());
    return Pages.page(200, page.getBytes(UTF_8));
  }
}

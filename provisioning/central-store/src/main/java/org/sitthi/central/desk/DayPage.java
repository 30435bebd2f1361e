package org.sitthi.central.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.chain.Finding;
import org.sitthi.central.chain.KioskChains;
import org.sitthi.central.claims.Worklist;
import org.sitthi.central.claims.Worklists;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.help.StaffCall;
import org.sitthi.central.help.StaffCalls;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Pages;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** The page at {@code /}: a day's visit records, masked, without scripts. */
public final class DayPage {

  /** The most rows that one page shows. */
  static final int MAX_ROWS = 500;

  private static final int MAX_FINDINGS = 50;

  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final int DATE_LENGTH = 10;

  private final VisitRecords records;
  private final KioskChains chains;
  private final Worklists worklists;
  private final StaffCalls calls;
  private final RecordJson json;
  private final InstantSource clock;
  private final Problems problems;
  private final DayHtml html;

  /**
   * Shows the records of one hospital.
   *
   * @param hospitalCode five digits, for the head line
   */
  public DayPage(
      VisitRecords records,
      KioskChains chains,
      Worklists worklists,
      StaffCalls calls,
      RecordJson json,
      String hospitalCode,
      InstantSource clock,
      Problems problems) {
    this.records = records;
    this.chains = chains;
    this.worklists = worklists;
    this.calls = calls;
    this.json = json;
    this.clock = clock;
    this.problems = problems;
    this.html = new DayHtml(hospitalCode, ZONE);
  }

  /** The day named by {@code ?date=2026-01-31}, or today in Bangkok. */
  public Answer get(Call call) throws DatabaseAwayException {
    Instant now = clock.instant();
    Optional<LocalDate> day = dayOf(call);
    if (day.isEmpty()) {
      return problems.of(ProblemKind.MALFORMED, "date", "a day as 2026-01-31 wanted");
    }
    List<VisitRecord> visits =
        records.ofDay(day.get(), MAX_ROWS).stream().map(this::visit).toList();
    List<Finding> findings = chains.ofDay(day.get(), MAX_FINDINGS);
    Map<Worklist, Integer> lengths = worklists.recentLengths(day.get());
    boolean isToday = day.get().equals(LocalDate.ofInstant(now, ZONE));
    List<StaffCall> waiting = isToday ? calls.open() : List.of();
    String page =
        html.page(
            day.get(),
            waiting,
            visits,
            findings,
            lengths,
            now,
            call.signedIn(),
            call.query("still").isPresent());
    return Pages.page(200, page.getBytes(UTF_8));
  }

  /** The day that the call asks for; absent = what it asks for is none. */
  public Optional<LocalDate> dayOf(Call call) {
    Optional<String> asked = call.query("date").filter(text -> !text.isEmpty());
    return asked.isEmpty()
        ? Optional.of(LocalDate.ofInstant(clock.instant(), ZONE))
        : asked.flatMap(DayPage::day);
  }

  /** The page's style sheet. */
  public Answer style(Call call) {
    try (InputStream in = DayPage.class.getResourceAsStream("desk.css")) {
      if (in == null) {
        throw new IllegalStateException("desk.css is not in the program");
      }
      return Pages.answer(200, "text/css; charset=utf-8", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private VisitRecord visit(HeldRecord held) {
    try {
      return json.read(held.body().bytes());
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.length() == DATE_LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

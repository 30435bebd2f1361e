package org.sitthi.kiosk.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitthi.kiosk.journal.KeptVisit.Revision;
import org.sitthi.record.Evidence;
import org.sitthi.record.Evidence.AttemptMark;
import org.sitthi.record.Evidence.RouteState;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;

/** The page's tables, so many rows as one page holds. */
final class PageRows {

  static final int MOST_ATTEMPTS = 6;
  static final int MOST_REVISIONS = 3;

  private static final int SHOWN_DIGITS = 32;
  private static final int COLUMNS = 6;

  private final PageWords words;
  private final RecordJson records = new RecordJson();

  PageRows(PageWords words) {
    this.words = words;
  }

  String attempts(Optional<Evidence> evidence) {
    List<AttemptMark> all = evidence.map(Evidence::attempts).orElse(List.of());
    if (all.isEmpty()) {
      return whole(words.text("attempts.none"));
    }
    String rows =
        last(all, MOST_ATTEMPTS).stream().map(this::attempt).collect(Collectors.joining());
    return rows + more(all.size(), MOST_ATTEMPTS);
  }

  /** How the routes stood, in one line; empty if nothing is known of them. */
  String routes(Optional<Evidence> evidence) {
    List<RouteState> routes = evidence.map(Evidence::routes).orElse(List.of());
    return routes.isEmpty()
        ? ""
        : Html.text(
            words.text("routes.title")
                + ": "
                + routes.stream().map(this::route).collect(Collectors.joining(" · ")));
  }

  String revisions(EvidencePack pack) {
    String rows =
        last(pack.revisions(), MOST_REVISIONS).stream()
            .map(this::revision)
            .collect(Collectors.joining());
    return rows + more(pack.revisions().size(), MOST_REVISIONS);
  }

  private String attempt(AttemptMark mark) {
    return "<tr>"
        + Html.whole(words.time(mark.at()))
        + Html.cell(words.of("asked", mark.what()))
        + Html.cell(mark.route().map(route -> words.of("route", route)).orElse(words.text("none")))
        + Html.number(String.format(Locale.ROOT, "%.1f", mark.millis() / 1000.0))
        + Html.cell(words.of("outcome", mark.outcome()))
        + Html.cell(mark.cause().map(this::cause).orElse(words.text("none")))
        + "</tr>";
  }

  private String route(RouteState state) {
    return words.of("route", state.route())
        + " "
        + words.of("health", state.health())
        + " ("
        + words.time(state.at())
        + state.cause().map(cause -> ", " + cause(cause)).orElse("")
        + ")";
  }

  private String revision(Revision revision) {
    Optional<ChainEntry> entry = revision.link().map(ChainLink::entry);
    String none = words.text("none");
    return "<tr>"
        + Html.cell(Integer.toString(revision.revision()))
        + Html.whole(entry.map(of -> words.moment(words.here(of.savedAt()))).orElse(none))
        + Html.whole(state(revision).orElse(none))
        + Html.whole(words.find("delivery." + revision.delivery()).orElse(revision.delivery()))
        + Html.number(entry.map(of -> Long.toString(of.sequence())).orElse(none))
        + Html.cell(
            entry.map(of -> of.hash().substring(0, SHOWN_DIGITS)).orElse(words.text("signed.none")))
        + "</tr>";
  }

  private Optional<String> state(Revision revision) {
    try {
      VisitRecord record = records.read(revision.json().getBytes(UTF_8));
      return Optional.of(words.of("state", record.claim().state()));
    } catch (RecordFormatException e) {
      return Optional.empty();
    }
  }

  private String cause(String cause) {
    return words.find("cause." + cause).orElse(cause);
  }

  private String more(int count, int most) {
    return count > most ? whole(words.text("shown", most, count)) : "";
  }

  private static String whole(String text) {
    return "<tr><td colspan=\"" + COLUMNS + "\">" + Html.text(text) + "</td></tr>";
  }

  private static <T> List<T> last(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}

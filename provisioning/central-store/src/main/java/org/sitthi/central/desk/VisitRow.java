package org.sitthi.central.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.VisitRecord;

/** One visit as a row: each cell has a main line and a small one below it. */
final class VisitRow {

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  static final String HEAD =
      """
      <tr>
      <th>เวลา <small lang="en">Time</small></th>
      <th>คิว <small lang="en">Queue</small></th>
      <th>ผู้รับบริการ <small lang="en">Patient</small></th>
      <th>สิทธิ <small lang="en">Entitlement</small></th>
      <th>Claim Code <small lang="en">Claim code</small></th>
      <th>สถานะ <small lang="en">State</small></th>
      <th>ที่มาของรหัส <small lang="en">Source</small></th>
      </tr>
      """;

  private static final String NOTHING = "–";
  private static final String NO_SOURCE = cell("source none", NOTHING);

  private final ZoneId zone;

  VisitRow(ZoneId zone) {
    this.zone = zone;
  }

  String of(VisitRecord visit) {
    ClaimRecord claim = visit.claim();
    return (visit.demo() ? "<tr class=\"demo\">\n" : "<tr>\n")
        + cell("time", time(visit))
        + cell("queue", lines(visit.queueNumber().orElse(NOTHING), "ตู้ " + visit.kioskId()))
        + cell("who", lines(Masked.name(visit.person()), Masked.number(visit.person().citizenId())))
        + cell("right", coded(visit.entitlement().map(EntitlementRecord::mainScheme)))
        + cell("code", lines(claim.value().orElse(NOTHING), service(claim)))
        + cell("state", state(claim))
        + claim.source().map(from -> cell("source", ClaimWords.source(from))).orElse(NO_SOURCE)
        + "</tr>\n";
  }

  private String time(VisitRecord visit) {
    String mark = "<em>" + Html.both("สาธิต", "Demo") + "</em>";
    return TIME.format(visit.createdAt().atZoneSameInstant(zone)) + (visit.demo() ? mark : "");
  }

  private static String state(ClaimRecord claim) {
    String badge =
        "<span class=\""
            + ClaimWords.css(claim.state())
            + "\">"
            + ClaimWords.state(claim.state())
            + "</span>";
    return badge
        + ClaimWords.cause(claim)
            .map(code -> "<small class=\"cause\">สาเหตุ Cause <b>" + code + "</b></small>")
            .orElse("");
  }

  private static String service(ClaimRecord claim) {
    return claim.claimType().map(CodedName::name).orElse("");
  }

  private static String coded(Optional<CodedName> scheme) {
    return scheme.map(found -> lines(found.code(), found.name())).orElse(NOTHING);
  }

  private static String lines(String main, String below) {
    String first = main.isEmpty() ? "" : "<b>" + Html.escape(main) + "</b>";
    return below.isEmpty() ? first : first + "<small>" + Html.escape(below) + "</small>";
  }

  /** The content is markup already. */
  private static String cell(String css, String content) {
    return "<td class=\"" + css + "\">" + content + "</td>\n";
  }
}

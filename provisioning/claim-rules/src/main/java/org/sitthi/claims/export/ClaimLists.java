package org.sitthi.claims.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.LineDecision;
import org.sitthi.claims.Required;
import org.sitthi.claims.Requirement;
import org.sitthi.claims.Route;

/**
 * What does not go by e-Claim, line by line (facts/claims.md C.4): for the dialysis program, for
 * receipts, and where the Social Security Office's certificate is wanted. The same visits give the
 * same list in whatever order they come. Money is baht with two places.
 */
public final class ClaimLists {

  private static final List<String> COLUMNS =
      List.of(
          "recordId",
          "hn",
          "seq",
          "serviceDate",
          "lineId",
          "category",
          "itemCode",
          "quantity",
          "charged",
          "claimable");

  private ClaimLists() {}

  /** Lines for DMIS(HD), each with the visit's number as in all other programs. */
  public static Listing dialysis(Collection<DecidedVisit> visits) {
    return list(
        "DMISHD", List.of(), visits, (_, line) -> line.route() == Route.DMISHD, _ -> List.of());
  }

  /**
   * Lines that the patient claims with a receipt, and those for which one was issued though they go
   * another way and it must say so: its wording, and what is still wanted.
   */
  public static Listing receipts(Collection<DecidedVisit> visits) {
    return list(
        "RECEIPTS",
        List.of("receiptText", "missing"),
        visits,
        (charge, line) ->
            line.route() == Route.RECEIPT
                || (Boolean.TRUE.equals(charge.receiptIssued()) && line.receiptText() != null),
        line -> List.of(Objects.requireNonNullElse(line.receiptText(), ""), missing(line)));
  }

  /**
   * Lines for which a certificate of the Social Security Office is wanted, and whether it is there.
   */
  public static Listing certificates(Collection<DecidedVisit> visits) {
    return list(
        "SSO_CERTIFICATES",
        List.of("route", "present"),
        visits,
        (_, line) -> line.required().stream().anyMatch(ClaimLists::isCertificate),
        line ->
            List.of(
                line.route().name(),
                line.required().stream()
                        .filter(ClaimLists::isCertificate)
                        .allMatch(Required::present)
                    ? "YES"
                    : "NO"));
  }

  private interface More {
    List<String> of(LineDecision line);
  }

  private static Listing list(
      String name,
      List<String> more,
      Collection<DecidedVisit> visits,
      BiPredicate<ChargeLine, LineDecision> wanted,
      More cells) {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(more);
    List<List<String>> rows = new ArrayList<>();
    for (DecidedVisit visit : sorted(visits)) {
      for (int i = 0; i < visit.lines().size(); i++) {
        LineDecision line = visit.decision().lines().get(i);
        if (wanted.test(visit.lines().get(i), line)) {
          List<String> row = row(visit, visit.lines().get(i), line);
          row.addAll(cells.of(line));
          rows.add(row);
        }
      }
    }
    return new Listing(name, columns, rows);
  }

  private static List<String> row(DecidedVisit visit, ChargeLine charge, LineDecision line) {
    return new ArrayList<>(
        List.of(
            visit.key(),
            visit.hn(),
            visit.seq(),
            visit.serviceDate().toString(),
            line.lineId(),
            charge.category(),
            Objects.requireNonNullElse(charge.itemCode(), ""),
            charge.quantity().stripTrailingZeros().toPlainString(),
            line.charged().toBaht(),
            line.claimable().toBaht()));
  }

  private static List<DecidedVisit> sorted(Collection<DecidedVisit> visits) {
    return visits.stream()
        .sorted(
            Comparator.comparing(DecidedVisit::serviceDate)
                .thenComparing(DecidedVisit::hn)
                .thenComparing(DecidedVisit::seq)
                .thenComparing(DecidedVisit::key))
        .toList();
  }

  private static String missing(LineDecision line) {
    return line.required().stream()
        .filter(required -> !required.present())
        .map(required -> required.what().name())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static boolean isCertificate(Required required) {
    return required.what() == Requirement.SSO_CERTIFICATE;
  }
}

package org.sitthi.claims.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.DrugUse;
import org.sitthi.claims.LineDecision;
import org.sitthi.claims.Money;
import org.sitthi.claims.Route;

/**
 * Rows of CHT, CHA, ADP, DRU, ODX and OOP of one visit (facts/claims.md B.2). Only lines that go by
 * e-Claim stand in them; what is not claimed of such a line is its excess. The same lines in any
 * order give the same rows.
 */
public final class ChargeFiles {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final int BAHT_PLACES = 2;

  private final ChargeItems items;
  private final ChargedVisit visit;
  private final List<Direct> direct = new ArrayList<>();

  private ChargeFiles(ChargeItems items, ChargedVisit visit) {
    this.items = items;
    this.visit = visit;
    List<LineDecision> decisions = visit.decided().decision().lines();
    for (int i = 0; i < decisions.size(); i++) {
      if (decisions.get(i).route() == Route.ECLAIM) {
        direct.add(new Direct(visit.decided().lines().get(i), decisions.get(i)));
      }
    }
  }

  /** A line that goes by e-Claim. */
  private record Direct(ChargeLine line, LineDecision decision) {

    Money excess() {
      return line.charge().minus(decision.claimable());
    }
  }

  /** A line that cannot stand in the files, and why. */
  public enum Lack {
    /** No charge category that has a CHRGITEM. */
    NO_CATEGORY,
    /** No line goes by e-Claim. */
    NOTHING_DIRECT
  }

  /** Why the visit has no rows; empty if it has. */
  public static Optional<Lack> lack(ChargeItems items, ChargedVisit visit) {
    List<Direct> direct = new ChargeFiles(items, visit).direct;
    if (direct.isEmpty()) {
      return Optional.of(Lack.NOTHING_DIRECT);
    }
    return direct.stream().allMatch(each -> items.places().containsKey(each.line().category()))
        ? Optional.empty()
        : Optional.of(Lack.NO_CATEGORY);
  }

  /** The rows of a visit that lacks nothing. */
  public static List<Row> rows(ChargeItems items, ChargedVisit visit) {
    ChargeFiles files = new ChargeFiles(items, visit);
    List<Row> rows = new ArrayList<>();
    rows.addAll(sorted(files.diagnoses(), "DXTYPE", "DIAG"));
    rows.addAll(sorted(files.procedures(), "OPER"));
    rows.add(files.total());
    rows.addAll(files.items());
    rows.addAll(sorted(files.additional(), "TYPE", "CODE"));
    rows.addAll(sorted(files.drugs(), "DID"));
    return rows;
  }

  private List<Row> diagnoses() {
    return visit.diagnoses().stream()
        .map(each ->
            values()
                .put("DATEDX", day())
                .put("CLINIC", visit.keys().clinic())
                .put("DIAG", each.code().replace(".", ""))
                .put("DXTYPE", each.type())
                .put("DRDX", each.doctor())
                .put("PERSON_ID", visit.keys().personId())
                .row("ODX"))
        .toList();
  }

  private List<Row> procedures() {
    return visit.procedures().stream()
        .map(each ->
            values()
                .put("DATEOPD", day())
                .put("CLINIC", visit.keys().clinic())
                .put("OPER", each.code().replace(".", ""))
                .put("DROPID", each.doctor())
                .put("PERSON_ID", visit.keys().personId())
                .put("SERVPRICE", each.price().map(ChargeFiles::plain))
                .row("OOP"))
        .toList();
  }

  private Row total() {
    Money total = Money.ZERO;
    Money paid = Money.ZERO;
    for (Direct each : direct) {
      total = total.plus(each.line().charge());
      paid = paid.plus(each.decision().patientPays());
    }
    return values()
        .put("DATE", day())
        .put("TOTAL", total.toBaht())
        .put("PAID", paid.toBaht())
        .put("PERSON_ID", visit.keys().personId())
        .put("INVOICE_NO", visit.invoice())
        .row("CHT");
  }

  private List<Row> items() {
    Map<String, Money> sums = new TreeMap<>();
    for (Direct each : direct) {
      String item = place(each).item();
      add(sums, item + items.claimable(), each.decision().claimable());
      add(sums, item + items.excess(), each.excess());
    }
    Money trafficAct = visit.visit().trafficActAmount();
    add(sums, items.trafficAct(), trafficAct == null ? Money.ZERO : trafficAct);
    List<Row> rows = new ArrayList<>();
    sums.forEach((item, sum) ->
        rows.add(
            values()
                .put("DATE", day())
                .put("CHRGITEM", item)
                .put("AMOUNT", sum.toBaht())
                .put("PERSON_ID", visit.keys().personId())
                .row("CHA")));
    return rows;
  }

  private static void add(Map<String, Money> sums, String item, Money amount) {
    if (amount.isPositive()) {
      sums.merge(item, amount, Money::plus);
    }
  }

  private List<Row> additional() {
    List<Row> rows = new ArrayList<>();
    for (String project : projects()) {
      rows.add(
          values()
              .put("DATEOPD", day())
              .put("TYPE", items.projectType())
              .put("CODE", project)
              .put("QTY", "1")
              .put("RATE", Money.ZERO.toBaht())
              .put("TOTAL", Money.ZERO.toBaht())
              .put("CLINIC", visit.keys().clinic())
              .row("ADP"));
    }
    for (Direct each : direct) {
      Optional<String> type = place(each).type();
      String code = each.line().itemCode();
      if (type.isPresent() && code != null) {
        rows.add(
            values()
                .put("DATEOPD", day())
                .put("TYPE", type.get())
                .put("CODE", code)
                .put("QTY", plain(each.line().quantity()))
                .put("RATE", unitPrice(each))
                .put("TOTCOPAY", each.excess().toBaht())
                .put("TOTAL", each.decision().claimable().toBaht())
                .put("CLINIC", visit.keys().clinic())
                .row("ADP"));
      }
    }
    return rows;
  }

  private NavigableSet<String> projects() {
    NavigableSet<String> projects = new TreeSet<>();
    Optional.ofNullable(visit.visit().projectCode()).ifPresent(projects::add);
    direct.stream()
        .map(each -> each.line().projectCode())
        .filter(Objects::nonNull)
        .forEach(projects::add);
    return projects;
  }

  private List<Row> drugs() {
    List<Row> rows = new ArrayList<>();
    for (Direct each : direct) {
      DrugUse drug = each.line().drug();
      if (drug != null && place(each).isDrug()) {
        Optional<String> approval =
            Optional.ofNullable(each.line().approval()).map(given -> given.number());
        rows.add(
            values()
                .put("HCODE", visit.keys().hospitalCode())
                .put("CLINIC", visit.keys().clinic())
                .put("PERSON_ID", visit.keys().personId())
                .put("DATE_SERV", day())
                .put("DID", drug.code())
                .put("DIDNAME", drug.name() == null ? drug.genericId() : drug.name())
                .put("AMOUNT", plain(each.line().quantity()))
                .put("DRUGPRICE", unitPrice(each))
                .put("DIDSTD", drug.standardCode())
                .put("DRUGREMARK", approval.isPresent() ? items.approved() : drug.nedReason())
                .put("PA_NO", approval)
                .put("TOTCOPAY", each.excess().toBaht())
                .put("USE_STATUS", place(each).uses().getFirst())
                .put("TOTAL", each.decision().claimable().toBaht())
                .row("DRU"));
      }
    }
    return rows;
  }

  private ChargeItems.Place place(Direct each) {
    return Objects.requireNonNull(items.places().get(each.line().category()));
  }

  /** Rounded to a satang: the total stands beside it. */
  private static String unitPrice(Direct each) {
    return BigDecimal.valueOf(each.line().charge().satang(), BAHT_PLACES)
        .divide(each.line().quantity(), BAHT_PLACES, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private String day() {
    return DAY.format(visit.decided().serviceDate());
  }

  private RowValues values() {
    return new RowValues().put("HN", visit.decided().hn()).put("SEQ", visit.decided().seq());
  }

  /** By these columns and then by all, so that no order of lines shows. */
  private static List<Row> sorted(List<Row> rows, String... columns) {
    Comparator<Row> order = Comparator.comparing(_ -> "");
    for (String column : columns) {
      order = order.thenComparing(row -> row.values().getOrDefault(column, ""));
    }
    return rows.stream()
        .sorted(order.thenComparing(row -> new TreeMap<>(row.values()).toString()))
        .toList();
  }
}

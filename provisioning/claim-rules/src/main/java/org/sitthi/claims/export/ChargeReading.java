package org.sitthi.claims.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitthi.claims.Approval;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.ChargeLineBuilder;
import org.sitthi.claims.DrugUseBuilder;
import org.sitthi.claims.Money;

/**
 * Charges from rows of CHT, CHA, ADP, DRU, ODX, OOP and OPD of one visit: the way back of {@link
 * ChargeFiles}. What the files do not say stays unknown; nothing is guessed, and sums that do not
 * fit are a fault.
 */
public final class ChargeReading {

  private final ChargeItems items;
  private final Map<String, Money> left = new TreeMap<>();
  private final List<ChargeLine> lines = new ArrayList<>();

  private ChargeReading(ChargeItems items) {
    this.items = items;
  }

  /** Reads the rows of one visit. */
  public static ReadCharges of(ChargeItems items, List<Row> rows) throws ReadFault {
    return new ChargeReading(items).read(rows);
  }

  private ReadCharges read(List<Row> rows) throws ReadFault {
    Map<String, List<Row>> files = new HashMap<>();
    rows.forEach(row -> files.computeIfAbsent(row.file(), _ -> new ArrayList<>()).add(row));
    Optional<Money> trafficAct = Optional.empty();
    for (Row row : of(files, "CHA")) {
      String item = needed(row, "CHRGITEM");
      if (item.equals(items.trafficAct())) {
        trafficAct = Optional.of(trafficAct.orElse(Money.ZERO).plus(money(row, "AMOUNT")));
      } else {
        left.merge(categoryOf(item), money(row, "AMOUNT"), Money::plus);
      }
    }
    TreeSet<String> projects = new TreeSet<>();
    for (Row row : of(files, "ADP")) {
      if (needed(row, "TYPE").equals(items.projectType())) {
        projects.add(needed(row, "CODE"));
      } else {
        additional(row);
      }
    }
    if (projects.size() > 1) {
      throw new ReadFault("ADP", "more than one project code: which line each is of is not said");
    }
    boolean hasOneDrugCategory =
        items.places().entrySet().stream()
                .filter(each -> each.getValue().isDrug() && left.containsKey(each.getKey()))
                .count()
            == 1;
    for (Row row : of(files, "DRU")) {
      drug(row, hasOneDrugCategory);
    }
    rest();
    Optional<Row> total = of(files, "CHT").stream().findFirst();
    return new ReadCharges(
        lines,
        projects.stream().findFirst(),
        trafficAct,
        total.flatMap(row -> value(row, "INVOICE_NO")),
        total.isPresent() ? Optional.of(money(total.get(), "TOTAL")) : Optional.empty(),
        of(files, "OPD").stream().findFirst().flatMap(row -> value(row, "UUC")),
        diagnoses(of(files, "ODX")),
        procedures(of(files, "OOP")));
  }

  private String categoryOf(String item) throws ReadFault {
    return items
        .categoryOfItem(item.substring(0, 1))
        .filter(_ ->
            item.substring(1).equals(items.claimable()) || item.substring(1).equals(items.excess()))
        .orElseThrow(() -> new ReadFault("CHA.CHRGITEM", "an item that is not known"));
  }

  private void additional(Row row) throws ReadFault {
    String category =
        items
            .categoryOfType(needed(row, "TYPE"))
            .orElseThrow(() -> new ReadFault("ADP.TYPE", "a type of which no category is known"));
    String code = needed(row, "CODE");
    BigDecimal quantity = quantity(row, "QTY");
    Money charge = charge(row, quantity, "RATE");
    take(row, category, charge);
    lines.add(
        line(category, charge)
            .itemCode(code)
            .kind(items.kinds().get(code))
            .quantity(quantity)
            .build());
  }

  private void drug(Row row, boolean hasOneCategory) throws ReadFault {
    Optional<String> use = value(row, "USE_STATUS");
    String category =
        use.flatMap(items::categoryOfUse)
            .or(() -> hasOneCategory && use.isEmpty() ? onlyDrugCategory() : Optional.empty())
            .orElseThrow(() ->
                new ReadFault(
                    "DRU.USE_STATUS", "whether taken in hospital or at home is not said"));
    BigDecimal quantity = quantity(row, "AMOUNT");
    Money charge = charge(row, quantity, "DRUGPRICE");
    take(row, category, charge);
    Optional<String> reason =
        value(row, "DRUGREMARK").filter(text -> !text.equals(items.approved()));
    DrugUseBuilder drug =
        DrugUseBuilder.builder()
            .code(value(row, "DID").orElse(null))
            .name(value(row, "DIDNAME").orElse(null))
            .standardCode(value(row, "DIDSTD").orElse(null))
            .nedReason(reason.orElse(null));
    // A reason is recorded for a drug outside the list only; no reason says nothing.
    lines.add(
        line(category, charge)
            .quantity(quantity)
            .drug((reason.isPresent() ? drug.ned(true) : drug).build())
            .approval(
                value(row, "PA_NO")
                    .map(number -> new Approval(number, null, null, null, null, null))
                    .orElse(null))
            .build());
  }

  private Optional<String> onlyDrugCategory() {
    return items.places().entrySet().stream()
        .filter(each -> each.getValue().isDrug() && left.containsKey(each.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Takes a row's charge from its category's sum in CHA. */
  private void take(Row row, String category, Money charge) throws ReadFault {
    Money rest = left.getOrDefault(category, Money.ZERO).minus(charge);
    if (rest.satang() < 0) {
      throw new ReadFault(row.file(), "rows of category " + category + " are more than CHA has");
    }
    left.put(category, rest);
  }

  private void rest() {
    left.forEach((category, amount) -> {
      if (amount.isPositive()) {
        lines.add(line(category, amount).build());
      }
    });
  }

  private ChargeLineBuilder line(String category, Money charge) {
    return ChargeLine.builder("L" + (lines.size() + 1), category, charge);
  }

  /**
   * The whole charge: what is claimed and what is not. Older files have the whole as TOTAL, or no
   * TOTAL; the unit price tells, within the rounding of a satang for each unit.
   */
  private static Money charge(Row row, BigDecimal quantity, String price) throws ReadFault {
    Money byUnits = money(row, price).times(quantity);
    if (value(row, "TOTAL").isEmpty()) {
      return byUnits;
    }
    Money total = money(row, "TOTAL");
    Money both = value(row, "TOTCOPAY").isEmpty() ? total : total.plus(money(row, "TOTCOPAY"));
    long rounding = quantity.longValue() / 2 + 1;
    for (Money whole : List.of(both, total)) {
      if (Math.abs(whole.satang() - byUnits.satang()) <= rounding) {
        return whole;
      }
    }
    throw new ReadFault(row.file(), "a row's " + price + " and quantity do not give its TOTAL");
  }

  private static List<ChargedVisit.Diagnosis> diagnoses(List<Row> rows) throws ReadFault {
    List<ChargedVisit.Diagnosis> all = new ArrayList<>();
    for (Row row : rows) {
      all.add(
          new ChargedVisit.Diagnosis(
              needed(row, "DIAG"), needed(row, "DXTYPE"), value(row, "DRDX")));
    }
    return all;
  }

  private static List<ChargedVisit.Procedure> procedures(List<Row> rows) throws ReadFault {
    List<ChargedVisit.Procedure> all = new ArrayList<>();
    for (Row row : rows) {
      all.add(
          new ChargedVisit.Procedure(
              needed(row, "OPER"),
              value(row, "DROPID"),
              value(row, "SERVPRICE").map(BigDecimal::new)));
    }
    return all;
  }

  private static List<Row> of(Map<String, List<Row>> files, String file) {
    return files.getOrDefault(file, List.of());
  }

  private static Optional<String> value(Row row, String column) {
    return Optional.ofNullable(row.values().get(column)).filter(text -> !text.isEmpty());
  }

  private static String needed(Row row, String column) throws ReadFault {
    return value(row, column)
        .orElseThrow(() -> new ReadFault(row.file() + "." + column, "is empty"));
  }

  private static BigDecimal quantity(Row row, String column) throws ReadFault {
    try {
      BigDecimal quantity = new BigDecimal(needed(row, column));
      if (quantity.signum() > 0) {
        return quantity;
      }
    } catch (NumberFormatException e) {
      // Told below: a number it is not.
    }
    throw new ReadFault(row.file() + "." + column, "a number above zero wanted");
  }

  private static Money money(Row row, String column) throws ReadFault {
    try {
      Money amount = Money.baht(needed(row, column));
      if (amount.satang() >= 0) {
        return amount;
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      // Told below: an amount it is not.
    }
    throw new ReadFault(row.file() + "." + column, "an amount of baht wanted");
  }
}

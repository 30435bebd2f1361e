package org.sitthi.claims;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the value of each field is found; null means not known. */
final class FieldValues {

  /** Finds one value: a string, a boolean, a date, a number, or a collection of strings. */
  @FunctionalInterface
  interface Extractor {
    @Nullable Object of(Frame frame);
  }

  private static final Map<ChargeField, Extractor> ALL =
      new EnumMap<>(
          Map.ofEntries(
              entry(ChargeField.SCHEME, f -> f.visit.scheme().name()),
              entry(ChargeField.SUB_INSCL, f -> f.subInscl),
              entry(ChargeField.SUB_INSCL_CODED, f -> coded(f.visit.subInscl(), f.subInscl)),
              entry(ChargeField.OTHER_SCHEME, f -> f.otherSchemes),
              entry(ChargeField.ROLE, f -> null),
              entry(ChargeField.FACILITY, f -> name(f.visit.facility())),
              entry(ChargeField.RIGHT_SUSPENDED, f -> f.visit.rightSuspended()),
              entry(ChargeField.TRAFFIC_ACCIDENT, FieldValues::trafficAccident),
              entry(ChargeField.TRAFFIC_ACT_AMOUNT, f -> baht(f.visit.trafficActAmount())),
              entry(ChargeField.OTHER_PAYER_AMOUNT, f -> baht(f.visit.otherPayerAmount())),
              entry(ChargeField.EXTERNAL_CAUSE_CODE, f -> text(f.visit.externalCauseCode())),
              entry(ChargeField.PERMIT_NUMBER, Frame::permitNumber),
              entry(ChargeField.DIRECT_REGISTRATION, f -> f.visit.directRegistration()),
              entry(ChargeField.DIRECT_CLAIM_LEFT, f -> baht(f.directClaim)),
              entry(ChargeField.KIDNEY_TRANSPLANT, f -> f.facts.kidneyTransplant()),
              entry(ChargeField.HEALTH_CHECK_DONE, FieldValues::healthCheckDone),
              entry(ChargeField.HEALTH_CHECK_FITS, f -> f.facts.healthCheckAgeSexFits()),
              entry(ChargeField.YEAR_USED, f -> baht(f.facts.dentalUsedThisYear())),
              entry(ChargeField.VASCULAR_ACCESS_BEFORE, FieldValues::vascularAccessBefore),
              entry(ChargeField.LAST_VASCULAR_ACCESS, f -> f.facts.lastVascularAccess()),
              entry(ChargeField.IN_RIGHT_BASE, f -> f.facts.inRightBase()),
              entry(
                  ChargeField.HOURS_FROM_INPATIENT, f -> number(f.facts.hoursFromInpatientStay())),
              entry(ChargeField.SAME_DISEASE_TODAY, f -> f.facts.sameDiseaseVisitToday()),
              entry(ChargeField.VISIT_HAS_KIND, Frame::kinds),
              entry(ChargeField.CATEGORY, f -> f.category),
              entry(ChargeField.CATEGORY_CODED, f -> coded(line(f).category(), f.category)),
              entry(ChargeField.KIND, f -> f.kind),
              entry(ChargeField.KIND_CODED, f -> coded(line(f).kind(), f.kind)),
              entry(ChargeField.ITEM_CODE, f -> text(line(f).itemCode())),
              entry(ChargeField.IN_LIST, f -> line(f).inList()),
              entry(ChargeField.LIST_RATE, f -> baht(line(f).listRate())),
              entry(ChargeField.OVER_RATE, FieldValues::overRate),
              entry(ChargeField.IS_DRUG, f -> f.drug != null),
              entry(ChargeField.DRUG_NAMED, FieldValues::drugNamed),
              entry(ChargeField.DRUG, f -> f.drugId),
              entry(ChargeField.DRUG_ROUTE, FieldValues::drugRoute),
              entry(ChargeField.STRENGTH, Frame::strength),
              entry(ChargeField.INDICATION, f -> f.indication),
              entry(ChargeField.INDICATION_CODED, FieldValues::indicationCoded),
              entry(ChargeField.NED, Frame::ned),
              entry(ChargeField.NED_REASON, FieldValues::nedReason),
              entry(ChargeField.HIGH_COST, Frame::highCost),
              entry(
                  ChargeField.FDA_REGISTERED, f -> f.drug == null ? null : f.drug.fdaRegistered()),
              entry(ChargeField.DRUG_CODE, f -> f.drug == null ? null : text(f.drug.code())),
              entry(
                  ChargeField.DRUG_STANDARD_CODE,
                  f -> f.drug == null ? null : text(f.drug.standardCode())),
              entry(
                  ChargeField.DRUG_IN_CATALOGUE, f -> f.drug == null ? null : f.drug.inCatalogue()),
              entry(ChargeField.PROJECT_CODE, Frame::projectCode),
              entry(ChargeField.APPROVAL_NUMBER, Approvals::number),
              entry(ChargeField.APPROVAL_HN_FITS, Approvals::hnFits),
              entry(ChargeField.APPROVAL_DRUG_FITS, Approvals::drugFits),
              entry(ChargeField.APPROVAL_DATE_FITS, Approvals::dateFits),
              entry(ChargeField.APPROVAL_KIND_FITS, Approvals::kindFits),
              entry(ChargeField.DEVICE_STOCKED, f -> line(f).deviceStocked()),
              entry(ChargeField.RECEIPT_ISSUED, f -> line(f).receiptIssued()),
              entry(ChargeField.RECEIPT_TEXT, f -> text(line(f).receiptText())),
              entry(ChargeField.DIALYSIS_RELATED, f -> line(f).dialysisRelated()),
              entry(ChargeField.ROUTE, f -> name(f.route)),
              entry(ChargeField.ALSO_ALLOWED, FieldValues::alsoAllowed),
              entry(ChargeField.DECIDED_BY, f -> f.decidedBy == null ? null : f.decidedBy.id()),
              entry(ChargeField.APPROVED, Approvals::approved),
              entry(ChargeField.NEEDS_APPROVAL, f -> name(Approvals.wanted(f)))));

  private FieldValues() {}

  static Extractor of(Field field) {
    return switch (field) {
      case ChargeField known ->
          Objects.requireNonNull(ALL.get(known), () -> "no value for " + known);
      case Particular particular -> particular::of;
    };
  }

  private static List<String> alsoAllowed(Frame f) {
    if (f.alsoAllowed.isEmpty()) {
      return List.of();
    }
    return f.alsoAllowed.stream().map(Enum::name).toList();
  }

  private static ChargeLine line(Frame f) {
    return Objects.requireNonNull(f.line, "a rule of the visit looks at a line");
  }

  private static @Nullable String text(@Nullable String text) {
    return Frame.isBlank(text) ? null : text;
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable BigDecimal baht(@Nullable Money money) {
    return money == null ? null : BigDecimal.valueOf(money.satang(), 2);
  }

  private static @Nullable BigDecimal number(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private static @Nullable Boolean coded(@Nullable String given, @Nullable String id) {
    return Frame.isBlank(given) ? null : id != null;
  }

  private static @Nullable Boolean indicationCoded(Frame f) {
    return f.drug == null ? null : coded(f.drug.indication(), f.indication);
  }

  private static @Nullable Boolean drugNamed(Frame f) {
    if (f.drug == null) {
      return null;
    }
    return !Frame.isBlank(f.drug.genericId()) || !Frame.isBlank(f.drug.name());
  }

  private static @Nullable String nedReason(Frame f) {
    String reason = f.drug == null ? "" : Frame.stripped(f.drug.nedReason());
    return reason.isEmpty() ? null : reason.toUpperCase(Locale.ROOT);
  }

  /** An accident, too, when only its amount was recorded. */
  private static @Nullable Boolean trafficAccident(Frame f) {
    Money amount = f.visit.trafficActAmount();
    boolean recorded = amount != null && amount.isPositive();
    return recorded ? Boolean.TRUE : f.visit.trafficAccident();
  }

  private static @Nullable String drugRoute(Frame f) {
    return f.drug == null ? null : f.codes.idOf(FieldType.DRUG_ROUTE, f.drug.route());
  }

  private static @Nullable Boolean overRate(Frame f) {
    ChargeLine line = line(f);
    Money rate = line.listRate();
    return rate == null ? null : line.charge().compareTo(rate.times(line.quantity())) > 0;
  }

  private static @Nullable Boolean healthCheckDone(Frame f) {
    if (f.facts.healthCheckThisFiscalYear() != null) {
      return f.facts.healthCheckThisFiscalYear();
    }
    LocalDate last = f.facts.lastHealthCheck();
    if (last == null) {
      return null;
    }
    return f.settings.fiscalYear(last) == f.settings.fiscalYear(f.visit.serviceDate());
  }

  private static @Nullable Boolean vascularAccessBefore(Frame f) {
    boolean onlyItsDate =
        f.facts.vascularAccessBefore() == null && f.facts.lastVascularAccess() != null;
    return onlyItsDate ? Boolean.TRUE : f.facts.vascularAccessBefore();
  }
}

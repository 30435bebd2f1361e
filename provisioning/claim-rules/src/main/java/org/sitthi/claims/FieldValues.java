package org.sitthi.claims;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
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

  private static final Map<Field, Extractor> ALL =
      new EnumMap<>(
          Map.ofEntries(
              entry(Field.SCHEME, f -> f.visit.scheme().name()),
              entry(Field.SUB_INSCL, f -> f.subInscl),
              entry(Field.SUB_INSCL_CODED, f -> coded(f.visit.subInscl(), f.subInscl)),
              entry(
                  Field.OTHER_SCHEME,
                  f -> f.visit.otherSchemes().stream().map(Enum::name).toList()),
              entry(Field.ROLE, f -> null),
              entry(Field.FACILITY, f -> name(f.visit.facility())),
              entry(Field.RIGHT_SUSPENDED, f -> f.visit.rightSuspended()),
              entry(Field.TRAFFIC_ACCIDENT, FieldValues::trafficAccident),
              entry(Field.TRAFFIC_ACT_AMOUNT, f -> baht(f.visit.trafficActAmount())),
              entry(Field.OTHER_PAYER_AMOUNT, f -> baht(f.visit.otherPayerAmount())),
              entry(Field.EXTERNAL_CAUSE_CODE, f -> text(f.visit.externalCauseCode())),
              entry(Field.PERMIT_NUMBER, f -> text(f.visit.permitNumber())),
              entry(Field.DIRECT_REGISTRATION, f -> f.visit.directRegistration()),
              entry(Field.DIRECT_CLAIM_LEFT, f -> baht(f.directClaim)),
              entry(Field.KIDNEY_TRANSPLANT, f -> f.facts.kidneyTransplant()),
              entry(Field.HEALTH_CHECK_DONE, FieldValues::healthCheckDone),
              entry(Field.HEALTH_CHECK_FITS, f -> f.facts.healthCheckAgeSexFits()),
              entry(Field.YEAR_USED, f -> baht(f.facts.dentalUsedThisYear())),
              entry(Field.VASCULAR_ACCESS_BEFORE, FieldValues::vascularAccessBefore),
              entry(Field.LAST_VASCULAR_ACCESS, f -> f.facts.lastVascularAccess()),
              entry(Field.IN_RIGHT_BASE, f -> f.facts.inRightBase()),
              entry(Field.HOURS_FROM_INPATIENT, f -> number(f.facts.hoursFromInpatientStay())),
              entry(Field.SAME_DISEASE_TODAY, f -> f.facts.sameDiseaseVisitToday()),
              entry(Field.VISIT_HAS_KIND, Frame::kinds),
              entry(Field.CATEGORY, f -> f.category),
              entry(Field.CATEGORY_CODED, f -> coded(line(f).category(), f.category)),
              entry(Field.KIND, f -> f.kind),
              entry(Field.KIND_CODED, f -> coded(line(f).kind(), f.kind)),
              entry(Field.ITEM_CODE, f -> text(line(f).itemCode())),
              entry(Field.IN_LIST, f -> line(f).inList()),
              entry(Field.LIST_RATE, f -> baht(line(f).listRate())),
              entry(Field.OVER_RATE, FieldValues::overRate),
              entry(Field.IS_DRUG, f -> f.drug != null),
              entry(Field.DRUG_NAMED, FieldValues::drugNamed),
              entry(Field.DRUG, f -> f.drugId),
              entry(Field.DRUG_ROUTE, FieldValues::drugRoute),
              entry(Field.STRENGTH, Frame::strength),
              entry(Field.INDICATION, f -> f.indication),
              entry(Field.INDICATION_CODED, FieldValues::indicationCoded),
              entry(Field.NED, Frame::ned),
              entry(Field.NED_REASON, FieldValues::nedReason),
              entry(Field.HIGH_COST, Frame::highCost),
              entry(Field.FDA_REGISTERED, f -> f.drug == null ? null : f.drug.fdaRegistered()),
              entry(Field.PROJECT_CODE, Frame::projectCode),
              entry(Field.APPROVAL_NUMBER, Approvals::number),
              entry(Field.APPROVAL_HN_FITS, Approvals::hnFits),
              entry(Field.APPROVAL_DRUG_FITS, Approvals::drugFits),
              entry(Field.APPROVAL_DATE_FITS, Approvals::dateFits),
              entry(Field.APPROVAL_KIND_FITS, Approvals::kindFits),
              entry(Field.DEVICE_STOCKED, f -> line(f).deviceStocked()),
              entry(Field.RECEIPT_ISSUED, f -> line(f).receiptIssued()),
              entry(Field.RECEIPT_TEXT, f -> text(line(f).receiptText())),
              entry(Field.DIALYSIS_RELATED, f -> line(f).dialysisRelated()),
              entry(Field.ROUTE, f -> name(f.route)),
              entry(Field.ALSO_ALLOWED, f -> f.alsoAllowed.stream().map(Enum::name).toList()),
              entry(Field.DECIDED_BY, f -> f.decidedBy == null ? null : f.decidedBy.id()),
              entry(Field.APPROVED, Approvals::approved),
              entry(Field.NEEDS_APPROVAL, f -> name(Approvals.wanted(f)))));

  private FieldValues() {}

  static Extractor of(Field field) {
    return Objects.requireNonNull(ALL.get(field), () -> "no value for " + field);
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

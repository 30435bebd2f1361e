package org.sitthi.central.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.claims.Approval;
import org.sitthi.claims.ApprovalKind;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.ChargeLineBuilder;
import org.sitthi.claims.DrugUse;
import org.sitthi.claims.DrugUseBuilder;
import org.sitthi.claims.FacilityType;
import org.sitthi.claims.Facts;
import org.sitthi.claims.Particular;
import org.sitthi.claims.Particulars;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Visit;
import org.sitthi.claims.VisitBuilder;
import org.sitthi.claims.VisitType;

/** Turns what a caller gave into what the evaluator takes. */
final class EvaluateRequest {

  private EvaluateRequest() {}

  static VisitBuilder visit(Given v) {
    VisitBuilder visit =
        Visit.builder(
            Objects.requireNonNullElse(v.text("visitId"), "-"),
            Objects.requireNonNull(v.one("scheme", Scheme.class)),
            Objects.requireNonNull(v.day("serviceDate")));
    overlay(visit, v);
    return visit;
  }

  /** Sets what is given; what is not given stays as it was. */
  static void overlay(VisitBuilder visit, Given v) {
    set(v.text("subInscl"), visit::subInscl);
    if (v.names("otherSchemes")) {
      visit.otherSchemes(
          v.several("otherSchemes", String.class).stream().map(Scheme::valueOf).toList());
    }
    set(v.one("visitType", VisitType.class), visit::visitType);
    set(v.one("facility", FacilityType.class), visit::facility);
    set(v.day("sentDate"), visit::sentDate);
    set(v.text("hn"), visit::hn);
    set(v.text("permitNumber"), visit::permitNumber);
    set(v.text("projectCode"), visit::projectCode);
    set(v.flag("rightSuspended"), visit::rightSuspended);
    set(v.flag("trafficAccident"), visit::trafficAccident);
    set(v.satang("trafficActSatang"), visit::trafficActAmount);
    set(v.text("externalCauseCode"), visit::externalCauseCode);
    set(v.flag("directRegistration"), visit::directRegistration);
    set(v.satang("otherPayerSatang"), visit::otherPayerAmount);
  }

  private static <T> void set(@Nullable T value, Consumer<T> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }

  /** The lines; two of one id are refused. */
  static List<ChargeLine> lines(List<Given> given) throws InputException {
    List<ChargeLine> lines = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      Given each = given.get(i);
      if (each.text("category") == null && each.text("kind") == null && !each.names("drug")) {
        throw new InputException(
            ProblemKind.MISSING_FIELD, "$.lines[" + i + "].category", "category, kind or drug");
      }
      ChargeLine line = line(each, "L" + (i + 1));
      if (!ids.add(line.lineId())) {
        throw new InputException(
            ProblemKind.IMPOSSIBLE, "$.lines[" + i + "].lineId", "an id of no other line");
      }
      lines.add(line);
    }
    return lines;
  }

  private static ChargeLine line(Given l, String id) {
    ChargeLineBuilder line =
        ChargeLine.builder(
            Objects.requireNonNullElse(l.text("lineId"), id),
            Objects.requireNonNullElse(l.text("category"), ""),
            Objects.requireNonNull(l.satang("chargeSatang")));
    return line.kind(l.text("kind"))
        .itemCode(l.text("itemCode"))
        .quantity(Objects.requireNonNullElse(l.decimal("quantity"), BigDecimal.ONE))
        .listRate(l.satang("listRateSatang"))
        .inList(l.flag("inList"))
        .drug(drug(l.object("drug")))
        .projectCode(l.text("projectCode"))
        .approval(approval(l.object("approval")))
        .deviceStocked(l.flag("deviceStocked"))
        .notStockedReason(l.text("notStockedReason"))
        .receiptIssued(l.flag("receiptIssued"))
        .receiptText(l.text("receiptText"))
        .ssoCertificate(l.flag("ssoCertificate"))
        .dialysisRelated(l.flag("dialysisRelated"))
        .build();
  }

  private static @Nullable DrugUse drug(@Nullable Given d) {
    if (d == null) {
      return null;
    }
    return DrugUseBuilder.builder()
        .genericId(d.text("genericId"))
        .name(d.text("name"))
        .route(d.text("route"))
        .strength(d.text("strength"))
        .indication(d.text("indication"))
        .ned(d.flag("ned"))
        .nedReason(d.text("nedReason"))
        .highCostOncology(d.flag("highCostOncology"))
        .fdaRegistered(d.day("fdaRegistered"))
        .code(d.text("code"))
        .standardCode(d.text("standardCode"))
        .inCatalogue(d.flag("inCatalogue"))
        .build();
  }

  private static @Nullable Approval approval(@Nullable Given a) {
    if (a == null) {
      return null;
    }
    return new Approval(
        a.text("number"),
        a.one("kind", ApprovalKind.class),
        a.text("hn"),
        a.text("drug"),
        a.day("from"),
        a.day("until"));
  }

  static Facts facts(@Nullable Given f) {
    if (f == null) {
      return Facts.UNKNOWN;
    }
    return new Facts(
        f.flag("kidneyTransplant"),
        f.flag("healthCheckThisFiscalYear"),
        f.day("lastHealthCheck"),
        f.flag("healthCheckAgeSexFits"),
        f.satang("dentalUsedThisYearSatang"),
        f.flag("vascularAccessBefore"),
        f.day("lastVascularAccess"),
        f.flag("inRightBase"),
        f.count("hoursFromInpatientStay"),
        f.flag("sameDiseaseVisitToday"),
        f.count("dialysisSessionsToday"));
  }

  /** What is known already and, over it, what is given; a section that is named is checked. */
  static Particulars record(Particulars known, @Nullable Given record) {
    Particulars all = known;
    if (record == null) {
      return all;
    }
    for (Particular each : Particular.values()) {
      String section = each.section();
      if (each.isGiven() && section != null && record.names(section)) {
        Given own = record.object(section);
        all = all.section(section);
        Object value = own == null ? null : own.value(EvaluateShapes.key(each));
        if (value != null) {
          all = all.with(each, value);
        }
      }
    }
    return all;
  }
}

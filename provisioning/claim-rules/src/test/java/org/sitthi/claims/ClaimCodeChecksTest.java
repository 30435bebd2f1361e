package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** C.2: claim code, deadline and drug catalogue. */
class ClaimCodeChecksTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private static List<Finding> findings(Scheme scheme, LocalDate sent, Particulars particulars) {
    return Ask.inScheme(scheme, "2026-03-02")
        .visit(v -> v.sentDate(sent).particulars(particulars))
        .decide()
        .findings();
  }

  private static List<String> code(String kind, String value, @Nullable LocalDate issued) {
    Particulars code =
        Particulars.NONE
            .with(Particular.CLAIM_CODE, value)
            .with(Particular.CLAIM_CODE_KIND, kind)
            .with(Particular.CLAIM_CODE_DATE, issued);
    return findings(Scheme.UCS, DAY.plusDays(3), code).stream().map(Finding::ruleId).toList();
  }

  private static Finding only(Scheme scheme, LocalDate sent, Particulars particulars) {
    List<Finding> all = findings(scheme, sent, particulars);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  @Covers("K-07")
  void withoutACodeUniversalCoverageIsBlockedAndLocalGovernmentForAPerson() {
    Finding uc = only(Scheme.UCS, DAY.plusDays(1), Particulars.NONE);
    assertThat(uc.level()).isEqualTo(Level.BLOCK);
    assertThat(uc.check()).isEqualTo("K-07");
    assertThat(uc.replyCodes()).containsExactly("C349");
    Finding lgo = only(Scheme.LGO, DAY.plusDays(1), Particulars.NONE);
    assertThat(lgo.level()).isEqualTo(Level.REVIEW);
    assertThat(lgo.replyCodes()).containsExactly("C127", "C307");
    assertThat(code("NHSO_CHECKIN", Ask.CODE, DAY)).isEmpty();
  }

  @Test
  @Covers({"K-07", "AMB-32"})
  void onTheServiceDayACodeMayStillCome() {
    assertThat(only(Scheme.UCS, DAY, Particulars.NONE).level()).isEqualTo(Level.WARN);
    assertThat(only(Scheme.LGO, DAY, Particulars.NONE).level()).isEqualTo(Level.WARN);
  }

  @Test
  @Covers("K-08")
  void aCodeIsIssuedOnTheServiceDayAndAnEdcApprovalByTheNext() {
    assertThat(code("NHSO_CHECKIN", Ask.CODE, DAY.plusDays(1))).containsExactly("CLAIM-CODE-LATE");
    assertThat(code("NHSO_CHECKIN", Ask.CODE, DAY.minusDays(1)))
        .containsExactly("CLAIM-CODE-EARLY");
    assertThat(code("EDC", "123456", DAY.plusDays(1))).isEmpty();
    assertThat(code("EDC", "123456", DAY.plusDays(2))).containsExactly("CLAIM-CODE-EDC-LATE");
  }

  @Test
  @Covers({"K-09", "K-10", "AMB-30"})
  void aCodeIsKnownAtNhsoAndOfThisPerson() {
    Particulars code = Particulars.NONE.with(Particular.CLAIM_CODE, Ask.CODE);
    assertThat(
            only(Scheme.UCS, DAY.plusDays(1), code.with(Particular.CLAIM_CODE_KNOWN, false))
                .ruleId())
        .isEqualTo("CLAIM-CODE-UNKNOWN");
    assertThat(
            only(Scheme.UCS, DAY.plusDays(1), code.with(Particular.CLAIM_CODE_OF_OTHER, true))
                .replyCodes())
        .containsExactly("V003");
  }

  @Test
  @Covers("K-11")
  void theKindsOfCodesAreNotMixed() {
    assertThat(code("NHSO_CHECKIN", "EP9900000001", DAY)).containsExactly("CLAIM-CODE-NO-PP");
    assertThat(code("NHSO_ENDPOINT", Ask.CODE, DAY)).containsExactly("CLAIM-CODE-NO-EP");
    assertThat(code("NHSO_ENDPOINT", "EP9900000001", DAY)).isEmpty();
    assertThat(code("EDC", Ask.CODE, DAY)).containsExactly("CLAIM-CODE-NO-EDC");
  }

  @Test
  @Covers({"K-22", "X-05"})
  void universalCoverageKeepsFourHoursFromAnInpatientStay() {
    assertThat(near(4)).containsExactly("UC-NEAR-INPATIENT");
    assertThat(near(5)).isEmpty();
  }

  private static List<String> near(int hours) {
    return Ask.found(
        Ask.inScheme(Scheme.UCS, "2026-03-02")
            .visit(v -> v.permitNumber(Ask.CODE))
            .facts(f -> f.hoursFromInpatientStay(hours))
            .decide());
  }

  @Test
  @Covers("K-28")
  void whereACatalogueIsInUseADrugNeedsItsCodes() {
    Particulars catalogue = Particulars.NONE.with(Particular.CATALOGUE_IN_USE, true);
    LineDecision bare =
        Ask.on("2026-03-02")
            .visit(v -> v.particulars(catalogue))
            .drug("paracetamol", d -> d)
            .first();
    assertThat(Ask.found(bare, Level.BLOCK))
        .containsExactlyInAnyOrder("DRUG-NO-CODE", "DRUG-NO-STANDARD-CODE");
    LineDecision late =
        Ask.on("2026-03-02")
            .visit(v -> v.particulars(catalogue))
            .drug("paracetamol", d -> d.code("P1").standardCode("1234567").inCatalogue(false))
            .first();
    assertThat(Ask.found(late, Level.BLOCK)).containsExactly("DRUG-NOT-IN-CATALOGUE");
    LineDecision unasked = Ask.on("2026-03-02").drug("paracetamol", d -> d).first();
    assertThat(unasked.findings()).isEmpty();
  }

  @Test
  @Covers({"K-43", "K-44", "X-15"})
  void daysLeftAndTheCutOffAreFindings() {
    assertThat(deadline(5, 0, 200)).containsExactly("DEADLINE-NEAR");
    assertThat(deadline(6, 0, 200)).containsExactly("DEADLINE-OPEN");
    assertThat(deadline(-1, 1, 30)).containsExactly("CUT-OFF-NEAR", "DEADLINE-LATE");
    assertThat(deadline(-300, 9, -1)).containsExactly("CUT-OFF-PASSED", "DEADLINE-LATE");
  }

  private static List<String> deadline(int daysLeft, int ps, int daysToCutOff) {
    Particulars deadline =
        Particulars.NONE
            .with(Particular.DAYS_LEFT, BigDecimal.valueOf(daysLeft))
            .with(Particular.MONTHS_LATE, BigDecimal.valueOf(ps))
            .with(Particular.DAYS_TO_CUT_OFF, BigDecimal.valueOf(daysToCutOff));
    return Ask.found(
        Ask.inScheme(Scheme.UCS, "2026-03-02")
            .visit(v -> v.permitNumber(Ask.CODE).particulars(deadline))
            .decide());
  }
}

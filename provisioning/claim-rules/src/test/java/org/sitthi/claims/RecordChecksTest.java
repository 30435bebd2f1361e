package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** C.2: checks of the record, from a whole record in which one thing is changed. */
class RecordChecksTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private static Particulars whole() {
    return Particulars.NONE
        .with(Particular.CITIZEN_ID, "9000000000012")
        .with(Particular.FIRST_NAME, "สมมุติ")
        .with(Particular.LAST_NAME, "ทดสอบ")
        .with(Particular.BIRTH_DATE, LocalDate.parse("1980-05-06"))
        .with(Particular.SEX, "F")
        .with(Particular.VERIFICATION_METHOD, "SMART_CARD")
        .with(Particular.RIGHT_CHECKED, DAY)
        .with(Particular.RIGHT_SCHEME, "UCS")
        .with(Particular.RIGHT_HOSP_MAIN, "99902")
        .with(Particular.CLAIM_CODE, Ask.CODE)
        .with(Particular.CLAIM_CODE_KIND, "NHSO_CHECKIN")
        .with(Particular.CLAIM_CODE_DATE, DAY)
        .with(Particular.IS_REFERRAL, true)
        .with(Particular.REFER_NO, "R-1/2569")
        .with(Particular.PRIMARY_HOSPITAL, "99902")
        .with(Particular.REFER_HOSPITAL, "99902")
        .with(Particular.REFER_PURPOSE, "1100")
        .with(Particular.ARRIVAL, "3")
        .with(Particular.USE_OF_RIGHT, "1")
        .with(Particular.HOSPITAL_CODE, "99901")
        .with(Particular.INVOICE_NUMBER, "I1")
        .with(Particular.INVOICE_TOTAL, new BigDecimal(10000))
        .with(Particular.EXPORT_PROFILE, "ECLAIM");
  }

  private static List<String> found(Particulars particulars, UnaryOperator<VisitBuilder> change) {
    Ask ask = Ask.inScheme(Scheme.UCS, "2026-03-02");
    return Ask.found(
        ask.visit(v -> change.apply(v.sentDate(DAY.plusDays(1)).hn("HN1").particulars(particulars)))
            .line("5", "100", l -> l)
            .decide());
  }

  private static List<String> found(Particulars particulars) {
    return found(particulars, v -> v);
  }

  private static List<String> foundWith(Particular what, @Nullable Object value) {
    return found(whole().with(what, value));
  }

  /** As a value cannot be taken away: the same sections without any value but these. */
  private static Particulars empty(String section) {
    return Particulars.NONE.section(section);
  }

  @Test
  void aWholeRecordHasNothingToFind() {
    assertThat(found(whole())).isEmpty();
  }

  @Test
  void aPartThatWasNotGivenIsNotChecked() {
    assertThat(found(Particulars.NONE, v -> v.permitNumber(Ask.CODE))).isEmpty();
    assertThat(empty("person").sections()).containsExactly("person");
  }

  @Test
  @Covers("K-01")
  void aCitizenNumberNeedsItsCheckDigit() {
    assertThat(foundWith(Particular.CITIZEN_ID, "9000000000013"))
        .containsExactly("RECORD-CITIZEN-ID");
    assertThat(foundWith(Particular.CITIZEN_ID, "900000000001"))
        .containsExactly("RECORD-CITIZEN-ID");
    assertThat(found(whole().with(Particular.CITIZEN_ID, "AA12345").with(Particular.ID_TYPE, "2")))
        .isEmpty();
  }

  @Test
  @Covers({"K-01", "K-02"})
  void anEmptyPersonLacksNumberNameBirthAndSex() {
    assertThat(found(empty("person"), v -> v.permitNumber(Ask.CODE)))
        .containsExactlyInAnyOrder(
            "RECORD-CITIZEN-ID-ABSENT",
            "RECORD-FIRST-NAME",
            "RECORD-LAST-NAME",
            "RECORD-BIRTH-DATE",
            "RECORD-SEX");
  }

  @Test
  @Covers("K-02")
  void aPersonUnlikeTheHospitalsIsForAPerson() {
    assertThat(foundWith(Particular.PERSON_FITS_HIS, false))
        .containsExactly("RECORD-PERSON-DIFFERS");
    assertThat(foundWith(Particular.PERSON_FITS_HIS, true)).isEmpty();
  }

  @Test
  @Covers("K-03")
  void aHospitalNumberBelongsToOnePerson() {
    assertThat(foundWith(Particular.HN_OF_OTHER_PERSON, true))
        .containsExactly("RECORD-HN-OF-OTHER");
  }

  @Test
  @Covers({"K-04", "AMB-31"})
  void withoutACardAReasonIsRecorded() {
    Particulars staff = whole().with(Particular.VERIFICATION_METHOD, "STAFF");
    assertThat(found(staff)).containsExactly("RECORD-NOT-BY-CARD");
    assertThat(found(staff.with(Particular.VERIFICATION_REASON, "บัตรชำรุด"))).isEmpty();
  }

  @Test
  @Covers("K-05")
  void theRightIsCheckedOnTheDayAndTheSchemeIsTheOneFound() {
    assertThat(foundWith(Particular.RIGHT_CHECKED, DAY.minusDays(1)))
        .containsExactly("RECORD-RIGHT-OTHER-DAY");
    assertThat(foundWith(Particular.RIGHT_SCHEME, "SSS"))
        .containsExactly("RECORD-RIGHT-OTHER-SCHEME");
    assertThat(found(empty("right"), v -> v.permitNumber(Ask.CODE)))
        .containsExactly("RECORD-RIGHT-NOT-CHECKED");
  }

  @Test
  @Covers("K-12")
  void aReferralNeedsANumberThatFitsItsField() {
    assertThat(foundWith(Particular.REFER_NO, "R".repeat(21)))
        .containsExactly("REFERRAL-NUMBER-FORM");
    assertThat(foundWith(Particular.REFER_NO, "R|1"))
        .containsExactlyInAnyOrder("REFERRAL-NUMBER-FORM", "EXPORT-CHARACTERS");
  }

  @Test
  @Covers({"K-12", "K-13", "K-14", "K-15", "AMB-28"})
  void anEmptyReferralLacksAllFour() {
    Particulars bare = Particulars.NONE.with(Particular.IS_REFERRAL, true);
    assertThat(found(bare, v -> v.permitNumber(Ask.CODE)))
        .containsExactlyInAnyOrder(
            "REFERRAL-NO-NUMBER",
            "REFERRAL-NO-PRIMARY",
            "REFERRAL-NO-SENDER",
            "REFERRAL-NO-PURPOSE");
    Particulars none = Particulars.NONE.with(Particular.IS_REFERRAL, false);
    assertThat(found(none, v -> v.permitNumber(Ask.CODE))).isEmpty();
  }

  @Test
  @Covers({"K-13", "AMB-29"})
  void thePrimaryHospitalIsRegisteredAndNotTheTreatingOne() {
    assertThat(foundWith(Particular.PRIMARY_REGISTERED, false))
        .containsExactly("REFERRAL-PRIMARY-UNKNOWN");
    assertThat(foundWith(Particular.PRIMARY_HOSPITAL, "99901"))
        .containsExactlyInAnyOrder("REFERRAL-PRIMARY-IS-TREATING", "REFERRAL-OTHER-MAIN");
    assertThat(foundWith(Particular.PRIMARY_HOSPITAL, "9990"))
        .containsExactlyInAnyOrder("REFERRAL-PRIMARY-FORM", "REFERRAL-OTHER-MAIN");
  }

  @Test
  @Covers("K-14")
  void theSendingHospitalIsFiveDigitsAndRegistered() {
    assertThat(foundWith(Particular.REFER_HOSPITAL, "X9902"))
        .containsExactly("REFERRAL-SENDER-FORM");
    assertThat(foundWith(Particular.REFER_REGISTERED, false))
        .containsExactly("REFERRAL-SENDER-UNKNOWN");
  }

  @Test
  @Covers("K-16")
  void arrivalKindAndReferralGoTogether() {
    assertThat(foundWith(Particular.ARRIVAL, "1")).containsExactly("REFERRAL-OTHER-ARRIVAL");
    assertThat(foundWith(Particular.IS_REFERRAL, false)).contains("REFERRAL-ARRIVAL-ALONE");
  }

  @Test
  @Covers("K-17")
  void aPrimaryHospitalOtherThanTheMainUnitIsShown() {
    assertThat(foundWith(Particular.RIGHT_HOSP_MAIN, "99903"))
        .containsExactly("REFERRAL-OTHER-MAIN");
  }

  @Test
  @Covers("K-18")
  void thePackageHoldsOneRegisteredHospital() {
    assertThat(foundWith(Particular.HOSPITAL_CODE, "9990A")).contains("RECORD-HOSPITAL-FORM");
    assertThat(foundWith(Particular.HOSPITAL_REGISTERED, false))
        .containsExactly("RECORD-HOSPITAL-UNKNOWN");
    assertThat(foundWith(Particular.OTHER_HOSPITAL_IN_PACKAGE, true))
        .containsExactly("RECORD-TWO-HOSPITALS");
  }

  @Test
  @Covers({"K-19", "K-20", "K-24"})
  void serviceBeforeSendingNoDuplicateAndTheUseOfRightIsSet() {
    assertThat(found(whole(), v -> v.sentDate(DAY.minusDays(1))))
        .containsExactly("RECORD-SERVICE-AFTER-SENDING");
    assertThat(foundWith(Particular.DUPLICATE, true)).containsExactly("RECORD-DUPLICATE");
    assertThat(foundWith(Particular.USE_OF_RIGHT, "0")).containsExactly("RECORD-USE-OF-RIGHT");
  }

  @Test
  @Covers("K-23")
  void theInvoiceAddsUpAndCarriesTheCode() {
    assertThat(foundWith(Particular.INVOICE_TOTAL, new BigDecimal(9999)))
        .containsExactly("INVOICE-SUM");
    assertThat(foundWith(Particular.INVOICE_HAS_CODE, false))
        .containsExactly("INVOICE-WITHOUT-CODE");
    assertThat(found(empty("invoice"), v -> v.permitNumber(Ask.CODE)))
        .containsExactly("INVOICE-MISSING");
    Decision bare =
        Ask.inScheme(Scheme.UCS, "2026-03-02")
            .visit(v -> v.permitNumber(Ask.CODE).particulars(empty("invoice")))
            .decide();
    assertThat(Ask.found(bare)).containsExactly("INVOICE-EMPTY", "INVOICE-MISSING");
  }

  @Test
  @Covers("K-45")
  void whatTheExportCannotHoldIsBlocked() {
    assertThat(foundWith(Particular.LAST_NAME, "ก".repeat(41))).containsExactly("EXPORT-LAST-NAME");
    assertThat(foundWith(Particular.FIRST_NAME, "Zoë")).containsExactly("EXPORT-CHARACTERS");
    assertThat(found(whole(), v -> v.hn("H".repeat(16)))).containsExactly("EXPORT-HN");
  }
}

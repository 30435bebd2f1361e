package org.sitthi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.screens.Fx;
import org.sitthi.kiosk.screens.StaffHand;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Referral;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/** Staff at the kiosk's own screens, with its journal, its printer's paper and NHSO's stand-in. */
@ExtendWith(Fx.class)
class StaffModeTest {

  @TempDir Path folder;
  private StaffHand hand;
  private StaffHospital hospital;
  private VisitRecord pending;

  @BeforeEach
  void open() throws Exception {
    hand = new StaffHand(1080, 1920, _ -> {});
    hospital = StaffHospital.open(folder, hand);
    hand.works(hospital.kiosk.staffRoom().orElseThrow(), StaffHospital.ZONE);
    pending = hospital.journal.saveRecord(Visits.pending(hospital.today()), Optional.empty());
    var _ =
        hospital.journal.saveRecord(
            Visits.pending(hospital.today()).withClaim(Visits.obtained()), Optional.empty());
  }

  @AfterEach
  void close() {
    hand.close();
    hospital.close();
    assertThat(hospital.bugs).isEmpty();
  }

  @Test
  void fromTheCornerToACopyAndOut() throws Exception {
    hand.holdsTheCorner();
    hand.sees("หมายเลขเจ้าหน้าที่");
    hand.letsGo();
    hand.takesPicture("1-number");
    entersWith("000001");
    hand.sees("เข้าไม่ได้");
    hand.takesPicture("2-refused");
    entersWith(StaffHospital.PIN);
    hand.sees("เลือกงานที่จะทำ");
    hand.takesPicture("3-menu");

    hand.presses("ผู้รับบริการวันนี้");
    hand.sees("K01-001");
    assertThat(String.join(" ", hand.all())).contains("นายสมมติ ท.").doesNotContain("ทดลอง");
    hand.takesPicture("4-visits");
    hand.presses("ยังไม่มีรหัส 1");
    hand.presses("K01-001");
    hand.sees("ยืนยันตัวด้วย");
    hand.takesPicture("5-visit");
    assertThat(String.join(" ", hand.all())).doesNotContain(Visits.CITIZEN);
    hand.presses("พิมพ์สำเนา");
    hand.sees("พิมพ์แล้ว");
    assertThat(hospital.roll.awaitSlip(1, Duration.ofSeconds(20))).isPresent();
    assertThat(hospital.marks).containsExactly(SlipMark.COPY);

    hand.presses("English");
    hand.sees("Print a copy of the slip");
    hand.takesPicture("6-visit-printed-english");
    hand.presses("Leave");
    StaffHand.await("off", () -> !hand.shows("Staff mode"));
    assertThat(String.join(" ", hand.all())).doesNotContain("สมมติ ท.").doesNotContain("K01-001");
    StaffHand.await("left", () -> hospital.deeds().getLast().equals("12 LEFT TOUCHED"));
    assertThat(hospital.deeds())
        .containsExactly(
            "os:it ADDED STAFF_12",
            "12 WRONG_PIN WRONG_1",
            "12 ENTERED",
            "12 VISITS_SHOWN",
            "12 VISIT_SHOWN",
            "12 COPY_PRINTED",
            "12 LANGUAGE_CHANGED",
            "12 LEFT TOUCHED");
    assertThat(
            hospital.journal.staff("K01").entries(4, 10).stream()
                .map(noted -> noted.entry().visit()))
        .startsWith("", pending.recordId().toString(), pending.recordId().toString());
  }

  @Test
  void aCodeThatNhsoHasIsFoundAndNothingIsAskedForAgain() throws Exception {
    comesIn();
    opens(pending);
    hand.pressesText("staff.visit.lookup");
    hand.sees("ยังไม่มีรหัสของรายการนี้");
    hand.takesPicture("7-no-code");
    String code = hospital.codeElsewhere(new CitizenNumber(Visits.CITIZEN));
    int asked = hospital.town.confirmRequests();
    hand.pressesText("staff.visit.lookup");
    hand.sees("พิมพ์สำเนาให้ผู้รับบริการได้");
    hand.takesPicture("8-code-found");
    VisitRecord found = hospital.latest(pending.recordId());
    assertThat(found.revision()).isEqualTo(2);
    assertThat(found.claim().value()).contains(code);
    assertThat(found.claim().source()).contains(ClaimRecord.Source.REUSED);
    assertThat(found.claim().attempts()).isEqualTo(1);
    assertThat(hospital.town.confirmRequests()).isEqualTo(asked);
  }

  @Test
  void anAttemptWhoseAnswerWasLostIsSettledAtOnceWhereStaffWantIt() throws Exception {
    Attempt attempt = Visits.attempt(pending);
    hospital.journal.saveAttempt(attempt);
    String code = hospital.codeElsewhere(new CitizenNumber(Visits.CITIZEN));
    int asked = hospital.town.confirmRequests();
    comesIn();
    opens(pending);
    hand.pressesText("staff.visit.lookup");
    hand.sees("พิมพ์สำเนาให้ผู้รับบริการได้");
    assertThat(hospital.latest(pending.recordId()).claim().value()).contains(code);
    assertThat(hospital.journal.openAttempts()).isEmpty();
    assertThat(hospital.town.confirmRequests()).isEqualTo(asked);
  }

  @Test
  void aReferralIsCorrectedAsTheNextRevisionByTheVisitsOwnRules() throws Exception {
    comesIn();
    opens(pending);
    hand.pressesText("staff.visit.correct");
    hand.sees(text("referral.number.title"));
    hand.takesPicture("9-referral-number");
    hand.types("12");
    hand.pressesText("referral.confirm");
    hand.sees(text("referral.primary.title"));
    hand.types("99900");
    hand.pressesText("referral.confirm");
    hand.sees(text("referral.objection.OWN_HOSPITAL"));
    hand.takesPicture("10-referral-refused");
    for (int i = 0; i < 5; i++) {
      hand.pressesText("phone.delete");
    }
    hand.types("99902");
    hand.pressesText("referral.confirm");
    hand.sees(text("referral.sender.title"));
    hand.types("99901");
    hand.pressesText("referral.confirm");
    hand.sees(text("referral.purpose.title"));
    hand.pressesText("referral.purpose.1");
    hand.pressesText("referral.confirm");
    hand.sees(text("staff.said.CORRECTED"));
    hand.takesPicture("11-referral-kept");

    VisitRecord corrected = hospital.latest(pending.recordId());
    assertThat(corrected.referral())
        .contains(new Referral("12", "99902", "99901", Optional.of("0100"), Optional.empty()));
    assertThat(corrected.queueNumber()).isEqualTo(pending.queueNumber());
    assertThat(corrected.claim()).isEqualTo(pending.claim());
    assertThat(hospital.journal.kept(pending.recordId()).revisions()).hasSize(2);
    assertThat(hospital.deeds()).last().isEqualTo("12 REFERRAL_CORRECTED ENTERED");

    hand.pressesText("staff.visit.correct");
    hand.sees(text("referral.number.title"));
    hand.sees("12");
    hand.pressesText("referral.none");
    hand.sees(text("staff.said.CORRECTED"));
    assertThat(hospital.latest(pending.recordId()).referral()).isEmpty();
    assertThat(hospital.journal.kept(pending.recordId()).revisions()).hasSize(3);
  }

  @Test
  void aClosedKioskStaysClosedOverARestartUntilStaffOpenIt() throws Exception {
    comesIn();
    hand.pressesText("staff.menu.close");
    hand.sees(text("staff.close.title"));
    hand.takesPicture("12-why-closed");
    hand.pressesText("staff.reason.CLEANING");
    hand.pressesText("staff.leave");
    hand.sees("K16");
    hand.takesPicture("13-closed");
    hospital.slot.cardIn();
    hospital.close();

    hospital = StaffHospital.open(folder, hand);
    hand.works(hospital.kiosk.staffRoom().orElseThrow(), StaffHospital.ZONE);
    hand.sees("K16");
    hospital.slot.cardIn();
    comesIn();
    hand.sees(text("staff.reason.CLEANING"));
    hand.takesPicture("14-menu-closed");
    hand.pressesText("staff.menu.open");
    // The card that was put in meanwhile begins its visit, and staff mode is over.
    hand.sees("R11");
    StaffHand.await("left", () -> hospital.deeds().getLast().equals("12 LEFT VISIT_BEGAN"));
    assertThat(hospital.deeds()).contains("12 SERVICE_CLOSED CLEANING", "12 SERVICE_OPENED");
  }

  private void opens(VisitRecord visit) throws InterruptedException {
    hand.pressesText("staff.menu.visits");
    hand.sees(visit.queueNumber().orElseThrow());
    hand.presses(visit.queueNumber().orElseThrow());
    hand.sees(text("staff.visit.method"));
  }

  private static String text(String key) {
    return Texts.load().ofStaff(Language.TH).text(key);
  }

  @Test
  void aCardEndsStaffModeAndNothingOfItIsBesideTheVisit() throws Exception {
    comesIn();
    hand.presses("ผู้รับบริการวันนี้");
    hand.sees("K01-001");
    hospital.slot.cardIn();
    hand.sees("R11");
    assertThat(String.join(" ", hand.all())).doesNotContain("K01-001").doesNotContain("สมหญิง");
    StaffHand.await("left", () -> hospital.deeds().getLast().equals("12 LEFT VISIT_BEGAN"));

    // While somebody is served the corner opens nothing.
    hospital.kiosk.staffRoom().orElseThrow().touch(new org.sitthi.kiosk.staff.StaffTouch.Wanted());
    assertThat(hospital.kiosk.staffRoom().orElseThrow().view())
        .isEqualTo(new org.sitthi.kiosk.staff.StaffView.Off());
    hospital.slot.cardOut();
  }

  @Test
  void aPersonWithoutACardIsServedOnTheOnePath() throws Exception {
    String number = MadeUp.NUMBER.digits();
    hospital.knownToNhso(MadeUp.NUMBER);
    comesIn();
    hand.pressesText("staff.menu.nocard");
    hand.sees(text("staff.identity.title"));
    hand.types(number.substring(0, 12) + (number.charAt(12) == '0' ? '1' : '0'));
    hand.sees(text("staff.identity.refused"));
    hand.takesPicture("20-number-refused");
    hand.pressesText("staff.delete");
    hand.types(number.substring(12));
    hand.takesPicture("21-number");
    hand.pressesText("staff.next");
    hand.sees("นายสมมติ ท.");
    hand.takesPicture("22-vouching");
    assertThat(String.join(" ", hand.all())).doesNotContain(number).contains("x-xxxx-xxxxx");
    hand.pressesText("staff.nocard.CARD_LOST");
    assertThat(hospital.roll.awaitSlip(1, Duration.ofSeconds(20))).isPresent();
    hand.sees("K01-00");
    hand.takesPicture("23-served");
    VisitRecord kept = hospital.journal.visitsSince(hospital.today()).getLast();
    assertThat(kept.verification().method()).isEqualTo(Verification.Method.STAFF);
    assertThat(kept.verification().reason()).contains("CARD_LOST");
    assertThat(kept.person().citizenId()).isEqualTo(number);
    assertThat(kept.person().firstName()).isEqualTo("สมมติ");
    assertThat(kept.person().hn()).contains("HN-9");
    assertThat(kept.claim().state()).isEqualTo(ClaimRecord.State.PENDING);
    assertThat(kept.claim().lastError()).contains("R19 NO_CARD");
    assertThat(hospital.town.confirmRequests()).isZero();
    StaffHand.await("left", () -> hospital.deeds().getLast().equals("12 LEFT VISIT_BEGAN"));
    assertThat(hospital.deeds()).contains("12 IDENTITY_TYPED CARD_LOST");
    assertThat(
            hospital.journal.staff("K01").entries(1, 100).stream()
                .map(noted -> noted.entry().visit()))
        .contains(kept.recordId().toString());
    hand.sees(text("idle.title"));
  }

  @Test
  void aCornerThatIsLetGoTooSoonAndAFingerThatSlipsAwayOpenNothing() throws Exception {
    hand.holdsTheCorner();
    hand.letsGo();
    java.util.concurrent.TimeUnit.MILLISECONDS.sleep(3_500);
    assertThat(hand.shows("หมายเลขเจ้าหน้าที่")).isFalse();
  }

  private void comesIn() throws InterruptedException {
    hospital.kiosk.staffRoom().orElseThrow().touch(new org.sitthi.kiosk.staff.StaffTouch.Wanted());
    entersWith(StaffHospital.PIN);
    hand.sees("เลือกงานที่จะทำ");
  }

  private void entersWith(String pin) throws InterruptedException {
    hand.sees("หมายเลขเจ้าหน้าที่");
    hand.types(StaffHospital.NUMBER);
    hand.presses("ถัดไป");
    hand.sees("รหัส PIN ของท่าน");
    hand.types(pin);
    hand.presses("เข้า");
  }
}

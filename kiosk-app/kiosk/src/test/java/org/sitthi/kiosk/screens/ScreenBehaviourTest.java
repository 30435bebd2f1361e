package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.slip.MadeUp;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.fleet.HeartbeatAnswer.NextKiosk;

/** What the screens say, tell and forget. */
@ExtendWith(Fx.class)
class ScreenBehaviourTest {

  private final List<TouchEvent> touched = new CopyOnWriteArrayList<>();
  private KioskScreens screens;

  @BeforeEach
  void open() {
    screens =
        Fx.call(() -> {
          Stage stage = new Stage();
          KioskScreens opened =
              new KioskScreens(
                  stage, KioskScreensTest.settings(1080, 1920, false), Texts.load(), touched::add);
          stage.show();
          return opened;
        });
  }

  @AfterEach
  void close() {
    Fx.call(() -> {
      screens.scene().getWindow().hide();
      return true;
    });
  }

  @Test
  void withoutAWindowManagerTheStageIsAsLargeAsTheKiosk() {
    Stage stage =
        Fx.call(() -> {
          Stage whole = new Stage();
          ScreenSettings full = new ScreenSettings(1080, 1920, true, "ร", "", "K01", false);
          new KioskScreens(whole, full, Texts.load(), touched::add);
          whole.show();
          return whole;
        });
    Fx.call(() -> {
      assertThat(stage.getWidth()).isEqualTo(1080);
      assertThat(stage.getHeight()).isEqualTo(1920);
      stage.hide();
      return true;
    });
  }

  @Test
  void whoCallsForStaffReadsWhatBecameOfIt() {
    List<String> called = new CopyOnWriteArrayList<>();
    Fx.call(() -> {
      screens.onHelp(() -> called.add("called"));
      return true;
    });
    press("เรียกเจ้าหน้าที่");
    assertThat(called).containsExactly("called");
    help(HelpState.SENT);
    assertThat(texts()).contains("แจ้งเจ้าหน้าที่แล้ว").doesNotContain("เรียกเจ้าหน้าที่");
    help(HelpState.ANSWERED);
    assertThat(texts()).contains("เจ้าหน้าที่กำลังมา");
    help(HelpState.LIGHT_ONLY);
    assertThat(texts()).contains("แจ้งไม่ถึง มีเพียงไฟเรียกที่ตู้");
    help(HelpState.NONE);
    press("เรียกเจ้าหน้าที่");
    assertThat(called).hasSize(2);
    assertThat(touched).isEmpty();
  }

  @Test
  void aClosedKioskNamesTheOneThatServesAndNoneByItself() {
    NextKiosk next = new NextKiosk("K02", "ข้างลิฟต์", "Beside the lift");
    show(new VisitState.OutOfService(Cause.READER_GONE));
    assertThat(plain()).contains("กรุณาใช้ตู้ถัดไป หรือติดต่อจุดลงทะเบียน");
    next(Optional.of(next));
    assertThat(plain())
        .contains("กรุณาใช้ตู้ K02 ข้างลิฟต์")
        .doesNotContain("กรุณาใช้ตู้ถัดไป หรือติดต่อจุดลงทะเบียน");
    next(Optional.empty());
    assertThat(plain()).contains("กรุณาใช้ตู้ถัดไป หรือติดต่อจุดลงทะเบียน");
  }

  private void next(Optional<NextKiosk> next) {
    Fx.call(() -> {
      screens.nextKiosk(next);
      return true;
    });
  }

  private List<String> plain() {
    return texts().stream().map(LineBreaks::unmarked).toList();
  }

  private void help(HelpState state) {
    Fx.call(() -> {
      screens.help(state);
      return true;
    });
  }

  @Test
  void wordsOfTwoLinesStandRightBesideTheirSign() {
    Fx.call(() -> {
      Region sign = new Region();
      sign.setPrefSize(40, 40);
      Paragraph words = new Paragraph("รับบัตรประชาชน และใบรับบริการ", TextAlignment.LEFT);
      SignAndWords both = new SignAndWords(sign, words, 12);
      double room = words.minWidth(-1) * 1.6;
      both.resize(room + 52, both.prefHeight(room + 52));
      both.layout();
      assertThat(words.getLayoutX()).isEqualTo(sign.getLayoutX() + 52);
      double right = both.getWidth() - words.getLayoutX() - words.getWidth();
      assertThat(sign.getLayoutX()).isCloseTo(right, within(2.0)).isPositive();
      return true;
    });
  }

  @Test
  void aServiceTouchedIsTold() {
    show(States.choosing(States.MANY, Optional.empty(), false, 0));
    Fx.call(() -> {
      KioskScreensTest.buttons(screens).stream()
          .filter(button -> "ฟอกเลือดด้วยเครื่องไตเทียม".equals(button.getAccessibleText()))
          .forEach(Button::fire);
      return true;
    });
    assertThat(touched).containsExactly(new VisitEvent.ServiceChosen(States.MANY.get(1)));
  }

  @Test
  void aPhoneNumberIsTypedCorrectedAndTold() {
    show(States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0));
    press("5", "0", "0", "0", "0", "0", "0", "0", "0", "9", "ลบ", "0", "1", "7");
    press("ยืนยัน");
    assertThat(touched).containsExactly(new VisitEvent.MobileEntered(Optional.of("0000000001")));
  }

  @Test
  void backFromThePhoneKeepsWhatWasTyped() {
    show(States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0));
    press("0", "0", "5", "ย้อนกลับ");
    assertThat(touched).containsExactly(new VisitEvent.SteppedBack());
    show(States.choosing(States.MANY, Optional.empty(), false, 0));
    show(States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0));
    assertThat(digits()).isEqualTo("005");
    press("0", "0", "0", "0", "0", "0", "1", "ยืนยัน");
    show(States.entering(ReferralPart.NUMBER, Optional.empty(), false));
    show(States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0));
    assertThat(digits()).isEqualTo("0050000001");
    show(new VisitState.Idle());
    show(States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0));
    assertThat(digits()).isEmpty();
  }

  @Test
  void nobodyNeedsAPhone() {
    show(States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0));
    press("0", "0", "ไม่มีเบอร์โทรศัพท์");
    assertThat(touched).containsExactly(new VisitEvent.MobileEntered(Optional.empty()));
  }

  @Test
  void anUnfinishedNumberCannotBeConfirmed() {
    show(States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0));
    press("0", "1", "ยืนยัน");
    assertThat(touched).isEmpty();
  }

  @Test
  void typedDigitsOutliveMoreTimeButNotTheVisit() {
    VisitState phone = States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0);
    show(phone);
    press("0", "7");
    show(States.choosing(States.MANY, Optional.of(States.GENERAL), true, 1));
    press("ขอเวลาเพิ่ม");
    assertThat(touched).containsExactly(new VisitEvent.StillHere());
    show(phone);
    assertThat(digits()).isEqualTo("07");
    show(new VisitState.Idle());
    show(phone);
    assertThat(digits()).isEmpty();
  }

  @Test
  void aQuestionIsNotRebuiltUnderTheFinger() {
    show(States.choosing(States.MANY, Optional.empty(), false, 0));
    Node before = Fx.call(() -> screens.scene().getRoot().getChildrenUnmodifiable().getFirst());
    show(States.choosing(States.MANY, Optional.empty(), false, 3));
    Node after = Fx.call(() -> screens.scene().getRoot().getChildrenUnmodifiable().getFirst());
    assertThat(after).isSameAs(before);
  }

  @Test
  void aFingerOnAQuestionSaysThatSomebodyIsThereOnceInAWhile() {
    show(States.choosing(States.MANY, Optional.empty(), false, 0));
    finger();
    finger();
    assertThat(touched).containsExactly(new VisitEvent.StillHere());
  }

  @Test
  void cancelIsTold() {
    show(States.choosing(States.MANY, Optional.empty(), false, 0));
    press("ยกเลิก");
    assertThat(touched).containsExactly(new VisitEvent.Cancelled());
  }

  @Test
  void theNextPatientIsGreetedInThai() {
    show(new VisitState.ReadingCard(States.CARD_IN, Optional.empty()));
    speak(Language.EN);
    assertThat(texts()).contains("Reading your card");
    show(new VisitState.CheckingEntitlement(States.CARD_IN, States.CITIZEN));
    assertThat(texts()).contains("Checking your entitlement", "Miss Kanyanat C.");
    show(new VisitState.Idle());
    assertThat(texts()).contains("เสียบบัตรประชาชน");
  }

  @Test
  void aLanguageChosenBeforeTheCardIsKeptForTheVisit() {
    press("English");
    show(new VisitState.ReadingCard(States.CARD_IN, Optional.empty()));
    assertThat(texts()).contains("Reading your card");
  }

  @Test
  void accessModesAreOffAgainForTheNextPatient() {
    press("ตัวหนังสือใหญ่", "สีตัดกันชัด");
    assertThat(modes()).isEqualTo(AccessModes.of(AccessMode.LARGE_TEXT, AccessMode.HIGH_CONTRAST));
    show(new VisitState.ReadingCard(States.CARD_IN, Optional.empty()));
    assertThat(modes().has(AccessMode.LARGE_TEXT)).isTrue();
    show(new VisitState.Idle());
    assertThat(modes()).isEqualTo(AccessModes.none());
  }

  @Test
  void languageAndAccessModesCanBeChosenInAVisitAndNothingTypedIsLost() {
    show(States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0));
    press("0", "7", "ภาษาและการแสดงผล", "English", "Low reach", "Done");
    assertThat(texts()).contains("Your mobile number");
    assertThat(digits()).isEqualTo("07");
    assertThat(modes().has(AccessMode.LOW_REACH)).isTrue();
    press("Language and display");
    show(States.named("10-claiming"));
    assertThat(texts()).contains("Getting your claim code");
  }

  @Test
  void noScreenShowsTheNumberTheSurnameOrThePhone() {
    States.all()
        .forEach((name, state) -> {
          show(state);
          String all = String.join("\n", texts());
          assertThat(all)
              .as(name)
              .doesNotContain(MadeUp.NUMBER, MadeUp.SURNAME, "Chanchaisaeng", "0000000001");
        });
  }

  @Test
  void afterTheCardIsOutOnlyTheNumberToCallIsShown() {
    show(States.named("16-finished-card-out"));
    assertThat(texts()).contains("K01-047").doesNotContain(MadeUp.CODE);
    show(States.named("22-deferred-card-out"));
    assertThat(texts()).contains("K01-047");
    assertThat(String.join("", texts())).doesNotContain("สปสช");
  }

  @ParameterizedTest
  @EnumSource(
      value = Evidence.class,
      names = {"NONE", "SENT", "PARSED"})
  void withoutEvidenceNothingIsSaidToBePrinted(Evidence evidence) {
    show(new VisitState.Finished(States.CARD_IN, States.obtained(), States.done(evidence)));
    assertThat(String.join("", texts())).doesNotContain("พิมพ์");
    speak(Language.EN);
    assertThat(String.join("", texts())).doesNotContain("rinted");
  }

  @Test
  void aSlipThatFailedLeavesTheCodeOnTheScreen() {
    show(States.named("15-finished-no-slip"));
    assertThat(texts()).contains(MadeUp.CODE, "K01-047");
    assertThat(Fx.call(() -> screens.scene().getRoot().lookup(".qr"))).isNotNull();
    show(new VisitState.Finished(States.CARD_IN, States.obtained(), States.done(Evidence.PRINTED)));
    assertThat(Fx.call(() -> screens.scene().getRoot().lookup(".qr"))).isNull();
  }

  @Test
  void noScreenInventsACode() {
    for (ClaimRecord.State state : List.of(ClaimRecord.State.PENDING, ClaimRecord.State.REFUSED)) {
      show(
          new VisitState.Deferred(
              States.CARD_IN, States.without(state), Cause.NHSO_TOO_SLOW, States.failed()));
      assertThat(String.join("", texts())).doesNotContain("PP1");
    }
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void everyCauseHasItsScreenWithACodeToReadOut(Cause cause) {
    show(new VisitState.Apology(States.CARD_IN, cause));
    assertThat(texts()).contains(cause.code());
  }

  @Test
  void aPictureOfTheScreenCanBeTaken() throws IOException {
    byte[] png = Fx.call(() -> ScreenShots.png(screens.scene()));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(picture.getWidth()).isEqualTo(1080);
    assertThat(picture.getHeight()).isEqualTo(1920);
    assertThat(picture.getRGB(3, 960) & 0xFFFFFF).isEqualTo(0xFBF8F2);
  }

  private void show(VisitState state) {
    Fx.call(() -> {
      screens.show(state);
      screens.scene().getRoot().applyCss();
      screens.scene().getRoot().layout();
      return true;
    });
  }

  /** Presses buttons by their words, or by those for a screen reader. */
  private void press(String... words) {
    Fx.call(() -> {
      for (String word : words) {
        KioskScreensTest.buttons(screens).stream()
            .filter(
                button -> word.equals(button.getText()) || word.equals(button.getAccessibleText()))
            .findFirst()
            .orElseThrow()
            .fire();
      }
      screens.scene().getRoot().applyCss();
      screens.scene().getRoot().layout();
      return true;
    });
  }

  private void speak(Language language) {
    Fx.call(() -> {
      screens.speak(language);
      return true;
    });
  }

  private void finger() {
    Fx.call(() -> {
      Event.fireEvent(
          screens.scene().getRoot(),
          new MouseEvent(
              MouseEvent.MOUSE_PRESSED,
              5,
              5,
              5,
              5,
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              true,
              false,
              false,
              true,
              false,
              false,
              null));
      return true;
    });
  }

  private AccessModes modes() {
    return Fx.call(() -> screens.modes());
  }

  private String digits() {
    return String.join("", Fx.call(() -> texts(".digit")));
  }

  private List<String> texts() {
    return Fx.call(() ->
        KioskScreensTest.texts(screens).stream().map(text -> text.replace("\n", " ")).toList());
  }

  private List<String> texts(String selector) {
    List<String> found = new ArrayList<>();
    for (Node node : screens.scene().getRoot().lookupAll(selector)) {
      if (node instanceof javafx.scene.control.Label label) {
        found.add(label.getText());
      }
    }
    return found;
  }
}

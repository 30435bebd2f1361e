package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.kiosk.referral.Objection;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;

/** The referral's screens: what is typed, found, told and forgotten. */
@ExtendWith(Fx.class)
class ReferralScreenTest {

  private final List<TouchEvent> touched = new CopyOnWriteArrayList<>();

  @Test
  void aNumberIsTypedCorrectedAndTold() {
    KioskScreens screens = open(1080, 1920, States.entering(ReferralPart.NUMBER, none(), false));
    press(screens, "9", "9", "A", "ลบ", "-", "7", "/", "X", "ยืนยัน");
    assertThat(touched)
        .containsExactly(new VisitEvent.ReferralEntered(ReferralPart.NUMBER, "99-7/X"));
    close(screens);
  }

  @Test
  void whatWasTypedStaysWithTheObjectionAndGoesWithTheQuestion() {
    KioskScreens screens = open(1080, 1920, States.entering(ReferralPart.PRIMARY, none(), false));
    press(screens, "9", "9", "9", "9", "ยืนยัน");
    show(screens, States.entering(ReferralPart.PRIMARY, Optional.of(Objection.CODE_FORM), false));
    assertThat(Fx.call(() -> KioskScreensTest.texts(screens))).contains("9999");
    press(screens, "1", "ยืนยัน");
    show(screens, States.entering(ReferralPart.SENDER, none(), false));
    press(screens, "ยืนยัน");
    assertThat(touched)
        .containsExactly(
            new VisitEvent.ReferralEntered(ReferralPart.PRIMARY, "9999"),
            new VisitEvent.ReferralEntered(ReferralPart.PRIMARY, "99991"),
            new VisitEvent.ReferralEntered(ReferralPart.SENDER, ""));
    close(screens);
  }

  @Test
  void backFindsWhatWasTypedAndTheNextPersonDoesNot() {
    KioskScreens screens = open(1080, 1920, States.entering(ReferralPart.NUMBER, none(), false));
    press(screens, "9", "9", "A", "ยืนยัน");
    show(screens, States.entering(ReferralPart.PRIMARY, none(), false));
    press(screens, "9", "9", "9");
    show(screens, States.entering(ReferralPart.NUMBER, none(), false));
    assertThat(Fx.call(() -> KioskScreensTest.texts(screens))).contains("99A");
    show(screens, States.choosing(States.MANY, Optional.of(States.GENERAL), false, 0));
    show(screens, States.entering(ReferralPart.NUMBER, none(), false));
    assertThat(Fx.call(() -> KioskScreensTest.texts(screens))).contains("99A");
    show(screens, States.entering(ReferralPart.PRIMARY, none(), false));
    assertThat(Fx.call(() -> KioskScreensTest.texts(screens))).contains("999");
    show(screens, new VisitState.Idle());
    show(screens, States.entering(ReferralPart.NUMBER, none(), false));
    assertThat(Fx.call(() -> KioskScreensTest.texts(screens))).doesNotContain("99A");
    close(screens);
  }

  @Test
  void theSuggestedHospitalIsOneTouch() {
    KioskScreens screens = open(1080, 1920, States.entering(ReferralPart.PRIMARY, none(), false));
    press(screens, States.LONG_NAME.nameTh() + " (99910)");
    assertThat(touched)
        .containsExactly(new VisitEvent.ReferralEntered(ReferralPart.PRIMARY, "99910"));
    close(screens);
  }

  @Test
  void purposesAreTickedAndUntickedAndTold() {
    KioskScreens screens = open(1080, 1920, States.entering(ReferralPart.PURPOSE, none(), false));
    press(screens, "วินิจฉัย");
    press(screens, "รักษา");
    press(screens, "วินิจฉัย");
    press(screens, "ตามความต้องการของผู้ป่วย");
    press(screens, "ยืนยัน");
    assertThat(touched)
        .containsExactly(new VisitEvent.ReferralEntered(ReferralPart.PURPOSE, "0101"));
    close(screens);
  }

  @Test
  void theWaysOutAreTold() {
    KioskScreens screens = open(1080, 1920, States.entering(ReferralPart.SENDER, none(), false));
    press(screens, "ไม่ได้ถูกส่งตัวมา", "ให้เจ้าหน้าที่ช่วย", "ย้อนกลับ", "ยกเลิก");
    assertThat(touched)
        .containsExactly(
            new VisitEvent.NotAReferral(),
            new VisitEvent.ReferralByStaff(),
            new VisitEvent.SteppedBack(),
            new VisitEvent.Cancelled());
    close(screens);
  }

  @ParameterizedTest
  @CsvSource({
    "1080, 1920, TH",
    "1080, 1920, EN",
    "1920, 1080, TH",
    "1920, 1080, EN",
    "1280, 1024, TH"
  })
  void aHospitalIsFoundByItsNameAmongAtMostSixAnswersThatAreWhole(
      int width, int height, Language language) throws IOException {
    VisitState state = States.entering(ReferralPart.PRIMARY, none(), false);
    KioskScreens screens = open(width, height, state);
    Fx.call(() -> {
      screens.speak(language);
      return true;
    });
    press(screens, language == Language.TH ? "ค้นหาจากชื่อ" : "Find by name");
    assertThat(faults(screens)).isEmpty();
    press(screens, language == Language.TH ? "ส" : "S");
    photograph(screens, width, height, language);
    assertThat(faults(screens)).isEmpty();
    List<String> answers =
        Fx.call(() ->
            KioskScreensTest.buttons(screens).stream()
                .map(Button::getAccessibleText)
                .filter(text -> text != null && text.matches(".*\\(999[0-9]{2}\\)"))
                .toList());
    assertThat(answers).hasSize(6);
    press(screens, answers.getLast());
    assertThat(touched).singleElement().isInstanceOf(VisitEvent.ReferralEntered.class);
    close(screens);
  }

  private static Optional<Objection> none() {
    return Optional.empty();
  }

  private KioskScreens open(int width, int height, VisitState state) {
    KioskScreens opened =
        Fx.call(() -> {
          Stage stage = new Stage();
          KioskScreens screens =
              new KioskScreens(
                  stage,
                  KioskScreensTest.settings(width, height, true),
                  Texts.load(),
                  touched::add);
          stage.show();
          return screens;
        });
    show(opened, state);
    return opened;
  }

  private static void show(KioskScreens screens, VisitState state) {
    Fx.call(() -> {
      screens.show(state);
      return true;
    });
  }

  private static void press(KioskScreens screens, String... keys) {
    for (String key : keys) {
      Fx.call(() -> {
        Button button =
            KioskScreensTest.buttons(screens).stream()
                .filter(one ->
                    one.getText().equals(key)
                        || (one.getText().isEmpty() && key.equals(one.getAccessibleText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + key));
        button.fire();
        return true;
      });
    }
  }

  private static List<String> faults(KioskScreens screens) {
    return Fx.call(screens::faults);
  }

  private static void photograph(KioskScreens screens, int width, int height, Language language)
      throws IOException {
    Path folder = Path.of("target", "screens", width + "x" + height + "-" + language.tag());
    Files.createDirectories(folder);
    Files.write(
        folder.resolve("09-referral-search.png"),
        ScreenShots.encode(Fx.call(() -> screens.scene().snapshot(null))));
  }

  private static void close(KioskScreens screens) {
    Fx.call(() -> {
      screens.scene().getWindow().hide();
      return true;
    });
  }
}

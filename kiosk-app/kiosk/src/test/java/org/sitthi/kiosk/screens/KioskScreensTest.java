package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.slip.MadeUp;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.visit.VisitState;

/** Every state in every language and both ways up, on the text path that ships. */
@ExtendWith(Fx.class)
class KioskScreensTest {

  /** Thai comes first, Burmese has the longest words; the others wide are for the night. */
  private static final List<Language> LONG_TEXTS = List.of(Language.TH, Language.MY);

  private static final List<String> OF_MANY =
      List.of("30-apology-R11", "30-apology-N31", "40-closed-K21", "50-deferred-N31");

  @ParameterizedTest
  @CsvSource({
    "1080, 1920, false",
    "1920, 1080, true",
  })
  void everyScreenIsWholeAndLegibleInEveryLanguage(int width, int height, boolean demo)
      throws IOException {
    Map<String, List<String>> faults = new LinkedHashMap<>();
    boolean wide = width > height;
    for (Language language : wide ? LONG_TEXTS : List.of(Language.values())) {
      faults.putAll(faults(new Shown(width, height, language, AccessModes.none()), demo));
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"TH", "MY"})
  void everyScreenIsWholeAndInReachWithAllAccessModes(Language language) throws IOException {
    AccessModes all = Shown.MODES.getLast();
    assertThat(faults(new Shown(1080, 1920, language, all), true)).isEmpty();
  }

  /** Too long for each landing. */
  @Tag("nightly")
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyScreenIsWholeInEveryAccessModeBothWaysUp(Language language) throws IOException {
    Map<String, List<String>> faults = new LinkedHashMap<>();
    for (AccessModes modes : Shown.MODES) {
      faults.putAll(faults(new Shown(1080, 1920, language, modes), true));
      faults.putAll(faults(new Shown(1920, 1080, language, modes), true));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void anotherShapeOfScreenIsWholeToo() throws IOException {
    assertThat(faults(new Shown(1280, 1024, Language.EN, AccessModes.none()), true)).isEmpty();
  }

  private static Map<String, List<String>> faults(Shown shown, boolean demo) throws IOException {
    KioskScreens screens = Fx.call(() -> shown.open(demo));
    Path folder =
        Path.of(
            "target",
            "screens",
            shown.width() + "x" + shown.height() + "-" + shown.language().tag());
    Files.createDirectories(folder);
    Map<String, List<String>> faults = new LinkedHashMap<>();
    for (Map.Entry<String, VisitState> one : Shown.all().entrySet()) {
      List<String> found =
          Fx.call(() -> {
            shown.show(screens, one.getKey(), one.getValue());
            return screens.faults();
          });
      if (!found.isEmpty()) {
        faults.put(shown.page() + " " + shown.language().tag() + " " + one.getKey(), found);
      }
      if (shown.modes().on().isEmpty() && photographed(shown, one.getKey())) {
        byte[] png = ScreenShots.encode(Fx.call(() -> screens.scene().snapshot(null)));
        Files.write(folder.resolve(one.getKey() + ".png"), png);
      }
    }
    Fx.call(() -> close(screens));
    return faults;
  }

  /** Whatever became of a call for staff stands whole on the fullest screen. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatBecameOfACallForStaffIsWhole(Language language) throws IOException {
    Map<String, List<String>> faults = new LinkedHashMap<>();
    Shown usual = new Shown(1080, 1920, language, AccessModes.none());
    KioskScreens screens = Fx.call(() -> usual.open(true));
    for (HelpState help : HelpState.values()) {
      List<String> found =
          Fx.call(() -> {
            screens.help(help);
            usual.show(screens, "06-service", States.named("06-service"));
            return screens.faults();
          });
      if (!found.isEmpty()) {
        faults.put(help.name(), found);
      }
      byte[] png = ScreenShots.encode(Fx.call(() -> screens.scene().snapshot(null)));
      Path folder = Files.createDirectories(Path.of("target", "screens", "help"));
      Files.write(folder.resolve(language.tag() + "-" + help + ".png"), png);
    }
    Fx.call(() -> close(screens));
    assertThat(faults).isEmpty();
  }

  private static boolean photographed(Shown shown, String name) {
    boolean sameAsAnother = name.endsWith("-none") || name.endsWith("-sent");
    boolean kept = shown.language() == Language.TH || shown.language() == Language.EN;
    return kept
        && shown.width() != 1280
        && (OF_MANY.contains(name) || (name.compareTo("30") < 0 && !sameAsAnother));
  }

  static ScreenSettings settings(int width, int height, boolean demo) {
    return new ScreenSettings(
        width, height, false, MadeUp.SITE.nameTh(), MadeUp.SITE.nameEn(), "K01", demo);
  }

  private static boolean close(KioskScreens screens) {
    screens.scene().getWindow().hide();
    return true;
  }

  static List<Button> buttons(KioskScreens screens) {
    screens.scene().getRoot().applyCss();
    List<Button> buttons = new ArrayList<>();
    for (Node node : screens.scene().getRoot().lookupAll(".button")) {
      if (node instanceof Button button) {
        buttons.add(button);
      }
    }
    return buttons;
  }

  /** All texts on the screen, without the marks that tell where lines may end. */
  static List<String> texts(KioskScreens screens) {
    List<String> texts = new ArrayList<>();
    for (Node node : screens.scene().getRoot().lookupAll(".label")) {
      if (node instanceof Labeled labeled) {
        texts.add(labeled.getText());
      }
    }
    buttons(screens).forEach(button -> texts.add(button.getText()));
    return texts;
  }
}

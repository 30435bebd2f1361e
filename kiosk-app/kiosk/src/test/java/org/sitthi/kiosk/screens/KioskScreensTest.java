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
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.kiosk.slip.MadeUp;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitState;

/** Every state in every language and both ways up, on the text path that ships. */
@ExtendWith(Fx.class)
class KioskScreensTest {

  private static final List<String> OF_MANY =
      List.of("30-apology-R11", "30-apology-N31", "40-closed-K21", "50-deferred-N31");

  @ParameterizedTest
  @CsvSource({
    "1080, 1920, TH, false",
    "1080, 1920, EN, true",
    "1920, 1080, TH, true",
    "1920, 1080, EN, false",
    "1280, 1024, EN, true"
  })
  void everyStateIsWholeAndLegible(int width, int height, Language language, boolean demo)
      throws IOException {
    ScreenSettings settings = settings(width, height, demo);
    KioskScreens screens = Fx.call(() -> open(settings));
    Path folder = Path.of("target", "screens", width + "x" + height + "-" + language.tag());
    Files.createDirectories(folder);
    Map<String, List<String>> faults = new LinkedHashMap<>();
    for (Map.Entry<String, VisitState> shown : States.all().entrySet()) {
      boolean slips = !shown.getKey().equals(States.NO_SLIPS);
      List<String> found =
          Fx.call(() -> {
            screens.slips(slips);
            return show(screens, shown.getValue(), language, settings.scale());
          });
      if (!found.isEmpty()) {
        faults.put(shown.getKey(), found);
      }
      if (width != 1280 && photographed(shown.getKey())) {
        byte[] png = ScreenShots.encode(Fx.call(() -> screens.scene().snapshot(null)));
        Files.write(folder.resolve(shown.getKey() + ".png"), png);
      }
    }
    Fx.call(() -> close(screens));
    assertThat(faults).isEmpty();
  }

  private static boolean photographed(String name) {
    boolean sameAsAnother = name.endsWith("-none") || name.endsWith("-sent");
    return OF_MANY.contains(name) || (name.compareTo("30") < 0 && !sameAsAnother);
  }

  static ScreenSettings settings(int width, int height, boolean demo) {
    return new ScreenSettings(
        width, height, false, MadeUp.SITE.nameTh(), MadeUp.SITE.nameEn(), "K01", demo);
  }

  private static KioskScreens open(ScreenSettings settings) {
    Stage stage = new Stage();
    KioskScreens screens = new KioskScreens(stage, settings, Texts.load(), touch -> {});
    stage.show();
    return screens;
  }

  private static boolean close(KioskScreens screens) {
    screens.scene().getWindow().hide();
    return true;
  }

  private static List<String> show(
      KioskScreens screens, VisitState state, Language language, double scale) {
    screens.show(state);
    buttons(screens).stream()
        .filter(button -> button.getText().equals(language.ownName()))
        .forEach(Button::fire);
    return LayoutFaults.in(screens.scene(), scale);
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

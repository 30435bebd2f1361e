package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.texts.Language;

/** Every view of staff mode in both of its languages and both ways up. */
@ExtendWith(Fx.class)
class StaffScreensTest {

  @ParameterizedTest
  @CsvSource({"1080, 1920, TH", "1080, 1920, EN", "1920, 1080, TH", "1920, 1080, EN"})
  void everyViewIsWholeAndLegible(int width, int height, Language language) throws Exception {
    Shown shown = new Shown(width, height, language, AccessModes.none());
    KioskScreens screens = Fx.call(() -> shown.open(false));
    Path folder =
        Files.createDirectories(
            Path.of("target", "screens", "staff-views-" + width + "-" + language.tag()));
    Map<String, List<String>> faults = new LinkedHashMap<>();
    for (Map.Entry<String, StaffView> one : StaffStates.all(language.tag()).entrySet()) {
      List<String> found =
          Fx.call(() -> {
            shown.showStaff(screens, one.getValue());
            return screens.faults();
          });
      if (!found.isEmpty()) {
        faults.put(one.getKey(), found);
      }
      Files.write(
          folder.resolve(one.getKey() + ".png"),
          ScreenShots.encode(Fx.call(() -> screens.scene().snapshot(null))));
    }
    Fx.call(() -> {
      screens.scene().getWindow().hide();
      return true;
    });
    assertThat(faults).isEmpty();
  }
}

package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenSettingsTest {

  private static final ScreenSettings PORTRAIT =
      new ScreenSettings(1080, 1920, true, "โรงพยาบาลสมมติ", "Example Hospital", "K01", true);

  @Test
  void aDisplayThatIsLargeEnoughChangesNothing() {
    assertThat(PORTRAIT.within(1080, 1920)).isEqualTo(PORTRAIT);
    assertThat(PORTRAIT.within(2160, 3840)).isEqualTo(PORTRAIT);
  }

  @Test
  void aSmallerDisplayShrinksTheWindowInItsProportions() {
    ScreenSettings onALaptop = PORTRAIT.within(1920, 960);
    assertThat(onALaptop.width()).isEqualTo(540);
    assertThat(onALaptop.height()).isEqualTo(960);
    assertThat(onALaptop.fullScreen()).isFalse();
  }
}

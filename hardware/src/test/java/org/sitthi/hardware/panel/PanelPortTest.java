package org.sitthi.hardware.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelPortTest {

  @Test
  void noneIsNoPanel() {
    assertThat(PanelPort.parse("none")).isEqualTo(new PanelPort.None());
  }

  @Test
  void linesAreNamedByPurpose() {
    assertThat(
            PanelPort.parse(
                "gpio:chip=gpiochip0,card-light=GPIO17,slip-light=GPIO27,buzzer=GPIO22,"
                    + "door=!GPIO23,ups-battery=GPIO24,ups-low=GPIO25"))
        .isEqualTo(
            new PanelPort.Gpio(
                new PanelWiring(
                    Optional.of("gpiochip0"),
                    Map.of(
                        PanelOutput.CARD_LIGHT, new PanelLine("GPIO17", false),
                        PanelOutput.SLIP_LIGHT, new PanelLine("GPIO27", false),
                        PanelOutput.BUZZER, new PanelLine("GPIO22", false)),
                    Map.of(
                        PanelInput.DOOR_OPEN, new PanelLine("GPIO23", true),
                        PanelInput.UPS_ON_BATTERY, new PanelLine("GPIO24", false),
                        PanelInput.UPS_LOW, new PanelLine("GPIO25", false)))));
  }

  @Test
  void chipAndMostLinesMayBeMissing() {
    assertThat(PanelPort.parse("pi4j:card-light=GPIO5"))
        .isEqualTo(
            new PanelPort.Pi4j(
                new PanelWiring(
                    Optional.empty(),
                    Map.of(PanelOutput.CARD_LIGHT, new PanelLine("GPIO5", false)),
                    Map.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log | must be none, gpio",
        "'' | must be none, gpio",
        "None | must be none, gpio",
        "gpio: | unknown ''",
        "gpio:chip=gpiochip0 | no line is named",
        "gpio:card-light | card-light must be a line's name",
        "gpio:card-light= | card-light must be a line's name",
        "gpio:card-light=!! | card-light must be a line's name",
        "gpio:door=A,door=B | door is given twice",
        "gpio:door=A,buzzer=!A | line A is used twice",
        "gpio:chip=/dev/gpiochip0,door=A | chip must be such as gpiochip0",
        "gpio:lamp=A | unknown 'lamp'; known: chip, card-light",
        "gpio:door=A, | unknown ''",
        "pi4j:door=GPIO28 | pi4j knows GPIO0 to GPIO27, not GPIO28",
        "pi4j:door=17 | pi4j knows GPIO0 to GPIO27, not 17",
        "mock:door=GPIO1 | must be none, gpio"
      })
  void whatIsWrongIsSaid(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PanelPort.parse(text))
        .withMessageContaining(message);
  }

  @Test
  void anEndlessSettingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PanelPort.parse("gpio:door=" + "A".repeat(400)))
        .withMessageContaining("more than 400");
  }

  @Test
  void noPanelNeitherShowsNorTells() {
    try (Panel panel = new NoPanel()) {
      panel.watch(event -> {
        throw new AssertionError(event);
      });
      panel.show(PanelOutput.BUZZER, Signal.ON);
      assertThat(panel.state()).isEqualTo(new PanelState.NoDevice());
    }
  }
}

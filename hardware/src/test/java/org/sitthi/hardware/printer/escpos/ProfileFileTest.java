package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;

/** Profiles are files, and say in one line what is wrong with them. */
class ProfileFileTest {

  private static final String RIGHT =
      """
      model=made up
      source=none
      width-dots=576
      cut=1d 56 42 00
      mark=GS_R
      clear=ERROR_CLEAR
      status-push=false
      speed=90
      """;

  @TempDir private Path folder;

  static Iterable<String> builtIn() {
    return PrinterProfile.names();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void eachBuiltInProfileIsRight(String name) {
    PrinterProfile profile = PrinterProfile.named(name);
    assertThat(profile.name()).isEqualTo(name);
    assertThat(profile.bestEvidence()).isGreaterThanOrEqualTo(Evidence.PARSED);
    if (profile.presenter().isWatched()) {
      assertThat(profile.presenter().canRetract()).isTrue();
    }
  }

  @Test
  void anUnknownProfileNamesTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrinterProfile.named("inkjet"))
        .withMessage(
            "no printer profile of that name; there are [citizen-pmu2300iii, custom-vkp80ii,"
                + " custom-vkp80iii, epson-eu-m30, epson-tm, epson-tm-t20iii, epson-tm-t88vi,"
                + " generic58, generic80, pyramid-reliance, star-tup900, xprinter-80]");
  }

  @Test
  void aFileOfOnesOwnIsAProfile() throws IOException {
    PrinterProfile profile = load(RIGHT + "mask.paper-end=20\nfeed-unit=dot\n");
    assertThat(profile.name()).isEqualTo("mine");
    assertThat(profile.masks().paperEnd()).isEqualTo(0x20);
    assertThat(profile.masks().nearEnd()).isEqualTo(0x0C);
    assertThat(profile.feedUnitIsDot()).isTrue();
    assertThat(profile.presenter()).isEqualTo(PresenterProfile.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colour=red               | unknown key colour
          mark=                    | lacks mark
          mark=ESC_V               | mark must be one of [GS_R, PROCESS_ID]
          cut=1d 5                 | cut must be up to 16 bytes in hex
          speed=fast               | speed must be a whole number
          speed=9                  | wrong value of speed
          band-rows=1040           | wrong value of band-rows
          status-push=yes          | status-push must be one of [true, false]
          mask.jam=4               | mask.jam must be two hex digits
          presenter.watch=EYES     | presenter.watch must be one of [NONE, FULL_STATUS, EOT4_BIT6_CLEAR, EOT4_BIT6_SET]
          """)
  void aWrongFileSaysWhatIsWrong(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> load(RIGHT + line))
        .withMessage("printer profile mine: " + message);
  }

  private PrinterProfile load(String text) throws IOException {
    return PrinterProfile.load(Files.writeString(folder.resolve("mine.properties"), text));
  }
}

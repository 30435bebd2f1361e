package org.sitthi.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that ships names each setting that the program reads, and no other. */
class ExampleTest {

  private static final Path EXAMPLE =
      Path.of("../../provisioning/device/package/kiosk/kiosk.properties.example");
  private static final Pattern SETTING = Pattern.compile("(?m)^#?([a-z][a-z.-]*)=");

  @Test
  void eachSettingStandsInTheExampleOnceAndNoOther() throws IOException {
    List<String> named =
        SETTING.matcher(Files.readString(EXAMPLE)).results().map(found -> found.group(1)).toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(KioskSettings.KEYS);
  }

  @Test
  void whatStandsThereIsTakenAsItIsAndWithAllOfIt(@TempDir Path folder) throws IOException {
    String text = Files.readString(EXAMPLE);
    Path asItIs = Files.writeString(folder.resolve("kiosk.properties"), text);
    assertThat(KioskConfig.load(asItIs).kioskId()).isEqualTo("K01");
    String all = Matcher.quoteReplacement("");
    Path whole =
        Files.writeString(
            folder.resolve("whole.properties"), text.replaceAll("(?m)^#(?=[a-z][a-z.-]*=)", all));
    assertThat(KioskConfig.load(whole).nhso().endpoint()).isPresent();
  }
}

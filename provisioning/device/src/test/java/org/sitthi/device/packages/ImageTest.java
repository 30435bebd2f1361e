package org.sitthi.device.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds the image and starts it: enrolled, a visit, a keyboard, a next start; then two releases,
 * of which one comes back. Wants root, and about an hour on two cores.
 */
class ImageTest {

  private static final String END = "trial: all seen";

  @Test
  @Tag("nightly")
  void aKioskFromTheImageServesAndIsUpdated(@TempDir Path folder) throws Exception {
    assumeThat(System.getProperty("user.name")).as("who builds an image").isEqualTo("root");
    LauncherCopy launcher = new LauncherCopy(folder);
    launcher.run(40, "image");

    assertThat(seen(launcher, "test")).contains(END);
    assertThat(seen(launcher, "test", "--update")).contains(END);
    assertThat(seen(launcher, "test", "--bare")).contains(END);
  }

  private static List<String> seen(LauncherCopy launcher, String... words) throws Exception {
    String[] all = new String[words.length + 1];
    all[0] = "image";
    System.arraycopy(words, 0, all, 1, words.length);
    return launcher.run(90, all);
  }
}

package org.sitthi.device.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the packages against lintian and against a second build from another copy. */
class PackageTest {

  @Test
  @Tag("nightly")
  void lintianFindsNoErrorsAndTheSameSourcesGiveTheSameBytes(@TempDir Path folder)
      throws Exception {
    LauncherCopy launcher = new LauncherCopy(folder);

    assertThat(
            launcher.run(40, "package", "--check", "--out", folder.resolve("packages").toString()))
        .filteredOn(line -> line.startsWith("check: "))
        .hasSize(4)
        .allMatch(line -> line.endsWith("the same bytes") || line.endsWith("no errors"));
  }
}

package org.sitthi.kiosk.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.JournalException;

class SoleOwnerTest {

  @TempDir private Path folder;

  @Test
  void aSecondKioskOnTheSameFolderIsRefusedInOneLine() {
    try (SoleOwner first = SoleOwner.of(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> SoleOwner.of(folder))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("another kiosk works with this data.dir")
          .message()
          .doesNotContain("\n");
    }
  }

  @Test
  void aKioskThatHasEndedLeavesTheFolderToTheNext() {
    SoleOwner.of(folder).close();
    try (SoleOwner next = SoleOwner.of(folder)) {
      assertThat(next).isNotNull();
    }
  }

  @Test
  void aSecondProcessIsRefusedUntilTheFirstIsKilled() throws Exception {
    Process first =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OwningProgram.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(first.inputReader().readLine()).isEqualTo("owned");
      assertThatThrownBy(() -> SoleOwner.of(folder)).isInstanceOf(JournalException.class);
    } finally {
      first.destroyForcibly().waitFor();
    }
    SoleOwner.of(folder).close();
  }

  @Test
  void theLockIsForItsOwnerOnly() throws Exception {
    try (SoleOwner owner = SoleOwner.of(folder.resolve("new"))) {
      assertThat(owner).isNotNull();
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("new/kiosk.lock"))))
          .isEqualTo("rw-------");
    }
  }
}

package org.sitthi.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockedWordTest {

  @TempDir private Path folder;

  @Test
  void theWordIsThereOnlyWhileSomebodyIsIn() {
    UnlockedWord word = UnlockedWord.from(Map.of("RUNTIME_DIRECTORY", folder.toString()));
    Path file = folder.resolve("staff-unlocked");

    for (StaffView locked :
        List.of(new StaffView.Off(), new StaffView.Asking(false), new StaffView.Checking())) {
      word.accept(IN);
      word.accept(IN);
      assertThat(file).exists();
      word.accept(locked);
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void outsideOfAUnitNothingIsSaid() {
    UnlockedWord.from(Map.of()).accept(IN);

    assertThat(folder).isEmptyDirectory();
  }

  private static final StaffView IN =
      new StaffView.Working(new StaffWho("101", "Made Up", "en"), StaffView.Work.READING);
}

package org.sitthi.kiosk.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplyTest {

  @Test
  void oneWordIsEnoughAndBothMustSayThatItIsBack() {
    List<Boolean> told = new ArrayList<>();
    Supply supply = new Supply(told::add);

    supply.machine(false);
    supply.panel(true);
    supply.machine(true);
    supply.panel(false);
    assertThat(told).containsExactly(true);

    supply.machine(false);
    assertThat(told).containsExactly(true, false);
  }

  @Test
  void theMachinesWordIsAFileThatComesAndGoes(@TempDir Path folder) throws Exception {
    BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    Path word = folder.resolve("battery");
    try (MachineWord _ = MachineWord.watch(word, told::add)) {
      assertThat(told.poll(20, TimeUnit.SECONDS)).isFalse();
      Files.createFile(word);
      await(told, true);
      Files.delete(word);
      await(told, false);
    }
  }

  private static void await(BlockingQueue<Boolean> told, boolean wanted) throws Exception {
    for (int looks = 0; looks < 20; looks++) {
      if (Boolean.valueOf(wanted).equals(told.poll(20, TimeUnit.SECONDS))) {
        return;
      }
    }
    throw new AssertionError("never told: " + wanted);
  }
}

package org.sitthi.hardware.panel.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls themselves, on files that every Linux has. */
class LinuxGpioDeviceTest {

  private final LinuxGpioDevice device = new LinuxGpioDevice();

  @Test
  void aFileThatIsNotThereIsAnErrorNumber() {
    assertThat(device.open(Path.of("/dev/gpiochip-none"))).isEqualTo(-2);
  }

  @Test
  void aFileThatIsNoChipRefusesTheQuestion() {
    int file = device.open(Path.of("/dev/null"));
    assertThat(file).isPositive();
    try (Arena arena = Arena.ofConfined()) {
      assertThat(device.ioctl(file, GpioAbi.GET_CHIP_INFO, GpioAbi.chipInfo(arena))).isEqualTo(-25);
    } finally {
      device.close(file);
    }
  }

  @Test
  void aClosedFileIsAnErrorNumberEverywhere() {
    int file = device.open(Path.of("/dev/null"));
    device.close(file);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(48);
      assertThat(device.ioctl(file, GpioAbi.GET_VALUES, bytes)).isEqualTo(-9);
      assertThat(device.read(file, bytes)).isEqualTo(-9);
      assertThat(device.poll(file, 0)).isEqualTo(-5);
    }
  }

  @Test
  void aPipeIsWaitedForAndRead(@TempDir Path folder) throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    int file = device.open(pipe);
    try (Arena arena = Arena.ofConfined()) {
      assertThat(device.poll(file, 10)).as("nothing yet").isZero();
      try (OutputStream out = Files.newOutputStream(pipe)) {
        out.write(new byte[] {1, 2, 3});
      }
      MemorySegment bytes = arena.allocate(48);
      assertThat(device.poll(file, 20_000)).isEqualTo(1);
      assertThat(device.read(file, bytes)).isEqualTo(3);
      assertThat(bytes.get(ValueLayout.JAVA_BYTE, 2)).isEqualTo((byte) 3);
    } finally {
      device.close(file);
    }
  }

  @Test
  void theChipsOfThisMachineAreListedWithoutAnError() {
    assertThat(device.chips()).allMatch(chip -> chip.toString().startsWith("/dev/gpiochip"));
  }
}

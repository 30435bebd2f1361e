package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.printer.Rasters;
import org.sitthi.hardware.printer.SlipOutcome.Done;
import org.sitthi.hardware.printer.SlipOutcome.Failed;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollConfig;

/** What a device file may do, on FIFOs and pseudo terminals. */
@Timeout(60)
class DeviceLinkTest {

  @TempDir private Path folder;

  @Test
  void aDeviceThatDrainsNothingEndsTheWriteAtTheDeadline() throws Exception {
    DeviceLink link = DeviceLink.usb(fifo());
    link.open(soon());
    ByteBuffer bytes = ByteBuffer.allocate(1_000_000);
    assertThat(link.write(bytes, in(300))).isFalse();
    assertThat(bytes.remaining()).isPositive();
    link.abort();
    assertThat(link.isOpen()).isFalse();
  }

  @Test
  void anAbortFreesAThreadThatWaits() throws Exception {
    DeviceLink link = DeviceLink.usb(fifo());
    link.open(soon());
    Thread waiting = Thread.ofPlatform().start(() -> assertBroken(link));
    while (waiting.getState() == Thread.State.NEW) {
      Thread.onSpinWait();
    }
    link.abort();
    assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
  }

  private static void assertBroken(DeviceLink link) {
    assertThatThrownBy(() -> link.write(ByteBuffer.allocate(1_000_000), in(30_000)))
        .isInstanceOf(LinkException.class);
  }

  @Test
  void whatIsNoPrinterPortSaysNothingOfPaper() throws Exception {
    DeviceLink link = DeviceLink.usb(fifo());
    link.open(soon());
    assertThat(link.saysPaperOut()).isFalse();
    link.close();
    assertThat(link.saysPaperOut()).isFalse();
  }

  @Test
  void aSecondOwnerIsRefused() throws Exception {
    Path fifo = fifo();
    DeviceLink first = DeviceLink.usb(fifo);
    DeviceLink second = DeviceLink.usb(fifo);
    first.open(soon());
    assertThatThrownBy(() -> second.open(in(100)))
        .isInstanceOf(LinkException.class)
        .hasMessage("printer's device is held by another program");
    first.close();
    second.open(soon());
    second.close();
  }

  @Test
  void aDeviceThatIsNotThereIsAbsent() {
    DeviceLink link = DeviceLink.usb(folder.resolve("none"));
    assertThatThrownBy(() -> link.open(in(100)))
        .isInstanceOfSatisfying(
            LinkException.class, e -> assertThat(e.kind()).isEqualTo(LinkException.Kind.ABSENT));
  }

  @Test
  void aDeviceThatComesInTimeIsFound() throws Exception {
    Path device = folder.resolve("late");
    DeviceLink link = DeviceLink.usb(device);
    Thread hand = Thread.ofPlatform().start(() -> TestProcess.run("mkfifo", device.toString()));
    link.open(in(20_000));
    assertThat(link.isOpen()).isTrue();
    hand.join();
    link.close();
  }

  @Test
  void aSlipIsNeverWrittenIntoAPlainFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    DeviceLink link = DeviceLink.usb(file);
    assertThatThrownBy(() -> link.open(in(50))).hasMessage("printer's device is a plain file");
    assertThat(file).isEmptyFile();
  }

  @Test
  void aFifoIsNoSerialLine() throws Exception {
    DeviceLink link =
        DeviceLink.serial(fifo(), new PrinterPort.Serial(DEV, 9600, PrinterPort.Flow.XON));
    assertThatThrownBy(() -> link.open(in(50))).hasMessage("printer's device is no serial line");
  }

  private static final Path DEV = Path.of("/dev/ttyS0");

  @Test
  void aPrinterPluggedInAgainIsFoundUnderItsNameAndHoldsNoSecondFile() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        SocatBridge bridge = new SocatBridge(roll);
        EscPosPrinter printer = printer("usb:" + bridge.device())) {
      assertThat(printer.print(Rasters.lines(576, 100, 1))).isInstanceOf(Done.class);
      int before = openFiles();
      for (int i = 0; i < 10; i++) {
        roll.restart();
        assertThat(printer.print(Rasters.lines(576, 100, i))).isInstanceOf(Done.class);
      }
      assertThat(openFiles()).isLessThanOrEqualTo(before + 5);
      assertThat(roll.slips()).hasSize(11);
    }
  }

  @Test
  void theSettingsOfTheLineAreThoseOfThePort() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        SocatBridge bridge = new SocatBridge(roll);
        EscPosPrinter printer = printer("serial:" + bridge.device() + "?baud=38400&flow=xon")) {
      assertThat(printer.print(Rasters.lines(576, 50, 1))).isInstanceOf(Done.class);
      String settings = TestProcess.run("stty", "-F", bridge.device().toString(), "-a");
      assertThat(settings)
          .contains("speed 38400 baud", "cs8", " ixon", "-icanon", "-echo ", "-opost", "-parenb");
    }
  }

  /** XOFF stops a serial line in the kernel: the wait has an end, and XON lets it go on. */
  @Test
  void aPrinterThatHoldsUpTheLineIsWaitedForWithALimit() throws Exception {
    try (SocatBridge bridge = new SocatBridge("pty,rawer", "pty,rawer")) {
      DeviceLink printer = DeviceLink.usb(bridge.device(0));
      printer.open(in(20_000));
      DeviceLink link =
          DeviceLink.serial(
              bridge.device(1), new PrinterPort.Serial(DEV, 115_200, PrinterPort.Flow.XON));
      link.open(in(20_000));
      send(printer, 0x13);
      int tries = 0;
      while (link.write(ByteBuffer.wrap(new byte[] {1}), in(100)) && tries < 1000) {
        tries++;
      }
      assertThat(tries).isLessThan(1000);
      send(printer, 0x11);
      assertThat(link.write(ByteBuffer.wrap(new byte[] {2}), in(20_000))).isTrue();
      link.close();
      printer.close();
    }
  }

  private static void send(DeviceLink to, int value) throws LinkException {
    assertThat(to.write(ByteBuffer.wrap(new byte[] {(byte) value}), soon())).isTrue();
  }

  @Test
  void aSlipTooLongForASlowLineIsNotBegun() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        SocatBridge bridge = new SocatBridge(roll);
        EscPosPrinter printer = printer("serial:" + bridge.device() + "?baud=9600")) {
      assertThat(printer.print(Rasters.lines(576, 1600, 1)))
          .isInstanceOfSatisfying(
              Failed.class,
              failed ->
                  assertThat(failed.detail()).isEqualTo("the line is too slow for this slip"));
      assertThat(roll.slips()).isEmpty();
    }
  }

  private static EscPosPrinter printer(String port) {
    return new EscPosPrinter(PrinterPort.parse(port), PrinterProfile.named("generic80"));
  }

  private static int openFiles() throws IOException {
    try (var files = Files.list(Path.of("/proc/self/fd"))) {
      return (int) files.count();
    }
  }

  private Path fifo() {
    Path fifo = folder.resolve("fifo");
    TestProcess.run("mkfifo", fifo.toString());
    return fifo;
  }

  private static Deadline soon() {
    return in(5_000);
  }

  private static Deadline in(int millis) {
    return Deadline.after(Duration.ofMillis(millis));
  }
}

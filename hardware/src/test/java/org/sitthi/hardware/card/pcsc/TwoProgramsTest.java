package org.sitthi.hardware.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.SlotEvent.CardInserted;
import org.sitthi.hardware.card.SlotEvent.CardRemoved;
import org.sitthi.hardware.card.SlotEvents;
import org.sitthi.hardware.card.virtual.CardData;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.card.virtual.VirtualSlot;

/** Our reader and a program in another process, over the JDK's SunPCSC, at one card. */
@ExtendWith(OnePcscd.class)
class TwoProgramsTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final VirtualPcscd pcscd;
  private final VirtualSlot slot;
  private final SlotEvents events = new SlotEvents();
  private final PcscCardReader reader;
  private @Nullable Process other;

  TwoProgramsTest(VirtualPcscd pcscd) {
    this.pcscd = pcscd;
    this.slot = pcscd.slot(0);
    this.reader = new PcscCardReader("*00 00", Optional.of(pcscd.socket()));
  }

  @BeforeEach
  void insert() {
    reader.watch(events);
    events.nextOfAll(CardRemoved.class);
    slot.insert(PeopleFolder.builtIn().get("somchai").with(CardData.Manner.AT_ONCE));
    events.next(CardInserted.class);
  }

  @AfterEach
  void end() {
    Process process = other;
    if (process != null) {
      process.destroyForcibly();
    }
    slot.close();
    reader.close();
  }

  @Test
  void bothReadTheirAppletsAtTheSameTime() throws IOException, InterruptedException {
    Process process = start("read");
    begin(process);
    for (int i = 0; i < 40; i++) {
      assertThat(read()).isInstanceOf(CardReading.Read.class);
    }
    assertThat(line(process)).isEqualTo("right 40");
    assertThat(process.waitFor(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
  }

  @Test
  void resetsByAnotherProgramAreSurvived() throws IOException {
    Process process = start("reset");
    begin(process);
    for (int i = 0; i < 40; i++) {
      assertThat(read()).isInstanceOf(CardReading.Read.class);
    }
    assertThat(line(process)).isEqualTo("done");
  }

  @Test
  void aHolderThatDiesLetsGo() throws IOException, InterruptedException {
    Process process = start("hold");
    assertThat(reader.read(look -> {}, Duration.ofMillis(300)))
        .isInstanceOfSatisfying(
            CardReading.Failed.class,
            failed -> assertThat(failed.fault()).isEqualTo(CardFault.SHARED_TOO_LONG));
    process.destroyForcibly().waitFor();
    assertThat(read()).isInstanceOf(CardReading.Read.class);
  }

  private CardReading read() {
    return reader.read(look -> {}, DEADLINE);
  }

  private Process start(String what) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProgram.class.getName(),
                what,
                pcscd.readerName(0)));
    builder.environment().put("PCSCLITE_CSOCK_NAME", pcscd.socket().toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    other = process;
    assertThat(line(process)).isEqualTo("ready");
    return process;
  }

  private static void begin(Process process) throws IOException {
    Writer in = process.outputWriter(StandardCharsets.US_ASCII);
    in.write("\n");
    in.flush();
  }

  private static String line(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.US_ASCII);
    String line = out.readLine();
    return line == null ? "ended" : line;
  }
}

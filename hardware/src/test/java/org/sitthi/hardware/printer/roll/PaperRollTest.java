package org.sitthi.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The simulator as a printer, spoken to in plain bytes. */
@Timeout(60)
class PaperRollTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String ROW = "1D763000" + "01000100" + "81";
  private static final String CUT = "1D564200";

  @Test
  void statusBytesTellTheCondition() throws IOException {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        Client client = new Client(roll)) {
      assertThat(client.ask("100401100402100403100404", 4)).isEqualTo("12121212");
      roll.condition(RollCondition.COVER_OPEN);
      assertThat(client.ask("100401100402", 2)).isEqualTo("1A16");
      roll.condition(RollCondition.PAPER_OUT);
      assertThat(client.ask("100402100404", 2)).isEqualTo("327E");
      roll.condition(RollCondition.CUTTER_JAM);
      assertThat(client.ask("100402100403", 2)).isEqualTo("521A");
      roll.condition(RollCondition.PAPER_LOW);
      assertThat(client.ask("100401100404", 2)).isEqualTo("121E");
      assertThat(client.ask("1D7201", 1)).isEqualTo("03");
      assertThat(roll.faults()).isEmpty();
    }
  }

  @Test
  void aChangeIsToldUnaskedOnceSwitchedOn() throws IOException {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        Client client = new Client(roll)) {
      assertThat(client.ask("1D610E", 4)).isEqualTo("10000000");
      roll.condition(RollCondition.PAPER_OUT);
      assertThat(client.ask("", 4)).isEqualTo("18000F00");
    }
  }

  @Test
  void marksAndNamesAreAnswered() throws IOException {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        Client client = new Client(roll)) {
      assertThat(client.ask("1D284806003030" + "41424344", 7)).isEqualTo("37224142434400");
      assertThat(client.ask("1D4943", 11)).isEqualTo("5F" + "5061706572526F6C6C" + "00");
    }
  }

  @Test
  void whatCouldNotBePrintedComesOutAfterARefill() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        Client client = new Client(roll)) {
      roll.paperOutAfter(1);
      client.send("1B40" + ROW + ROW + ROW + CUT + "1D610E");
      client.awaitAnswer("100402", "32");
      assertThat(roll.slips()).isEmpty();
      roll.condition(RollCondition.ONLINE);
      PrintedSlip rest = roll.awaitSlip(1, SOON).orElseThrow();
      assertThat(rest.raster().bits()).containsExactly(0x81, 0x81);
      assertThat(roll.tornSlips()).isOne();
    }
  }

  @Test
  void clearedBuffersComeOutNeverMore() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        Client client = new Client(roll)) {
      roll.paperOutAfter(1);
      client.send("1B40" + ROW + ROW + ROW + CUT);
      client.awaitAnswer("100402", "32");
      assertThat(client.ask("10140801031401060208", 3)).isEqualTo("372500");
      roll.condition(RollCondition.ONLINE);
      client.send("1B40" + ROW + CUT);
      assertThat(roll.awaitSlip(1, SOON).orElseThrow().raster().rows()).isOne();
      assertThat(roll.slips()).hasSize(1);
    }
  }

  @Test
  void aSecondClientWaitsForTheFirst() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual())) {
      Client first = new Client(roll);
      try (Client second = new Client(roll)) {
        second.send("100401");
        assertThat(first.ask("100401", 1)).isEqualTo("12");
        first.close();
        assertThat(second.ask("", 1)).isEqualTo("12");
      }
    }
  }

  @Test
  void garbageIsReported() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        Client client = new Client(roll)) {
      client.send("41" + "1B7A" + "1D7630000300010010" + "0401" + CUT);
      assertThat(roll.awaitSlip(1, SOON)).isPresent();
      assertThat(roll.faults())
          .containsExactly("text byte 41", "ESC 7A", "real-time bytes inside a picture");
    }
  }

  @Test
  void paperMovesNoFasterThanItsMotor() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual().atSpeed(100));
        Client client = new Client(roll)) {
      long start = System.nanoTime();
      client.send("1B40" + ROW + "1B4AFF" + "1B4AFF" + CUT);
      PrintedSlip slip = roll.awaitSlip(1, SOON).orElseThrow();
      assertThat(slip.raster().rows()).isEqualTo(511);
      // 511 rows at 800 a second; the first needs no wait.
      assertThat(System.nanoTime() - start).isGreaterThan(600_000_000L);
    }
  }

  @Test
  void theBytesOfASlipReachFromItsFirstCommandToItsCut() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        Client client = new Client(roll)) {
      long before = System.nanoTime();
      client.send("100401" + "1B40" + ROW + CUT + "1D7201" + "1B40" + ROW + CUT);
      PrintedSlip second = roll.awaitSlip(2, SOON).orElseThrow();
      for (PrintedSlip slip : roll.slips()) {
        assertThat(slip.bytes()).asHexString().isEqualTo("1B40" + ROW + CUT);
      }
      assertThat(second.firstByteNanos()).isBetween(before, System.nanoTime());
    }
  }

  /** A client in hex. */
  private static final class Client implements AutoCloseable {
    private final Socket socket;

    Client(PaperRoll roll) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), roll.port());
      socket.setSoTimeout((int) SOON.toMillis());
    }

    void send(String hex) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(HexFormat.of().parseHex(hex));
      out.flush();
    }

    String ask(String hex, int answerBytes) throws IOException {
      send(hex);
      InputStream in = socket.getInputStream();
      return HexFormat.of().withUpperCase().formatHex(in.readNBytes(answerBytes));
    }

    /** Asks until it is so; the printer works while it answers. */
    void awaitAnswer(String question, String answer) throws IOException {
      long deadline = System.nanoTime() + SOON.toNanos();
      while (!ask(question, 1).equals(answer)) {
        assertThat(System.nanoTime()).isLessThan(deadline);
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}

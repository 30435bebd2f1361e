package org.sitthi.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line. */
class PrinterSimTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpNamesOptionsAndCommands() {
    assertThat(run("", "--help")).isZero();
    assertThat(text(out))
        .contains("--port N", "--out DIR", "EVENT after ROWS", "--presenter", "take", "quit");
  }

  @Test
  void aWrongOptionIsOneLineAndExitTwo() {
    assertThat(run("", "--paper")).isEqualTo(2);
    assertThat(text(err))
        .isEqualToIgnoringNewLines("kiosk sim printer: unknown option: --paper (try --help)");
    assertThat(run("", "--port", "many")).isEqualTo(2);
    assertThat(run("", "--port", "70000")).isEqualTo(2);
    assertThat(run("", "--port")).isEqualTo(2);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void aPortThatIsTakenIsExitOne() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("", "--port", String.valueOf(taken.getLocalPort()))).isOne();
      assertThat(text(err)).hasLineCount(1);
    }
  }

  @Test
  void commandsAreObeyedUntilQuit() {
    String typed =
        """
        state
        paper  out
        cover open
        paper out after 12
        disconnect after 9000
        take
        nonsense

        restart
        online
        help
        quit
        paper low
        """;
    assertThat(run(typed, "--port", "0", "--speed", "0")).isZero();
    assertThat(text(out).lines().skip(1))
        .startsWith(
            "printer is ONLINE",
            "printer is PAPER_OUT",
            "printer is COVER_OPEN",
            "not understood; try help",
            "no slip to take",
            "not understood; try help",
            "printer is COVER_OPEN",
            "printer is ONLINE")
        .doesNotContain("printer is PAPER_LOW");
    assertThat(text(out)).startsWith("printer listens on tcp://127.0.0.1:");
  }

  private int run(String typed, String... args) {
    return PrinterSim.run(
        List.of(args),
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream from) {
    return from.toString(StandardCharsets.UTF_8);
  }
}

package org.sitthi.kiosk.nhso.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NhsoSimTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void itObeysItsWordsUntilQuit() throws Exception {
    int end =
        run(
            "insert example\nfault html\nfault nonsense\ninsert nobody\nremove\njump\n\nledger\nquit\n",
            "--port",
            "0",
            "--fault",
            "slow",
            "--card",
            "example");
    assertThat(end).isZero();
    assertThat(said())
        .contains("NhsoTown listens at http://127.0.0.1:", "fault slow\n")
        .contains("card in\n", "fault html\n", "card out\n", "0 requests, 0 codes\n")
        .contains("no such fault: nonsense\n", "nobody here is called nobody\n")
        .contains("not understood: jump\n");
  }

  @Test
  void itSaysItsHelpAndItsFaults() throws Exception {
    assertThat(run("", "--help")).isZero();
    assertThat(said()).startsWith("Usage: kiosk sim nhso").contains("--ledger FILE");
    said.reset();
    assertThat(run("", "--list-faults")).isZero();
    assertThat(said().lines()).containsExactlyElementsOf(NamedFault.names());
  }

  @Test
  void aWrongCommandLineIsOneClearLine() throws Exception {
    assertThat(run("", "--prot", "1")).isEqualTo(2);
    assertThat(run("", "--port")).isEqualTo(2);
    assertThat(run("", "--port", "many")).isEqualTo(2);
    assertThat(run("", "--port", "70000")).isEqualTo(2);
    assertThat(run("", "--fault", "nonsense")).isEqualTo(2);
    assertThat(run("", "--card", "nobody")).isEqualTo(2);
    assertThat(said().lines())
        .containsExactly(
            "no such option: --prot",
            "--port needs a value",
            "--port needs a whole number",
            "town: port must be 0 to 65535",
            "no such fault: nonsense",
            "nobody here is called nobody");
  }

  @Test
  void aTakenPortIsOneClearLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(run("quit\n", "--port", port)).isEqualTo(2);
      assertThat(said().lines()).singleElement().asString().contains("port " + port);
    }
  }

  @Test
  void aBrokenLedgerIsOneClearLine(@TempDir Path folder) throws Exception {
    Path ledger = Files.writeString(folder.resolve("ledger.jsonl"), "{\"pid\":\n");
    assertThat(run("quit\n", "--port", "0", "--ledger", ledger.toString())).isEqualTo(2);
    assertThat(said().lines()).singleElement().asString().contains("ledger.jsonl");
  }

  private int run(String words, String... args) throws IOException, InterruptedException {
    return NhsoSim.run(
        args,
        new PeopleOfTheTown(),
        new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}

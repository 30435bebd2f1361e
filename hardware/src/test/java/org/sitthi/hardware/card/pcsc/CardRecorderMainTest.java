package org.sitthi.hardware.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import javax.smartcardio.CardException;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.card.trace.CardTrace;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.card.virtual.VirtualSlot;

@ExtendWith(OnePcscd.class)
class CardRecorderMainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final VirtualPcscd pcscd;

  CardRecorderMainTest(VirtualPcscd pcscd) {
    this.pcscd = pcscd;
  }

  @Test
  void aFileThatIsThereIsNotOverwritten(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("old.trace"));
    assertThat(run("*", file.toString())).isEqualTo(2);
    assertThat(run("*")).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    assertThat(run("--help")).isZero();
    assertThat(file).isEmptyFile();
  }

  @Test
  void theCardInTheReaderBecomesATraceOnDisk(@TempDir Path folder)
      throws IOException, NoSuchAlgorithmException, CardException {
    Path file = folder.resolve("new.trace");
    try (VirtualSlot slot = pcscd.slot(1)) {
      slot.insert(PeopleFolder.builtIn().get("orawan"));
      assertThat(
              TerminalFactory.getInstance("PC/SC", null, new SitthiPcscProvider(pcscd.socket()))
                  .terminals()
                  .getTerminal(pcscd.readerName(1))
                  .waitForCardPresent(20_000))
          .isTrue();
      assertThat(run(pcscd.readerName(1), file.toString())).isZero();
    }
    CardTrace trace = CardTrace.parse(Files.readString(file));
    assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(trace.toString());
    assertThat(trace.exchanges()).hasSize(7 + 2 + 3);
  }

  private int run(String... arguments) throws IOException {
    return CardRecorderMain.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8));
  }
}

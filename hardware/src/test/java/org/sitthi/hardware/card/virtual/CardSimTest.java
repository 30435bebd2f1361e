package org.sitthi.hardware.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardSimTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void aWrongOptionEndsWithTwoAndOneLine() {
    assertThat(run("", "--nonsense")).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(run("", "--port", "70000")).isEqualTo(2);
    assertThat(run("", "--port")).isEqualTo(2);
    assertThat(run("", "--people", "/no/such/folder")).isEqualTo(2);
    assertThat(out.size()).isZero();
  }

  @Test
  void helpAndListEndWithZero() {
    assertThat(run("", "--help")).isZero();
    assertThat(run("", "--list")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("usage:", "somchai", "bank-card");
  }

  @Test
  void cardsGoInAndOutByCommand() {
    assertThat(
            run(
                "insert somchai\ninsert nobody\nremove\n\nwhat\nquit\ninsert malee\n",
                "--port",
                "1"))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .startsWith(
            "inserted somchai",
            "nobody is called nobody",
            "removed",
            "not understood; there are",
            "  insert NAME [MANNER]   put a card in; MANNER: strict, p2-01, class-80, at-once, split",
            "  remove                 take it out")
        .hasSize(4 + CardCommand.HELP.lines().toList().size());
  }

  @Test
  void faultsAreDrivenByHand() {
    assertThat(
            run(
                """
                fault torn 1
                insert somchai p2-01
                fault status 4 6f00
                fault silent 5
                fault forget 6
                fault swap 7 malee
                pull 9
                pcscd kill
                insert somchai nicely
                fault status 4 6g00
                fault status 0 9000
                fault
                pcscd burn
                """,
                "--port",
                "1"))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith(" ")))
        .containsExactly(
            "no card is in",
            "inserted somchai",
            "will happen at exchange 4, now at 0",
            "will happen at exchange 5, now at 0",
            "will happen at exchange 6, now at 0",
            "will happen at exchange 7, now at 0",
            "will be pulled out after exchange 9",
            "pcscd is not ours: use --start-pcscd",
            "no card has the manner nicely",
            "a status word has four hex digits",
            "an exchange is a number from 1 to 9999",
            "not understood; there are",
            "not understood; there are");
  }

  private int run(String input, String... arguments) {
    return CardSim.run(
        List.of(arguments),
        new BufferedReader(new StringReader(input)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8));
  }
}

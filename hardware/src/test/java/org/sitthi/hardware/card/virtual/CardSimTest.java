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
        .containsExactly(
            "inserted somchai",
            "nobody is called nobody",
            "removed",
            "insert NAME | remove | list | quit");
  }

  private int run(String input, String... arguments) {
    return CardSim.run(
        List.of(arguments),
        new BufferedReader(new StringReader(input)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8));
  }
}

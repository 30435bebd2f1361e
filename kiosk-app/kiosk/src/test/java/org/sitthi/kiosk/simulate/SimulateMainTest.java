package org.sitthi.kiosk.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuietLogs.class)
class SimulateMainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aSeedThatHoldsEndsWithZero() {
    assertThat(run("--seed", "3", "--visits", "60")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("simulate: 60 visits, ");
  }

  @Test
  void aBrokenPromiseEndsWithOneAndThePrintedCommandDoesItAgain() {
    assertThat(run("--seed", "1", "--visits", "400", "--mutant", "ASK_AGAIN")).isEqualTo(1);
    String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
    String command = lines[lines.length - 2];
    assertThat(command).startsWith("again: ./kiosk simulate --seed ");
    out.reset();
    assertThat(run(command.substring("again: ./kiosk simulate ".length()).split(" ", -1)))
        .isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("BROKEN: ONE_REQUEST");
  }

  @Test
  void aWrongOptionEndsWithTwoAndOneLine() {
    for (List<String> wrong :
        List.of(
            List.of("--seeds", "1"),
            List.of("--seed"),
            List.of("--seed", "x"),
            List.of("--visits", "0"),
            List.of("--mutant", "NOBODY"),
            List.of("--visits", "41", "--history"))) {
      err.reset();
      assertThat(run(wrong.toArray(String[]::new))).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("simulate: ").hasLineCount(1);
    }
  }

  private int run(String... arguments) {
    return SimulateMain.run(
        List.of(arguments),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}

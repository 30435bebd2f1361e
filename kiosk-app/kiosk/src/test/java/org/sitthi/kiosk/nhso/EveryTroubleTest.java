package org.sitthi.kiosk.nhso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.kiosk.visit.Cause;

/** "Every trouble of NHSO" in the README leaves nothing out and names only tests that there are. */
class EveryTroubleTest {

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void everyFaultOfTheTownHasOneRow() throws IOException {
    List<String> faults =
        rows()
            .map(cells -> cells[2].strip())
            .flatMap(cell -> Stream.of(cell.split(", ")))
            .filter(cell -> cell.startsWith("`"))
            .toList();
    assertThat(faults)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(TownFault.values()).map(fault -> "`" + fault.wireName() + "`").toList());
  }

  @Test
  void everyCauseOfNhsosIsSomewhere() throws IOException {
    String screens = rows().map(cells -> cells[3]).toList().toString();
    List<String> missing =
        Arrays.stream(Cause.values())
            .map(Cause::code)
            .filter(code -> code.startsWith("N"))
            .filter(code -> !screens.contains(code))
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Map<String, String> sources = sources();
    List<MatchResult> named = TEST.matcher(String.join("\n", section())).results().toList();
    assertThat(named).hasSizeGreaterThan(60);
    for (MatchResult test : named) {
      assertThat(sources).containsKey(test.group(1));
      if (test.group(2) != null) {
        assertThat(sources.get(test.group(1)))
            .as(test.group())
            .contains("void " + test.group(2) + "(");
      }
    }
  }

  private static Stream<String[]> rows() throws IOException {
    return section().stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", -1))
        .filter(cells -> cells.length == 8);
  }

  private static List<String> section() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    int from = lines.indexOf("### Every trouble of NHSO");
    assertThat(from).isPositive();
    return lines.stream().skip(from + 1L).takeWhile(line -> !line.startsWith("### ")).toList();
  }

  /** The test sources of this module, of the hardware below and of the device above. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of(".", "../../hardware", "../../provisioning/device")) {
      try (Stream<Path> files = Files.walk(Path.of(module).resolve("src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith("Test.java"))
            .forEach(file -> sources.put(name(file), text(file)));
      }
    }
    return sources;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".java", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitthi.claims.deadline.CalendarReader;
import org.sitthi.claims.files.Heading;
import org.sitthi.claims.files.RuleFiles;

/** Each row of the fact sheet has a rule and a test; the table is written to the build's folder. */
class TraceabilityTest {

  /** Rows that ask for nothing a rule could do. */
  private static final Map<String, String> WITHOUT_RULE =
      Map.of("AMB-25", "reading of letter heads: a letter is named by its number as printed");

  private static final Map<String, Integer> ROWS = Map.of("G", 79, "X", 16, "K", 45, "AMB", 32);

  private final Map<String, Set<String>> rules = new TreeMap<>();
  private final Map<String, Set<String>> tests = new TreeMap<>();

  @Test
  void eachRowHasARuleAndATest() throws IOException, URISyntaxException, ClassNotFoundException {
    readRules();
    readTests();
    List<String> bare = new ArrayList<>();
    StringBuilder table = new StringBuilder("| row | rules | tests |\n|---|---|---|\n");
    for (String row : rows()) {
      Set<String> own = rules.getOrDefault(row, Set.of());
      Set<String> shown = tests.getOrDefault(row, Set.of());
      String without = WITHOUT_RULE.get(row);
      if (without == null && (own.isEmpty() || shown.isEmpty())) {
        bare.add(row + (own.isEmpty() ? " has no rule" : " has no test"));
      }
      String first = without == null ? String.join("<br>", own) : "none: " + without;
      table.append("| %s | %s | %s |%n".formatted(row, first, String.join("<br>", shown)));
    }
    Files.writeString(classes().resolveSibling("traceability.md"), table);

    assertThat(bare).isEmpty();
  }

  @Test
  void noRuleAndNoTestNamesARowThatTheSheetDoesNotHave()
      throws IOException, URISyntaxException, ClassNotFoundException {
    readRules();
    readTests();
    Set<String> named = new TreeSet<>(rules.keySet());
    named.addAll(tests.keySet());
    named.removeAll(rows());

    assertThat(named).isEmpty();
  }

  private static List<String> rows() {
    return Stream.of("G", "X", "K", "AMB")
        .flatMap(kind ->
            IntStream.rangeClosed(1, ROWS.getOrDefault(kind, 0))
                .mapToObj(number -> "%s-%02d".formatted(kind, number)))
        .toList();
  }

  private void readRules() {
    for (Rule rule : Ask.RULES.rules()) {
      String name = rule.place() + " " + rule.id() + " v" + rule.version();
      rule.covers().forEach(row -> add(rules, row, name));
      if (rule.check() != null) {
        add(rules, rule.check(), name);
      }
    }
    List<Heading> dated =
        CalendarReader.read(RuleFiles.builtIn().ofKind("deadlines"), Ask.RULES.settings())
            .entries();
    for (Heading entry : dated) {
      String name = entry.place() + " " + entry.id() + " v" + entry.version();
      entry.covers().forEach(row -> add(rules, row, name));
    }
  }

  private void readTests() throws IOException, URISyntaxException, ClassNotFoundException {
    Path classes = classes();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(file -> file.toString().endsWith("Test.class")).toList();
    }
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      String path = classes.relativize(file).toString();
      String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
      Class<?> type = Class.forName(name, false, TraceabilityTest.class.getClassLoader());
      for (Method method : type.getDeclaredMethods()) {
        Covers covers = method.getAnnotation(Covers.class);
        if (covers != null) {
          for (String row : covers.value()) {
            add(tests, row, type.getSimpleName() + "." + method.getName());
          }
        }
      }
    }
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(
        TraceabilityTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void add(Map<String, Set<String>> table, String row, String what) {
    table.computeIfAbsent(row, any -> new TreeSet<>()).add(what);
  }
}

package org.sitthi.device.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks the sources as a reader would and names what no reader should find. */
class TidyTest {

  private static final int FILE_LINES = 400;

  /** What is not wanted in main code, each with the better choice. */
  private static final Map<Pattern, String> BANNED = new LinkedHashMap<>();

  static {
    ban("Thread\\.sleep\\(", "wait for an event with a deadline");
    ban("\\bTODO\\b|\\bFIXME\\b|\\bXXX\\b", "finish it or open an issue");
    ban("printStackTrace\\(", "an outcome or a crash");
    ban("new Random\\(\\)|Math\\.random\\(", "an injected source of chance");
    ban("LocalDate\\.now\\(\\)|Instant\\.now\\(\\)|OffsetDateTime\\.now\\(\\)", "an InstantSource");
    ban("@Autowired|@Inject\\b", "constructor injection by hand");
    ban("getInstance\\(\\) \\{", "no singletons");
    ban("HttpLoggingInterceptor", "URLs hold citizen numbers: never log them");
  }

  private static final Pattern OUT = Pattern.compile("System\\.(out|err)\\b");

  /** A citizen number of somebody real would begin with 1 to 8. */
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-fA-F-])[1-8][0-9]{12}(?![0-9])");

  private static final Pattern MADE_UP = Pattern.compile("(?<![0-9a-fA-F-])9[0-9]{12}(?![0-9])");

  /** Wrong on purpose, where a wrong number is what is tried. */
  private static final Set<String> WRONG_ON_PURPOSE =
      Set.of("9000000000013", "9999000001018", "9999000001125", "9999999999990");

  @Test
  void noMainFileIsLongerThanAReaderHolds() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> files = sources("/src/main/java/");
    assertThat(files).hasSizeGreaterThan(100);
    for (Path file : files) {
      long lines = Files.readAllLines(file).size();
      if (lines > FILE_LINES) {
        found.add(name(file) + ": " + lines + " lines, at most " + FILE_LINES);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noMainFileUsesWhatIsBanned() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources("/src/main/java/")) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        int at = i + 1;
        BANNED.forEach((pattern, better) -> {
          if (pattern.matcher(line).find()) {
            found.add(name(file) + ":" + at + ": " + pattern + "; better: " + better);
          }
        });
        if (OUT.matcher(line).find() && !isCommand(file)) {
          found.add(name(file) + ":" + at + ": System.out; better: slf4j, or a command's stream");
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noMockingLibraryIsUsed() throws IOException {
    for (Path file : sources("/src/")) {
      assertThat(Files.readString(file)).as(name(file)).doesNotContain("org." + "mockito");
    }
  }

  @Test
  void madeUpPeopleHaveNumbersThatBeginWithNine() throws IOException {
    List<String> found = numbers(NUMBER, TidyTest::hasCheckDigit);
    assertThat(found).as("numbers that could be a real citizen's").isEmpty();
  }

  @Test
  void numbersOfMadeUpPeopleHaveTheRightCheckDigit() throws IOException {
    List<String> found =
        numbers(MADE_UP, text -> !hasCheckDigit(text) && !WRONG_ON_PURPOSE.contains(text));
    assertThat(found).as("made-up numbers that no card could have").isEmpty();
  }

  /** Where there are numbers of this kind, in all texts of the project. */
  private static List<String> numbers(Pattern kind, Predicate<String> which) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(top())) {
      for (Path file : walk.filter(TidyTest::isText).toList()) {
        kind.matcher(Files.readString(file))
            .results()
            .filter(match -> which.test(match.group()))
            .forEach(_ -> found.add(name(file)));
      }
    }
    return found;
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
    for (Path file : sources("/src/main/java/")) {
      Path info = file.resolveSibling("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).as(name(info)).contains("@NullMarked").startsWith("/**");
    }
  }

  @Test
  void everyModuleHasAReadmeWithItsDecisions() throws IOException {
    for (String module :
        List.of(
            "hardware",
            "kiosk-app/visit-record",
            "kiosk-app/kiosk",
            "provisioning/claim-rules",
            "provisioning/central-store",
            "provisioning/device")) {
      Path readme = top().resolve(module).resolve("README.md");
      assertThat(readme).exists();
      assertThat(Files.readString(readme)).as(module).startsWith("# ").contains("\n## Decisions");
    }
    assertThat(Files.readAllLines(top().resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
  }

  private static void ban(String pattern, String better) {
    BANNED.put(Pattern.compile(pattern), better);
  }

  /** Programs that a person starts may speak on their own streams. */
  private static boolean isCommand(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith("Main.java") || name.endsWith("Sim.java");
  }

  private static List<Path> sources(String part) throws IOException {
    try (Stream<Path> walk = Files.walk(top())) {
      return walk.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains(part))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }

  private static boolean isText(Path file) {
    String path = file.toString();
    return !path.contains("/target/")
        && !path.contains("/.git/")
        && path.matches(".*\\.(java|json|md|properties|sql|xml|html|css|txt|sh)");
  }

  private static boolean hasCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (13 - i);
    }
    return (11 - sum % 11) % 10 == digits.charAt(12) - '0';
  }

  /** The project's root: the nearest folder above that holds the launcher. */
  private static Path top() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = java.util.Objects.requireNonNull(at.getParent(), "not inside the project");
    }
    return at;
  }

  private static String name(Path file) {
    return top().relativize(file).toString();
  }
}

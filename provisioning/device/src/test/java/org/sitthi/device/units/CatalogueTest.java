package org.sitthi.device.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.notice.Notice;

/** What {@code journalctl -x} says of the messages of programs and scripts. */
class CatalogueTest {

  private static final Path CATALOGUE = Path.of("../../systemd/sitthi.catalog");
  private static final Path SCRIPTS = Path.of("package/kiosk");
  private static final Pattern ENTRY = Pattern.compile("(?m)^-- ([0-9a-f]{32})$");
  private static final Pattern OF_A_SCRIPT = Pattern.compile("notice ([0-9a-f]{32}) ");

  @TempDir private Path root;

  @Test
  void eachMessageHasOneEntryAndEachEntryAMessage() throws IOException {
    List<String> used = new ArrayList<>();
    Stream.of(Notice.values()).map(Notice::id).forEach(used::add);
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.toList()) {
        used.addAll(ids(OF_A_SCRIPT, Files.readString(script)));
      }
    }

    assertThat(ids(ENTRY, Files.readString(CATALOGUE)))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(used.stream().distinct().toList());
  }

  @Test
  void eachEntryHasItsCauseAndNextStepInEnglishAndThai() throws IOException {
    String[] entries = Files.readString(CATALOGUE).split("(?m)^-- ");

    assertThat(entries).hasSizeGreaterThan(20);
    for (String entry : List.of(entries).subList(1, entries.length)) {
      assertThat(entry)
          .containsPattern("Subject: .+")
          .containsPattern("\nNext: .+")
          .containsPattern("\n[ก-๛].+\nทำต่อไป: .+");
    }
  }

  @Test
  void theJournalTakesTheCatalogueAsItIs() throws Exception {
    Path place = Files.createDirectories(root.resolve("usr/lib/systemd/catalog"));
    Files.copy(CATALOGUE, place.resolve("sitthi.catalog"));
    Files.createDirectories(root.resolve("var/lib/systemd/catalog"));

    assertThat(said("journalctl", "--root=" + root, "--update-catalog")).isEmpty();

    String explained = said("journalctl", "--root=" + root, "--dump-catalog");
    assertThat(ids(ENTRY, explained))
        .containsAll(Stream.of(Notice.values()).map(Notice::id).toList());
  }

  private static List<String> ids(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static String said(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}

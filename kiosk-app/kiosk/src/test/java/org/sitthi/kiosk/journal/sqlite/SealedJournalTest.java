package org.sitthi.kiosk.journal.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.JournalContract;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** The journal with keys does what every journal does, and its files show no person. */
class SealedJournalTest extends JournalContract<SqliteJournal> {

  private static final String ONE = "k1 " + base64(1);
  private static final String TWO = "k2 " + base64(2);

  @TempDir Path folder;

  @Override
  protected SqliteJournal create() {
    return open(ONE);
  }

  @Test
  void noFileShowsAPersonWhileItIsOpenOrAfterwards() throws IOException {
    try (SqliteJournal journal = open(ONE)) {
      journal.saveAttempt(Visits.attempt(Visits.pending()));
      journal.saveRecord(Visits.pending(), Optional.empty());
      assertThat(shown()).isEmpty();
    }
    assertThat(shown()).isEmpty();
  }

  @Test
  void withoutAKeyTheFilesDoShowThePersonSoTheTestAboveCanFail() throws IOException {
    try (SqliteJournal journal = plain()) {
      journal.saveRecord(Visits.pending(), Optional.empty());
      assertThat(shown()).isNotEmpty();
    }
  }

  @Test
  void aJournalFromBeforeThereWasAKeyIsSealedAtItsNextOpeningAndLosesNothing() throws IOException {
    Attempt attempt = Visits.attempt(Visits.pending());
    VisitRecord saved;
    try (SqliteJournal journal = plain()) {
      journal.saveAttempt(attempt);
      saved = journal.saveRecord(Visits.pending(), Optional.empty());
    }
    assertThat(shown()).isNotEmpty();

    try (SqliteJournal journal = open(ONE)) {
      assertThat(journal.openAttempts()).containsExactly(attempt);
      assertThat(journal.latest(saved.recordId())).contains(saved);
      assertThat(journal.earlier(new CitizenNumber(Visits.CITIZEN), Visits.DAY))
          .containsExactly(saved);
      assertThat(shown()).isEmpty();
    }
  }

  @Test
  void aNewKeySealsAnewAndTheOldOneIsNeededNoMore() throws IOException {
    VisitRecord saved;
    try (SqliteJournal journal = open(ONE)) {
      saved = journal.saveRecord(Visits.pending(), Optional.empty());
    }
    open(TWO, ONE).close();

    try (SqliteJournal journal = open(TWO)) {
      assertThat(journal.latest(saved.recordId())).contains(saved);
      assertThat(journal.earlier(new CitizenNumber(Visits.CITIZEN), Visits.DAY))
          .containsExactly(saved);
    }
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> open(ONE))
        .withMessageContaining("sealed with key k2");
  }

  @Test
  void aProgramWithoutTheKeySavesNothingBesideSealedRecords() {
    try (SqliteJournal journal = open(ONE)) {
      journal.saveRecord(Visits.pending(), Optional.empty());
    }

    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(this::plain)
        .withMessageContaining("data.key-file");
  }

  @Test
  void aRowPutInAnothersPlaceIsFoundOut() throws Exception {
    VisitRecord one;
    VisitRecord other;
    try (SqliteJournal journal = open(ONE)) {
      one = journal.saveRecord(Visits.pending(), Optional.empty());
      other = journal.saveRecord(Visits.pending(), Optional.empty());
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/journal.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update record set json = (select json from record where record_id = '"
              + one.recordId()
              + "') where record_id = '"
              + other.recordId()
              + "'");
    }
    try (SqliteJournal journal = open(ONE)) {
      assertThat(journal.latest(one.recordId())).contains(one);
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.latest(other.recordId()))
          .withMessageContaining(other.recordId().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k1", "k1 short", "K 1", "k1 AAAA\nk1 AAAA"})
  void aFileThatIsNoKeyFileIsRefusedWithoutItsContent(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("keys"), text);

    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> JournalKeys.read(file))
        .withMessageStartingWith(file.toString())
        .withMessageNotContaining("AAAA");
  }

  @Test
  void theSameTextIsNeverSealedTwiceAlike() throws IOException {
    JournalKeys keys = keys(ONE);

    String sealed = keys.seal("{}", "here");

    assertThat(keys.seal("{}", "here")).isNotEqualTo(sealed);
    assertThat(keys.open(sealed, "here")).isEqualTo("{}");
    assertThat(keys.toString()).doesNotContain(base64(1));
    assertThatExceptionOfType(JournalException.class).isThrownBy(() -> keys.open(sealed, "there"));
  }

  /** Files of the data folder in which the person's number or name can be read. */
  private List<Path> shown() throws IOException {
    String name =
        new String(
            Visits.pending().person().firstName().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            ISO_8859_1);
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      return files
          .filter(file -> {
            String content = content(file);
            return content.contains(Visits.CITIZEN) || content.contains(name);
          })
          .toList();
    }
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private SqliteJournal open(String... lines) {
    return SqliteJournal.open(
        folder.resolve("data"),
        new RecordJson(),
        InstantSource.fixed(NOW),
        Optional.empty(),
        keys(lines));
  }

  private SqliteJournal plain() {
    return SqliteJournal.open(folder.resolve("data"), new RecordJson(), InstantSource.fixed(NOW));
  }

  private JournalKeys keys(String... lines) {
    try {
      return JournalKeys.read(Files.write(folder.resolve("keys"), List.of(lines)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String base64(int seed) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) seed);
    return Base64.getEncoder().encodeToString(key);
  }
}

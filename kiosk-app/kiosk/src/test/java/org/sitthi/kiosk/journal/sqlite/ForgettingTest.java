package org.sitthi.kiosk.journal.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** After their time, persons are gone from the kiosk's files; nothing is sealed here. */
class ForgettingTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z"));

  @TempDir private Path folder;

  @Test
  void anAcknowledgedVisitOfBeforeIsForgottenInEachFile() {
    try (SqliteJournal journal = journal()) {
      VisitRecord saved = visit(journal);
      journal.acknowledged(saved.recordId(), saved.revision());
      assertThat(shown()).isNotEmpty();

      assertThat(journal.forgetBefore(Visits.DAY)).isZero();
      assertThat(journal.forgetBefore(Visits.DAY.plusDays(1))).isEqualTo(1);

      assertThat(shown()).isEmpty();
      assertThat(journal.latest(saved.recordId())).isEmpty();
      assertThat(journal.earlier(new CitizenNumber(Visits.CITIZEN), Visits.DAY)).isEmpty();
      assertThat(journal.visitsSince(Visits.DAY)).isEmpty();
      assertThat(journal.kept(saved.recordId()).revisions()).isEmpty();
      assertThat(journal.days(Visits.DAY)).isEmpty();
      assertThat(journal.forgetBefore(Visits.DAY.plusDays(1))).isZero();
    }
    journal().close();
    assertThat(shown()).isEmpty();
  }

  @Test
  void whatTheStoreHasNotStaysHoweverOldItIs() {
    try (SqliteJournal journal = journal()) {
      VisitRecord waiting = visit(journal);
      VisitRecord parked = visit(journal);
      journal.park(parked.recordId(), parked.revision(), "422 impossible");

      assertThat(journal.forgetBefore(Visits.DAY.plusYears(1))).isZero();

      assertThat(journal.latest(waiting.recordId())).contains(waiting);
      assertThat(journal.latest(parked.recordId())).contains(parked);
      assertThat(journal.due(Instant.MAX, 10)).hasSize(1);
    }
  }

  @Test
  void theQueueGoesOnAfterAForgottenVisit() {
    try (SqliteJournal journal = journal()) {
      VisitRecord old = visit(journal);
      journal.acknowledged(old.recordId(), old.revision());
      assertThat(journal.forgetBefore(Visits.DAY.plusDays(1))).isEqualTo(1);

      VisitRecord next = visit(journal);

      assertThat(next.queueNumber()).isPresent().isNotEqualTo(old.queueNumber());
    }
  }

  private static VisitRecord visit(SqliteJournal journal) {
    Attempt attempt = Visits.attempt(Visits.pending());
    journal.saveAttempt(attempt);
    return journal.saveRecord(attempt.record(), Optional.of(attempt.attemptId()));
  }

  private SqliteJournal journal() {
    return SqliteJournal.open(folder.resolve("data"), new RecordJson(), CLOCK);
  }

  /** Files in which the person's number or name can be read. */
  private List<Path> shown() {
    String name = new String(Visits.pending().person().firstName().getBytes(UTF_8), ISO_8859_1);
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      return files
          .filter(file -> content(file).contains(Visits.CITIZEN) || content(file).contains(name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

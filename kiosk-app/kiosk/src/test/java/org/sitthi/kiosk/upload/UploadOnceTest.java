package org.sitthi.kiosk.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.upload.ScriptedDesk.AWAY;
import static org.sitthi.kiosk.upload.ScriptedDesk.TAKEN;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.Outbox.Load;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.upload.UploadOnce.Result;
import org.sitthi.record.RecordJson;

@Timeout(60)
class UploadOnceTest {

  private static final Instant NOW = Instant.parse("2026-03-02T16:00:00Z");

  @TempDir Path folder;
  private final ScriptedDesk desk = new ScriptedDesk();
  private SqliteJournal journal;

  @BeforeEach
  void open() {
    journal = another();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void everythingGoesWheneverItWasPutOffTo() {
    List<UUID> saved = save(20);
    saved.forEach(id -> journal.postpone(id, 1, NOW.plusSeconds(300), "no answer"));
    assertThat(run(journal)).isEqualTo(new Result(20, 0, 0, 0));
    assertThat(desk.sent()).extracting(Outgoing::recordId).isEqualTo(saved);
  }

  @Test
  void nothingToSendIsComplete() {
    assertThat(run(journal).complete()).isTrue();
  }

  @Test
  void revisionsOfARecordGoInOneRun() {
    var record = journal.saveRecord(Visits.pending(), Optional.empty());
    journal.saveRecord(record.revised(Visits.obtained()), Optional.empty());
    assertThat(run(journal)).isEqualTo(new Result(2, 0, 0, 0));
    assertThat(desk.sent()).extracting(Outgoing::revision).containsExactly(1, 2);
  }

  @Test
  void whatIsNotTakenIsTriedOnceAndTheRestGoes() {
    List<UUID> saved = save(9);
    desk.answers(outgoing ->
        switch (saved.indexOf(outgoing.recordId())) {
          case 0, 1, 2, 3 -> AWAY;
          case 5 -> new UploadAnswer.Refused(400, "no");
          default -> TAKEN;
        });
    Result result = run(journal);
    assertThat(result).isEqualTo(new Result(4, 1, 4, 1));
    assertThat(result.complete()).isFalse();
    assertThat(desk.sent()).hasSize(9);
  }

  @Test
  void aStoreThatIsAwayIsGivenUp() {
    save(100);
    desk.answers(outgoing -> AWAY);
    assertThat(run(journal)).isEqualTo(new Result(0, 0, 100, 0));
    assertThat(desk.sent()).hasSize(5);
  }

  @Test
  void aSecondRunSendsNothing() {
    save(3);
    run(journal);
    assertThat(run(journal)).isEqualTo(new Result(0, 0, 0, 0));
    assertThat(desk.sent()).hasSize(3);
  }

  @Test
  void twoRunsAtOnceBesideTheKioskLoseNothing() {
    List<UUID> saved = save(60);
    UploadRound kiosk =
        new UploadRound(journal, desk, (id, revision) -> {}, () -> NOW, new Random(1));
    try (SqliteJournal one = another();
        SqliteJournal two = another()) {
      var first = CompletableFuture.supplyAsync(() -> run(one));
      var second = CompletableFuture.supplyAsync(() -> run(two));
      kiosk.run(() -> true);
      assertThat(first.join().complete()).isTrue();
      assertThat(second.join().complete()).isTrue();
    }
    Set<UUID> sent = new HashSet<>();
    desk.sent().forEach(outgoing -> sent.add(outgoing.recordId()));
    assertThat(sent).containsExactlyInAnyOrderElementsOf(saved);
    assertThat(journal.load()).isEqualTo(new Load(0, 0));
  }

  private Result run(SqliteJournal from) {
    return new UploadOnce(from, desk, (id, revision) -> {}, () -> NOW, new Random(1)).run();
  }

  private SqliteJournal another() {
    return SqliteJournal.open(folder, new RecordJson(), InstantSource.fixed(NOW));
  }

  private List<UUID> save(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> journal.saveRecord(Visits.pending(), Optional.empty()).recordId())
        .toList();
  }
}

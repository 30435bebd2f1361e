package org.sitthi.kiosk.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.upload.ScriptedDesk.AWAY;
import static org.sitthi.kiosk.upload.ScriptedDesk.TAKEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.journal.InMemoryJournal;
import org.sitthi.kiosk.journal.Outbox.Load;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.kiosk.round.Rest;
import org.sitthi.record.RecordJson;

class UploadRoundTest {

  private final InMemoryJournal journal = new InMemoryJournal(new RecordJson());
  private final ScriptedDesk desk = new ScriptedDesk();
  private final List<UUID> acknowledged = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T01:20:00Z");
  private final UploadRound round =
      new UploadRound(
          journal, desk, (id, revision) -> acknowledged.add(id), () -> now, new Random(7));

  @Test
  void whatWaitsIsSentOldestFirst() {
    List<UUID> saved = save(5);
    Rest rest = run();
    assertThat(desk.sent()).extracting(Outgoing::recordId).isEqualTo(saved);
    assertThat(acknowledged).isEqualTo(saved);
    assertThat(journal.load()).isEqualTo(new Load(0, 0));
    assertThat(rest).isEqualTo(new Rest(Duration.ofMinutes(1), true));
  }

  @Test
  void anEmptyOutboxSendsNothing() {
    run();
    assertThat(desk.sent()).isEmpty();
  }

  @Test
  void aRoundIsBoundedAndTheNextFollowsAtOnce() {
    save(UploadRound.PER_ROUND + 10);
    assertThat(run().length()).isZero();
    assertThat(desk.sent()).hasSize(UploadRound.PER_ROUND);
    run();
    assertThat(journal.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void whatIsRefusedIsParkedAndTheRestGoesOn() {
    List<UUID> saved = save(3);
    desk.answers(outgoing ->
        outgoing.recordId().equals(saved.get(1))
            ? new UploadAnswer.Refused(422, "impossible")
            : TAKEN);
    run();
    assertThat(journal.load()).isEqualTo(new Load(0, 1));
    assertThat(acknowledged).containsExactly(saved.get(0), saved.get(2));
    run();
    assertThat(desk.sent()).hasSize(3);
  }

  @Test
  void aStoreThatIsAwayIsNotTriedWithEverything() {
    save(1_000);
    desk.answers(outgoing -> AWAY);
    Rest rest = run();
    assertThat(desk.sent()).hasSize(UploadRound.FAILURES_IN_A_ROW);
    assertThat(rest.endsWithNews()).isFalse();
    assertThat(rest.length()).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_200));
  }

  @Test
  void aStoreThatStaysAwayIsTriedWithOneThingEverMoreRarely() {
    save(1_000);
    desk.answers(outgoing -> AWAY);
    List<Long> rests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Rest rest = run();
      rests.add(rest.length().toMillis());
      now = now.plus(rest.length());
    }
    assertThat(desk.sent()).hasSize(UploadRound.FAILURES_IN_A_ROW + 9);
    for (int i = 0; i < 6; i++) {
      assertThat(rests.get(i)).isBetween(800L << i, 1_200L << i);
    }
    assertThat(rests.subList(6, 10)).allMatch(rest -> rest >= 48_000 && rest <= 72_000);
  }

  @Test
  void whenTheStoreIsBackEverythingGoes() {
    List<UUID> saved = save(200);
    desk.answers(outgoing -> AWAY);
    for (int i = 0; i < 5; i++) {
      now = now.plus(run().length());
    }
    desk.answers(outgoing -> TAKEN);
    now = now.plus(Duration.ofMinutes(7));
    for (int i = 0; i < 5; i++) {
      run();
    }
    assertThat(acknowledged).isEqualTo(saved);
  }

  @Test
  void aThingThatIsNotTakenWaitsForItselfOnly() {
    List<UUID> saved = save(3);
    desk.answers(outgoing -> outgoing.recordId().equals(saved.get(0)) ? AWAY : TAKEN);

    Rest rest = run();
    assertThat(rest).isEqualTo(new Rest(Duration.ofSeconds(1), true));
    assertThat(acknowledged).containsExactly(saved.get(1), saved.get(2));

    now = now.plusMillis(700);
    run();
    assertThat(desk.sent()).hasSize(3);

    now = now.plusMillis(600);
    desk.answers(outgoing -> TAKEN);
    run();
    assertThat(acknowledged).hasSize(3);
  }

  @Test
  void aThingsWaitsDoubleUpToFiveMinutes() {
    UUID bad = save(1).getFirst();
    desk.answers(outgoing -> AWAY);
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      run();
      waits.add(waitOf(bad));
    }
    for (int i = 0; i < 8; i++) {
      assertThat(waits.get(i)).isBetween(800L << i, 1_200L << i);
    }
    assertThat(waits.subList(9, 12)).allMatch(wait -> wait >= 240_000 && wait <= 360_000);
  }

  @Test
  void theStoresOwnWaitHoldsForTheWholeStore() {
    save(10);
    desk.answers(
        outgoing -> new UploadAnswer.TryLater("status 503", Optional.of(Duration.ofMinutes(20))));
    Rest rest = run();
    assertThat(desk.sent()).hasSize(1);
    assertThat(rest).isEqualTo(new Rest(Duration.ofMinutes(20), false));
  }

  @Test
  void aLaterRevisionFollowsWhenTheFirstIsTaken() {
    var record = journal.saveRecord(Visits.pending(), Optional.empty());
    journal.saveRecord(record.revised(Visits.obtained()), Optional.empty());
    assertThat(run()).isEqualTo(new Rest(Duration.ofSeconds(1), true));
    run();
    assertThat(desk.sent()).extracting(Outgoing::revision).containsExactly(1, 2);
    assertThat(journal.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void aRoundEndsWhenAskedTo() {
    save(5);
    AtomicInteger asked = new AtomicInteger();
    round.run(() -> asked.incrementAndGet() <= 2);
    assertThat(desk.sent()).hasSize(2);
  }

  /** Moves the clock to when the thing is due; the milliseconds that took. */
  private long waitOf(UUID id) {
    Instant from = now;
    while (journal.due(now, 1).stream().noneMatch(due -> due.recordId().equals(id))) {
      now = now.plusMillis(50);
    }
    return Duration.between(from, now).toMillis() - 25;
  }

  private List<UUID> save(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> journal.saveRecord(Visits.pending(), Optional.empty()).recordId())
        .toList();
  }

  private Rest run() {
    return round.run(() -> true);
  }
}

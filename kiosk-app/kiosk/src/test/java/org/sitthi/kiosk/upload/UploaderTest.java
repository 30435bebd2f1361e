package org.sitthi.kiosk.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitthi.kiosk.journal.InMemoryJournal;
import org.sitthi.kiosk.journal.Outbox.Load;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.RecordJson;

@Timeout(50)
class UploaderTest {

  private final InMemoryJournal journal = new InMemoryJournal(new RecordJson());
  private final ScriptedDesk desk = new ScriptedDesk();
  private final BlockingQueue<UUID> acknowledged = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> crashes = new LinkedBlockingQueue<>();

  @Test
  void aSavedRecordIsSentAtOnce() throws InterruptedException {
    try (Uploader uploader = start()) {
      for (int i = 0; i < 5; i++) {
        UUID id = journal.saveRecord(Visits.pending(), Optional.empty()).recordId();
        uploader.wake();
        // An empty outbox is looked at once a minute: within 20 s only the wake-up can do it.
        assertThat(acknowledged.poll(20, TimeUnit.SECONDS)).isEqualTo(id);
      }
    }
  }

  @Test
  void whatWaitedFromBeforeIsSentWithoutBeingAsked() throws InterruptedException {
    UUID id = journal.saveRecord(Visits.pending(), Optional.empty()).recordId();
    try (Uploader uploader = start()) {
      assertThat(uploader).isNotNull();
      assertThat(acknowledged.poll(20, TimeUnit.SECONDS)).isEqualTo(id);
    }
  }

  @Test
  void aFailedRecordIsSentAgainByItself() throws InterruptedException {
    UUID id = journal.saveRecord(Visits.pending(), Optional.empty()).recordId();
    desk.answers(outgoing -> outgoing.tries() < 1 ? ScriptedDesk.AWAY : ScriptedDesk.TAKEN);
    try (Uploader uploader = start()) {
      uploader.wake();
      assertThat(acknowledged.poll(30, TimeUnit.SECONDS)).isEqualTo(id);
    }
    assertThat(desk.sent()).hasSize(2);
  }

  @Test
  void closingEndsTheRoundAfterTheCallUnderWay() throws InterruptedException {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    for (int i = 0; i < 10; i++) {
      journal.saveRecord(Visits.pending(), Optional.empty());
    }
    desk.answers(outgoing -> {
      sending.countDown();
      try {
        assertThat(answer.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return ScriptedDesk.TAKEN;
    });
    Uploader uploader = start();
    assertThat(sending.await(20, TimeUnit.SECONDS)).isTrue();
    Thread closing = Thread.ofPlatform().start(uploader::close);
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    answer.countDown();
    closing.join();
    assertThat(desk.sent()).hasSize(1);
    assertThat(journal.load()).isEqualTo(new Load(9, 0));
  }

  @Test
  void aJournalThatIsGoneDoesNotKeepItFromClosing() {
    journal.close();
    Uploader uploader = start();
    uploader.close();
    uploader.close();
    assertThat(desk.sent()).isEmpty();
  }

  @Test
  void aBugWhileSendingIsNoSilentEnd() throws Exception {
    journal.saveRecord(Visits.pending(), Optional.empty());
    desk.answers(_ -> {
      throw new IllegalStateException("bug");
    });
    try (Uploader uploader = start()) {
      uploader.wake();
      assertThat(crashes.poll(20, TimeUnit.SECONDS)).hasMessage("bug");
    }
  }

  private Uploader start() {
    return Uploader.start(
        new UploadRound(
            journal,
            desk,
            (id, revision) -> acknowledged.add(id),
            InstantSource.system(),
            new Random(7)),
        crashes::add);
  }
}

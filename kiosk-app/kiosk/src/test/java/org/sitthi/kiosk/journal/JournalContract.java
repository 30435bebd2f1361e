package org.sitthi.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.journal.Outbox.Load;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * What every journal does.
 *
 * @param <J> both sides of the journal
 */
public abstract class JournalContract<J extends Journal & Outbox> {

  protected static final Instant NOW = Instant.parse("2026-03-02T01:20:00Z");

  private final RecordText text = new RecordText(new RecordJson());
  private J journal;

  /** An empty journal. */
  protected abstract J create();

  @BeforeEach
  void start() {
    journal = create();
  }

  @AfterEach
  void end() {
    journal.close();
  }

  @Test
  void aSavedAttemptIsOpen() {
    Attempt attempt = Visits.attempt(Visits.pending());
    journal.saveAttempt(attempt);
    assertThat(journal.openAttempts()).containsExactly(attempt);
  }

  @Test
  void theSameAttemptTwiceIsOneAttempt() {
    Attempt attempt = Visits.attempt(Visits.pending());
    journal.saveAttempt(attempt);
    journal.saveAttempt(attempt);
    assertThat(journal.openAttempts()).containsExactly(attempt);
  }

  @Test
  void openAttemptsComeOldestFirst() {
    List<Attempt> attempts =
        IntStream.range(0, 5).mapToObj(i -> Visits.attempt(Visits.pending())).toList();
    attempts.forEach(journal::saveAttempt);
    assertThat(journal.openAttempts()).isEqualTo(attempts);
  }

  @Test
  void aRecordClosesItsAttemptAndWaits() {
    Attempt attempt = Visits.attempt(Visits.pending());
    journal.saveAttempt(attempt);

    VisitRecord saved =
        journal.saveRecord(
            attempt.record().withClaim(Visits.obtained()), Optional.of(attempt.attemptId()));

    assertThat(saved)
        .isEqualTo(attempt.record().withClaim(Visits.obtained()).withQueueNumber("K01-001"));
    assertThat(journal.openAttempts()).isEmpty();
    assertThat(journal.latest(saved.recordId())).contains(saved);
    assertThat(journal.due(NOW, 10))
        .containsExactly(new Outgoing(saved.recordId(), 1, text.write(saved), 0));
    assertThat(journal.load()).isEqualTo(new Load(1, 0));
  }

  @Test
  void aClosedAttemptStaysClosedWhenSavedAgain() {
    Attempt attempt = Visits.attempt(Visits.pending());
    journal.saveAttempt(attempt);
    journal.saveRecord(attempt.record(), Optional.of(attempt.attemptId()));
    journal.saveAttempt(attempt);
    assertThat(journal.openAttempts()).isEmpty();
  }

  @Test
  void otherAttemptsStayOpen() {
    Attempt one = Visits.attempt(Visits.pending());
    Attempt other = Visits.attempt(Visits.pending());
    journal.saveAttempt(one);
    journal.saveAttempt(other);
    journal.saveRecord(one.record(), Optional.of(one.attemptId()));
    journal.saveRecord(Visits.pending(), Optional.empty());
    assertThat(journal.openAttempts()).containsExactly(other);
  }

  @Test
  void theSameRecordTwiceIsOneRecordWithOneNumber() {
    VisitRecord record = Visits.pending();
    VisitRecord first = journal.saveRecord(record, Optional.empty());
    assertThat(journal.saveRecord(record, Optional.empty())).isEqualTo(first);
    assertThat(journal.saveRecord(first, Optional.empty())).isEqualTo(first);
    assertThat(journal.load()).isEqualTo(new Load(1, 0));
    assertThat(journal.saveRecord(Visits.pending(), Optional.empty()).queueNumber())
        .contains("K01-002");
  }

  @Test
  void anAcknowledgedRecordSavedAgainIsNotSentAgain() {
    VisitRecord record = Visits.pending();
    journal.saveRecord(record, Optional.empty());
    journal.acknowledged(record.recordId(), 1);
    journal.saveRecord(record, Optional.empty());
    assertThat(journal.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void anotherContentUnderTheSameRevisionIsRefusedAndTheFirstStays() {
    VisitRecord first = journal.saveRecord(Visits.pending(), Optional.empty());
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.saveRecord(first.withClaim(Visits.obtained()), Optional.empty()))
        .withMessageContaining(first.recordId().toString())
        .satisfies(e -> assertThat(e.toString()).doesNotContain(Visits.CITIZEN));
    assertThat(journal.latest(first.recordId())).contains(first);
  }

  @Test
  void theNextRevisionKeepsTheNumberAndIsTheLatest() {
    VisitRecord first = journal.saveRecord(Visits.pending(), Optional.empty());
    VisitRecord second = journal.saveRecord(first.revised(Visits.obtained()), Optional.empty());
    assertThat(second.queueNumber()).contains("K01-001");
    assertThat(journal.latest(first.recordId())).contains(second);
    assertThat(second.claim().state()).isEqualTo(ClaimRecord.State.OBTAINED);
  }

  @Test
  void aRevisionWithoutNumberGetsTheOneOfTheVisit() {
    VisitRecord record = Visits.pending();
    journal.saveRecord(record, Optional.empty());
    VisitRecord second = journal.saveRecord(record.revised(Visits.obtained()), Optional.empty());
    assertThat(second.queueNumber()).contains("K01-001");
  }

  @Test
  void aRevisionIsDueWhenTheOneBeforeWaitsNoLonger() {
    VisitRecord first = journal.saveRecord(Visits.pending(), Optional.empty());
    journal.saveRecord(first.revised(Visits.obtained()), Optional.empty());
    assertThat(journal.due(NOW, 10)).extracting(Outgoing::revision).containsExactly(1);

    journal.postpone(first.recordId(), 1, NOW.plusSeconds(60), "no answer");
    assertThat(journal.due(NOW, 10)).isEmpty();

    journal.acknowledged(first.recordId(), 1);
    assertThat(journal.due(NOW, 10)).extracting(Outgoing::revision).containsExactly(2);
  }

  @Test
  void numbersOfADayStartAt001AndDoNotStopAt999() {
    journal.saveRecord(Visits.pending(), Optional.empty());
    VisitRecord nextDay =
        journal.saveRecord(Visits.pending(Visits.DAY.plusDays(1)), Optional.empty());
    VisitRecord sameDay = journal.saveRecord(Visits.pending(), Optional.empty());
    assertThat(nextDay.queueNumber()).contains("K01-001");
    assertThat(sameDay.queueNumber()).contains("K01-002");
    assertThat(QueueNumber.of("K01", 1_000)).isEqualTo("K01-1000");
  }

  @Test
  void whatIsDueComesOldestFirstAndNoMoreThanAskedFor() {
    List<UUID> ids =
        IntStream.range(0, 7)
            .mapToObj(i -> journal.saveRecord(Visits.pending(), Optional.empty()).recordId())
            .toList();
    assertThat(journal.due(NOW, 3)).extracting(Outgoing::recordId).isEqualTo(ids.subList(0, 3));
    assertThat(journal.due(NOW, 100)).extracting(Outgoing::recordId).isEqualTo(ids);
    assertThatIllegalArgumentException().isThrownBy(() -> journal.due(NOW, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> journal.due(NOW, 10_001));
  }

  @Test
  void whatIsPutOffIsNotDueBeforeThenAndItsTriesAreCounted() {
    UUID id = journal.saveRecord(Visits.pending(), Optional.empty()).recordId();
    journal.postpone(id, 1, NOW.plusSeconds(60), "no answer");
    assertThat(journal.due(NOW.plusSeconds(59), 10)).isEmpty();
    assertThat(journal.due(NOW.plusSeconds(60), 10)).extracting(Outgoing::tries).containsExactly(1);
    assertThat(journal.due(Instant.MAX, 10)).hasSize(1);
    assertThat(journal.load()).isEqualTo(new Load(1, 0));
  }

  @Test
  void whatAWrongClockPutOffForYearsIsDue() {
    UUID id = journal.saveRecord(Visits.pending(), Optional.empty()).recordId();
    journal.postpone(id, 1, NOW.plusSeconds(4 * 365 * 86_400L), "the clock was wrong");
    assertThat(journal.due(NOW, 10)).hasSize(1);
  }

  @Test
  void whatIsParkedIsKeptAndNotSent() {
    VisitRecord saved = journal.saveRecord(Visits.pending(), Optional.empty());
    journal.park(saved.recordId(), 1, "refused: 422");
    journal.postpone(saved.recordId(), 1, NOW, "too late");
    assertThat(journal.due(Instant.MAX, 10)).isEmpty();
    assertThat(journal.load()).isEqualTo(new Load(0, 1));
    assertThat(journal.latest(saved.recordId())).contains(saved);
  }

  @Test
  void anAcknowledgementIsFinal() {
    UUID id = journal.saveRecord(Visits.pending(), Optional.empty()).recordId();
    journal.acknowledged(id, 1);
    journal.acknowledged(id, 1);
    journal.postpone(id, 1, NOW, "a second sender's answer came late");
    journal.park(id, 1, "a second sender's answer came late");
    assertThat(journal.due(Instant.MAX, 10)).isEmpty();
    assertThat(journal.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void whatIsParkedMayStillBeAcknowledged() {
    UUID id = journal.saveRecord(Visits.pending(), Optional.empty()).recordId();
    journal.park(id, 1, "refused: 409");
    journal.acknowledged(id, 1);
    assertThat(journal.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void whatWasNeverSavedIsNotThere() {
    UUID unknown = UUID.randomUUID();
    journal.acknowledged(unknown, 1);
    journal.postpone(unknown, 1, NOW, "unknown");
    journal.park(unknown, 1, "unknown");
    assertThat(journal.latest(unknown)).isEmpty();
    assertThat(journal.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void whoComesAgainTheSameDayIsRecognizedByTheNewestRevisionOfEachVisit() {
    VisitRecord first = journal.saveRecord(Visits.pending(), Optional.empty());
    VisitRecord second = journal.saveRecord(Visits.pending(), Optional.empty());
    VisitRecord finished = journal.saveRecord(first.revised(Visits.obtained()), Optional.empty());
    journal.saveRecord(Visits.pending(Visits.DAY.plusDays(1)), Optional.empty());
    CitizenNumber number = new CitizenNumber(first.person().citizenId());
    EarlierVisits earlier = (EarlierVisits) journal;
    assertThat(earlier.earlier(number, Visits.DAY)).containsExactlyInAnyOrder(finished, second);
    assertThat(earlier.earlier(new CitizenNumber("9988776655445"), Visits.DAY)).isEmpty();
  }

  @Test
  void manyThreadsGetDifferentNumbers() {
    List<CompletableFuture<VisitRecord>> saving =
        Stream.generate(() ->
                CompletableFuture.supplyAsync(
                    () -> journal.saveRecord(Visits.pending(), Optional.empty()),
                    task -> Thread.ofVirtual().start(task)))
            .limit(40)
            .toList();
    List<String> numbers =
        saving.stream().map(each -> each.join().queueNumber().orElseThrow()).sorted().toList();
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, 40).mapToObj(i -> QueueNumber.of("K01", i)).toList());
  }

  @Test
  void afterClosingNothingIsPromised() {
    journal.close();
    journal.close();
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.saveRecord(Visits.pending(), Optional.empty()))
        .withMessageContaining("closed");
  }
}

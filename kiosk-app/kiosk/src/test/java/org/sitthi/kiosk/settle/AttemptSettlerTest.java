package org.sitthi.kiosk.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.InMemoryJournal;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.kiosk.visit.MadeUpRecords;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Evidence;
import org.sitthi.record.RecordJson;
import org.sitthi.record.Route;
import org.sitthi.record.VisitRecord;

class AttemptSettlerTest {

  private static final HistoryAnswer NONE = new HistoryAnswer.Codes(List.of());
  private static final HistoryAnswer FOUND =
      new HistoryAnswer.Codes(
          List.of(
              MadeUp.code("PP9900000005", "PG0130001", MadeUp.NOW.plusSeconds(4)),
              MadeUp.code("PP9900000006", "PG0060001", MadeUp.NOW.plusSeconds(4))));

  private final InMemoryJournal journal = new InMemoryJournal(new RecordJson());
  private final AtomicReference<HistoryAnswer> history = new AtomicReference<>(NONE);
  private final AtomicReference<Instant> now =
      new AtomicReference<>(MadeUp.NOW.plusMinutes(3).toInstant());
  private final AtomicInteger claims = new AtomicInteger();
  private final AtomicBoolean journalIsWell = new AtomicBoolean(true);
  private final BlockingQueue<VisitRecord> refusals = new LinkedBlockingQueue<>();
  private final BlockingQueue<CitizenNumber> lookUps = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> saved = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> crashes = new LinkedBlockingQueue<>();
  private final AttemptSettler settler =
      new AttemptSettler(
          new FailingJournal(),
          journal,
          new Desk(),
          MadeUp.HCODE,
          MadeUp.BANGKOK,
          (InstantSource) now::get,
          () -> saved.add("record"),
          crashes::add);

  @AfterEach
  void stop() {
    settler.close();
    assertThat(crashes).isEmpty();
  }

  @Test
  void whatACrashLeftOpenIsFoundAtTheStartAndSettledByLookUpAlone() throws Exception {
    Attempt attempt = open();
    history.set(FOUND);
    settler.start();
    awaitRecord();
    VisitRecord record = journal.latest(attempt.record().recordId()).orElseThrow();
    assertThat(record.claim().value()).contains("PP9900000006");
    assertThat(record.claim().source()).contains(ClaimRecord.Source.SETTLED);
    assertThat(record.revision()).isEqualTo(1);
    assertThat(record.queueNumber()).isPresent();
    assertThat(journal.openAttempts()).isEmpty();
    assertThat(claims).hasValue(0);
  }

  @Test
  void aVisitThatWasCutOffIsRecordedAsPendingAtOnceAndStaysOpen() throws Exception {
    Attempt attempt = open();
    settler.start();
    awaitRecord();
    assertThat(journal.latest(attempt.record().recordId()).orElseThrow().claim().state())
        .isEqualTo(ClaimRecord.State.PENDING);
    assertThat(journal.openAttempts()).hasSize(1);
  }

  @Test
  void aRecordThatWasPendingGetsItsCodeAsTheNextRevision() throws Exception {
    Attempt attempt = open();
    journal.saveRecord(attempt.record(), Optional.empty());
    history.set(FOUND);
    settler.start();
    awaitRecord();
    VisitRecord record = journal.latest(attempt.record().recordId()).orElseThrow();
    assertThat(record.revision()).isEqualTo(2);
    assertThat(record.claim().value()).contains("PP9900000006");
  }

  @Test
  void anUnreachableHistoryLeavesTheAttemptOpenForTheNextTime() throws Exception {
    open();
    history.set(
        new HistoryAnswer.Unreachable(new DeskTrouble(DeskTrouble.Kind.DESK_DOWN, "refused")));
    settler.start();
    assertThat(saved.poll(1, TimeUnit.SECONDS)).isNull();
    assertThat(journal.openAttempts()).hasSize(1);
  }

  @Test
  void afterTheDayIsOverAnAttemptWithoutACodeIsClosedForAPersonToSee() throws Exception {
    Attempt attempt = open();
    journal.saveRecord(attempt.record(), Optional.empty());
    now.set(MadeUp.NOW.plusDays(1).toInstant());
    settler.start();
    awaitRecord();
    VisitRecord record = journal.latest(attempt.record().recordId()).orElseThrow();
    assertThat(record.claim().state()).isEqualTo(ClaimRecord.State.PENDING);
    assertThat(record.claim().lastError().orElseThrow()).contains("no code in NHSO's history");
    assertThat(journal.openAttempts()).isEmpty();
  }

  @Test
  void aCodeThatComesAfterItsVisitIsKept() throws Exception {
    settler.start();
    Attempt attempt = open();
    settler.answered(
        attempt.attemptId(),
        new ClaimAnswer.Issued(
            new IssuedCode("PP9900000008", "PG0060001", Optional.empty(), MadeUp.NOW)),
        OffsetDateTime.now(InstantSource.fixed(now.get()).withZone(ZoneOffset.UTC)));
    awaitRecord();
    assertThat(journal.latest(attempt.record().recordId()).orElseThrow().claim().value())
        .contains("PP9900000008");
    assertThat(journal.openAttempts()).isEmpty();
  }

  @Test
  void aCodeThatCouldNotBeSavedIsSavedWhenTheJournalIsWellAgain() throws Exception {
    settler.start();
    Attempt attempt = open();
    journalIsWell.set(false);
    settler.answered(attempt.attemptId(), issued("PP9900000009"), MadeUp.NOW.plusMinutes(3));
    assertThat(refusals.poll(20, TimeUnit.SECONDS)).isNotNull();
    journalIsWell.set(true);
    settler.wake();
    awaitRecord();
    assertThat(journal.latest(attempt.record().recordId()).orElseThrow().claim().value())
        .contains("PP9900000009");
  }

  @Test
  void aCodeMadeJustAfterMidnightBelongsToTheAttemptBeforeIt() throws Exception {
    OffsetDateTime late = MadeUp.NOW.withHour(23).withMinute(59);
    Attempt attempt = new Attempt(UUID.randomUUID(), MadeUpRecords.pending(), "PG0060001", late);
    journal.saveAttempt(attempt);
    history.set(
        new HistoryAnswer.Codes(
            List.of(MadeUp.code("PP9900000010", "PG0060001", late.plusMinutes(2)))));
    now.set(late.plusMinutes(16).toInstant());
    settler.start();
    awaitRecord();
    assertThat(journal.latest(attempt.record().recordId()).orElseThrow().claim().value())
        .contains("PP9900000010");
  }

  @Test
  void roundMidnightAnotherChannelsNewerCodeIsNotTakenForTheAttempts() throws Exception {
    OffsetDateTime late = MadeUp.NOW.withHour(23).withMinute(59);
    Attempt attempt = new Attempt(UUID.randomUUID(), MadeUpRecords.pending(), "PG0060001", late);
    journal.saveAttempt(attempt);
    history.set(
        new HistoryAnswer.Codes(
            List.of(
                MadeUp.code("PP9900000013", "PG0060001", late.plusSeconds(2)),
                MadeUp.code("PP9900000014", "PG0060001", late.plusMinutes(2)))));
    now.set(late.plusMinutes(16).toInstant());
    settler.start();
    awaitRecord();
    assertThat(journal.latest(attempt.record().recordId()).orElseThrow().claim().value())
        .contains("PP9900000013");
  }

  @Test
  void aCodeOfTheNextDayCountsOnlyWhenTheHistoryIsSurelyComplete() throws Exception {
    OffsetDateTime late = MadeUp.NOW.withHour(23).withMinute(59);
    Attempt attempt = new Attempt(UUID.randomUUID(), MadeUpRecords.pending(), "PG0060001", late);
    journal.saveAttempt(attempt);
    history.set(
        new HistoryAnswer.Codes(
            List.of(MadeUp.code("PP9900000014", "PG0060001", late.plusMinutes(2)))));
    now.set(late.plusMinutes(5).toInstant());
    settler.start();
    awaitRecord();
    assertThat(journal.latest(attempt.record().recordId()).orElseThrow().claim().state())
        .isEqualTo(ClaimRecord.State.PENDING);
    assertThat(journal.openAttempts()).hasSize(1);
  }

  @Test
  void aCodeThatTheVisitSavedMeanwhileIsNeverOverwritten() throws Exception {
    Attempt attempt = open();
    history.set(
        new HistoryAnswer.Codes(
            List.of(MadeUp.code("PP9900000012", "PG0060001", MadeUp.NOW.plusSeconds(4)))));
    VisitRecord fromVisit =
        new Settlement(MadeUp.HCODE, MadeUp.BANGKOK)
            .settled(
                attempt,
                Optional.empty(),
                MadeUp.code("PP9900000011", "PG0060001", MadeUp.NOW.plusSeconds(4)),
                MadeUp.NOW.plusSeconds(5));
    journal.saveRecord(fromVisit, Optional.empty());
    settler.start();
    awaitRecord();
    VisitRecord record = journal.latest(attempt.record().recordId()).orElseThrow();
    assertThat(record.revision()).isEqualTo(1);
    assertThat(record.claim().value()).contains("PP9900000011");
    assertThat(journal.openAttempts()).isEmpty();
  }

  @Test
  void whatWasLookedUpBehindThePatientsBackIsInTheRecordsEvidence() throws Exception {
    Evidence.Machine machine = new Evidence.Machine("K01", "1", Optional.empty());
    VisitRecord noted =
        MadeUpRecords.pending()
            .withEvidence(
                new Evidence(
                    machine, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()));
    Attempt attempt = new Attempt(UUID.randomUUID(), noted, "PG0060001", MadeUp.NOW);
    journal.saveAttempt(attempt);
    SettleRound round =
        new SettleRound(
            journal,
            journal,
            MadeUp.HCODE,
            MadeUp.BANGKOK,
            new SettleRound.Clocks(now::get, () -> 0),
            () -> {});
    OffsetDateTime asked = MadeUp.NOW.plusMinutes(3);
    now.set(asked.plusSeconds(2).toInstant());
    DeskTrouble trouble = new DeskTrouble(DeskTrouble.Kind.UPSTREAM_DOWN, "");
    round.lookedUp(
        new SettleRound.Next.LookUp(attempt, asked), new HistoryAnswer.Unreachable(trouble));
    round.lookedUp(new SettleRound.Next.LookUp(attempt, asked.plusSeconds(1)), FOUND);
    assertThat(journal.latest(noted.recordId()).orElseThrow().evidence().orElseThrow().attempts())
        .containsExactly(
            new Evidence.AttemptMark(
                Evidence.Asked.HISTORY,
                Optional.empty(),
                asked,
                2_000,
                Evidence.Outcome.UNREACHABLE,
                Optional.of("UPSTREAM_DOWN")),
            new Evidence.AttemptMark(
                Evidence.Asked.HISTORY,
                Optional.of(Route.AGENT),
                asked.plusSeconds(1),
                1_000,
                Evidence.Outcome.ANSWERED,
                Optional.empty()));
  }

  @Test
  void twoCodesThatOneVisitGotRoundMidnightAreBothKept() throws Exception {
    OffsetDateTime before = MadeUp.NOW.withHour(23).withMinute(59);
    VisitRecord begun = journal.saveRecord(MadeUpRecords.pending(), Optional.empty());
    VisitRecord again = begun.continuedBy(MadeUpRecords.pending(UUID.randomUUID()));
    journal.saveAttempt(new Attempt(UUID.randomUUID(), begun, "PG0060001", before));
    journal.saveAttempt(new Attempt(UUID.randomUUID(), again, "PG0060001", before.plusMinutes(3)));
    history.set(
        new HistoryAnswer.Codes(
            List.of(
                MadeUp.code("PP9900000013", "PG0060001", before.plusSeconds(50)),
                MadeUp.code("PP9900000014", "PG0060001", before.plusSeconds(70)))));
    now.set(before.plusMinutes(19).toInstant());
    settler.start();
    awaitRecord();
    awaitRecord();
    assertThat(journal.openAttempts()).isEmpty();
    List<VisitRecord> kept =
        journal.earlier(new CitizenNumber(begun.person().citizenId()), begun.serviceDate());
    assertThat(kept)
        .extracting(record -> record.claim().value().orElseThrow())
        .containsExactlyInAnyOrder("PP9900000013", "PP9900000014");
    assertThat(kept).filteredOn(record -> record.recordId().equals(begun.recordId())).hasSize(1);
  }

  @Test
  void roundMidnightACodeThatARecordHasComesAfterOneThatNoneHas() throws Exception {
    OffsetDateTime late = MadeUp.NOW.withHour(23).withMinute(59);
    journal.saveRecord(
        MadeUpRecords.withCode(MadeUpRecords.pending(UUID.randomUUID()), "PP9900000013"),
        Optional.empty());
    Attempt attempt = new Attempt(UUID.randomUUID(), MadeUpRecords.pending(), "PG0060001", late);
    journal.saveAttempt(attempt);
    history.set(
        new HistoryAnswer.Codes(
            List.of(
                MadeUp.code("PP9900000013", "PG0060001", late.plusSeconds(2)),
                MadeUp.code("PP9900000014", "PG0060001", late.plusMinutes(2)))));
    now.set(late.plusMinutes(16).toInstant());
    settler.start();
    awaitRecord();
    assertThat(journal.latest(attempt.record().recordId()).orElseThrow().claim().value())
        .contains("PP9900000014");
  }

  @Test
  void anAttemptSavedUnderAClockThatWasAheadIsNotLeftUntilThen() throws Exception {
    history.set(FOUND);
    settler.start();
    Attempt ahead =
        new Attempt(
            UUID.randomUUID(), MadeUpRecords.pending(), "PG0060001", MadeUp.NOW.plusYears(1));
    journal.saveAttempt(ahead);
    settler.wake();
    awaitRecord();
    assertThat(journal.openAttempts()).isEmpty();
  }

  @Test
  void aCodeOfAnotherHourIsRecordedAsThatOfAnotherVisit() throws Exception {
    Attempt attempt = open();
    history.set(
        new HistoryAnswer.Codes(
            List.of(MadeUp.code("PP9900000014", "PG0060001", MadeUp.NOW.plusHours(2)))));
    settler.start();
    awaitRecord();
    VisitRecord record = journal.latest(attempt.record().recordId()).orElseThrow();
    assertThat(record.claim().value()).contains("PP9900000014");
    assertThat(record.claim().source()).contains(ClaimRecord.Source.REUSED);
  }

  @Test
  void howeverOftenItIsWokenTheDeskIsLeftInPeaceBetweenTwoLookUps() throws Exception {
    open();
    journal.saveAttempt(
        new Attempt(UUID.randomUUID(), MadeUpRecords.pending(), "PG0060001", MadeUp.NOW));
    settler.start();
    awaitRecord();
    for (int i = 0; i < 50; i++) {
      settler.wake();
    }
    assertThat(lookUps.poll(20, TimeUnit.SECONDS)).isNotNull();
    long first = System.nanoTime();
    assertThat(lookUps.poll(60, TimeUnit.SECONDS)).isNotNull();
    assertThat(System.nanoTime() - first).isGreaterThan(Duration.ofSeconds(2).toNanos());
  }

  private static ClaimAnswer issued(String code) {
    return new ClaimAnswer.Issued(new IssuedCode(code, "PG0060001", Optional.empty(), MadeUp.NOW));
  }

  private Attempt open() {
    Attempt attempt =
        new Attempt(
            UUID.randomUUID(), MadeUpRecords.pending(), "PG0060001", MadeUp.NOW.plusSeconds(2));
    journal.saveAttempt(attempt);
    return attempt;
  }

  private void awaitRecord() throws InterruptedException {
    assertThat(saved.poll(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)).isNotNull();
  }

  /** The journal, which a test can make refuse records. */
  private final class FailingJournal implements Journal {

    @Override
    public void saveAttempt(Attempt attempt) {
      journal.saveAttempt(attempt);
    }

    @Override
    public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
      if (!journalIsWell.get()) {
        refusals.add(record);
        throw new JournalException("journal: save record: disk is full");
      }
      return journal.saveRecord(record, closes);
    }

    @Override
    public List<Attempt> openAttempts() {
      return journal.openAttempts();
    }

    @Override
    public Optional<VisitRecord> latest(UUID recordId) {
      return journal.latest(recordId);
    }

    @Override
    public void close() {
      journal.close();
    }
  }

  private final class Desk implements ClaimDesk, HistoryDesk {

    @Override
    public HistoryAnswer history(CitizenNumber number, LocalDate day) {
      lookUps.add(number);
      assertThat(number).isEqualTo(MadeUp.citizen().number());
      return java.util.Objects.requireNonNull(history.get());
    }

    @Override
    public ClaimAnswer claim(ClaimRequest request) {
      claims.incrementAndGet();
      throw new AssertionError("the settler asks for no code");
    }
  }
}

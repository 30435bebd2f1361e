package org.sitthi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.InMemoryJournal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.kiosk.visit.MadeUpRecords;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

class OneRecordTest {

  private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

  private final InMemoryJournal journal = new InMemoryJournal(new RecordJson());
  private final Map<String, UUID> untold = new HashMap<>();
  private final OneRecord records =
      new OneRecord(journal, code -> Optional.ofNullable(untold.remove(code)), MadeUp.BANGKOK);

  @Test
  void aCodeIsSavedThoughTheBackgroundHasRecordedTheVisitAsPendingMeanwhile() {
    Attempt attempt = attempt();
    journal.saveRecord(attempt.record(), Optional.empty());
    VisitRecord draft = attempt.record().withClaim(obtained(ClaimRecord.Source.AGENT));
    VisitRecord saved = records.save(draft, Optional.of(attempt.attemptId())).record();
    assertThat(saved.revision()).isEqualTo(2);
    assertThat(journal.latest(saved.recordId()).orElseThrow().claim().value())
        .contains("PP9900000001");
    assertThat(journal.openAttempts()).isEmpty();
  }

  @Test
  void aVisitThatGaveUpDoesNotOverwriteTheCodeThatTheBackgroundFound() {
    VisitRecord pending = MadeUpRecords.pending();
    journal.saveRecord(pending.withClaim(obtained(ClaimRecord.Source.SETTLED)), Optional.empty());
    VisitRecord saved = records.save(pending, Optional.empty()).record();
    assertThat(saved.revision()).isEqualTo(1);
    assertThat(saved.claim().value()).contains("PP9900000001");
  }

  @Test
  void whoComesAgainAfterACutOffVisitFinishesThatOne() {
    Attempt attempt = attempt();
    VisitRecord saved = records.save(reused(OTHER), Optional.empty()).record();
    assertThat(saved.recordId()).isEqualTo(attempt.record().recordId());
    assertThat(saved.claim().source()).contains(ClaimRecord.Source.SETTLED);
    assertThat(saved.queueNumber()).contains("K01-001");
    assertThat(journal.openAttempts()).isEmpty();
    assertThat(journal.latest(OTHER)).isEmpty();
    assertThat(journal.load().waiting()).isEqualTo(1);
  }

  @Test
  void whoComesAgainAfterTheBackgroundSettledGetsThatRecordOnceAndAnotherVisitItsOwn() {
    VisitRecord settled =
        journal.saveRecord(
            MadeUpRecords.pending().withClaim(obtained(ClaimRecord.Source.SETTLED)),
            Optional.empty());
    untold.put("PP9900000001", settled.recordId());
    assertThat(records.save(reused(OTHER), Optional.empty()).record()).isEqualTo(settled);
    assertThat(records.save(reused(OTHER), Optional.empty()).record().recordId()).isEqualTo(OTHER);
  }

  @Test
  void aSecondAttemptThatWasRefusedForTheFirstOnesCodeLeavesOneRecord() {
    Attempt first = attempt();
    Attempt second = new Attempt(OTHER, MadeUpRecords.pending(OTHER), "PG0060001", MadeUp.NOW);
    journal.saveAttempt(second);
    VisitRecord saved = records.save(reused(OTHER), Optional.of(OTHER)).record();
    assertThat(saved.recordId()).isEqualTo(first.record().recordId());
    assertThat(journal.openAttempts()).isEmpty();
    assertThat(journal.load().waiting()).isEqualTo(1);
  }

  @Test
  void anotherPersonsOpenAttemptIsLeftAlone() {
    Attempt attempt = attempt();
    VisitRecord other = MadeUpRecords.ofPerson(reused(OTHER), "9988776655445");
    assertThat(records.save(other, Optional.empty()).record().recordId()).isEqualTo(OTHER);
    assertThat(journal.openAttempts()).containsExactly(attempt);
  }

  @Test
  void aVisitGoneOnWithKeepsAllThatItLearnedInTheNextRevision() {
    VisitRecord first = journal.saveRecord(MadeUpRecords.pending(), Optional.empty());
    VisitRecord later =
        MadeUpRecords.ofPerson(MadeUpRecords.pending(OTHER), first.person().citizenId())
            .withClaim(obtained(ClaimRecord.Source.AGENT));
    VisitRecord saved = records.save(first.continuedBy(later), Optional.empty()).record();
    assertThat(saved.recordId()).isEqualTo(first.recordId());
    assertThat(saved.revision()).isEqualTo(2);
    assertThat(saved.queueNumber()).isEqualTo(first.queueNumber());
    assertThat(records.save(first.continuedBy(later), Optional.empty()).record()).isEqualTo(saved);
  }

  @Test
  void aVisitGoneOnWithDoesNotOverwriteTheCodeThatTheBackgroundFoundMeanwhile() {
    VisitRecord first = journal.saveRecord(MadeUpRecords.pending(), Optional.empty());
    VisitRecord found =
        journal.saveRecord(first.revised(obtained(ClaimRecord.Source.SETTLED)), Optional.empty());
    VisitRecord still = first.continuedBy(MadeUpRecords.pending(OTHER));
    assertThat(records.save(still, Optional.empty()).record()).isEqualTo(found);
  }

  @Test
  void aVisitOfAnotherKioskIsGoneOnWithUnderItsNumber() {
    VisitRecord there =
        MadeUpRecords.atOtherKiosk(MadeUpRecords.pending(), "K02").withQueueNumber("K02-007");
    VisitRecord later =
        there.continuedBy(
            MadeUpRecords.pending(OTHER).withClaim(obtained(ClaimRecord.Source.AGENT)));
    VisitRecord saved = records.save(later, Optional.empty()).record();
    assertThat(saved.revision()).isEqualTo(2);
    assertThat(saved.queueNumber()).contains("K02-007");
    assertThat(journal.due(java.time.Instant.MAX, 10)).hasSize(1);
  }

  @Test
  void aCodeThatAnOpenAttemptOfTheSameVisitMadeFinishesIt() {
    Attempt attempt = attempt();
    VisitRecord first = journal.saveRecord(attempt.record(), Optional.empty());
    VisitRecord again =
        first.continuedBy(
            MadeUpRecords.pending(OTHER).withClaim(obtained(ClaimRecord.Source.REUSED)));
    VisitRecord saved = records.save(again, Optional.empty()).record();
    assertThat(saved.recordId()).isEqualTo(first.recordId());
    assertThat(saved.revision()).isEqualTo(2);
    assertThat(saved.claim().source()).contains(ClaimRecord.Source.SETTLED);
    assertThat(journal.openAttempts()).isEmpty();
  }

  @Test
  void aSecondCodeForARecordIsKeptInOneOfItsOwnOnce() {
    VisitRecord first =
        journal.saveRecord(
            MadeUpRecords.withCode(MadeUpRecords.pending(), "PP9900000009"), Optional.empty());
    VisitRecord draft =
        MadeUpRecords.pending()
            .continuedBy(
                MadeUpRecords.pending(OTHER).withClaim(obtained(ClaimRecord.Source.AGENT)));
    OneRecord.Saved apart = records.save(draft, Optional.empty());
    assertThat(apart.slipMayBeOut()).isFalse();
    assertThat(apart.record().recordId()).isNotEqualTo(first.recordId());
    assertThat(apart.record().revision()).isEqualTo(1);
    assertThat(apart.record().queueNumber()).contains("K01-002");
    assertThat(apart.record().claim().value()).contains("PP9900000001");
    assertThat(records.save(draft, Optional.empty()).record()).isEqualTo(apart.record());
    assertThat(journal.latest(first.recordId())).contains(first);
  }

  @Test
  void aCodeFoundRoundMidnightLeavesTheAttemptToTheSettler() {
    OffsetDateTime late = MadeUp.NOW.withHour(23).withMinute(50);
    Attempt attempt = new Attempt(OTHER, MadeUpRecords.pending(), "PG0060001", late);
    journal.saveAttempt(attempt);
    VisitRecord found = attempt.record().withClaim(obtained(ClaimRecord.Source.SETTLED));
    records.save(found, Optional.of(OTHER));
    assertThat(journal.openAttempts()).containsExactly(attempt);
    assertThat(journal.latest(found.recordId()).orElseThrow().claim().value())
        .contains("PP9900000001");
    records.save(
        attempt.record().withClaim(obtained(ClaimRecord.Source.AGENT)), Optional.of(OTHER));
    assertThat(journal.openAttempts()).isEmpty();
  }

  @Test
  void whatAnotherInsertionSavedMayHaveItsSlipButNotWhatTheBackgroundDid() {
    VisitRecord draft = MadeUpRecords.pending().withClaim(obtained(ClaimRecord.Source.SETTLED));
    assertThat(records.save(draft, Optional.empty()).slipMayBeOut()).isFalse();
    VisitRecord again = draft.continuedBy(reused(OTHER));
    assertThat(records.save(again, Optional.empty()).slipMayBeOut()).isTrue();
    untold.put("PP9900000001", draft.recordId());
    assertThat(records.save(again, Optional.empty()).slipMayBeOut()).isFalse();
  }

  @Test
  void aJournalInTroubleIsNotTriedForEver() {
    journal.close();
    assertThatThrownBy(() -> records.save(MadeUpRecords.pending(), Optional.empty()))
        .isInstanceOf(JournalException.class);
  }

  private Attempt attempt() {
    Attempt attempt =
        new Attempt(UUID.randomUUID(), MadeUpRecords.pending(), "PG0060001", MadeUp.NOW);
    journal.saveAttempt(attempt);
    return attempt;
  }

  private static VisitRecord reused(UUID id) {
    return MadeUpRecords.pending(id).withClaim(obtained(ClaimRecord.Source.REUSED));
  }

  private static ClaimRecord obtained(ClaimRecord.Source source) {
    OffsetDateTime made = MadeUp.NOW.plusSeconds(4);
    return new ClaimRecord(
        ClaimRecord.State.OBTAINED,
        Optional.of("PP9900000001"),
        ClaimRecord.Kind.NHSO_CHECKIN,
        MadeUpRecords.pending().claim().claimType(),
        Optional.of(made),
        Optional.of(source),
        0,
        Optional.of(4_000L),
        Optional.empty());
  }
}

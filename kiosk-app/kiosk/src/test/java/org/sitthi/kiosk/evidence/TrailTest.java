package org.sitthi.kiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.InMemoryJournal;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.kiosk.visit.MadeUpRecords;
import org.sitthi.kiosk.visit.VisitKey;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Evidence;
import org.sitthi.record.Evidence.Asked;
import org.sitthi.record.Evidence.AttemptMark;
import org.sitthi.record.Evidence.Health;
import org.sitthi.record.Evidence.Machine;
import org.sitthi.record.Evidence.Outcome;
import org.sitthi.record.RecordJson;
import org.sitthi.record.Route;
import org.sitthi.record.VisitRecord;

class TrailTest {

  private static final DeskTrouble LATE = new DeskTrouble(DeskTrouble.Kind.TOO_SLOW, "6 s");
  private static final CitizenNumber PERSON = MadeUp.citizen().number();
  private static final CitizenNumber SOMEBODY_ELSE = new CitizenNumber("9988776655445");
  private static final Machine MACHINE = new Machine("K01", "test", Optional.of("kiosk-1"));

  private Instant now = MadeUp.NOW.toInstant();
  private long nanos;
  private final Trail trail = new Trail(() -> now, MadeUp.BANGKOK);
  private final Stamp stamp = new Stamp(MACHINE, trail);

  @Test
  void whatWasAskedIsNotedWithTimeRouteOutcomeAndCause() {
    readCard();
    entitlement(PERSON, new EntitlementAnswer.Unreachable(LATE), 6_000);
    now = now.plusSeconds(1);
    claim(PERSON, new ClaimAnswer.AnswerLost(LATE), 20_000);
    Evidence evidence = onRecord();
    assertThat(evidence.attempts())
        .containsExactly(
            new AttemptMark(
                Asked.ENTITLEMENT,
                Optional.of(Route.AGENT),
                MadeUp.NOW.plusSeconds(1),
                6_000,
                Outcome.UNREACHABLE,
                Optional.of("TOO_SLOW")),
            new AttemptMark(
                Asked.CLAIM,
                Optional.of(Route.AGENT),
                MadeUp.NOW.plusSeconds(8),
                20_000,
                Outcome.ANSWER_LOST,
                Optional.of("TOO_SLOW")));
    assertThat(evidence.machine()).isEqualTo(MACHINE);
    assertThat(evidence.cardReadAt()).contains(MadeUp.NOW.plusSeconds(1));
    assertThat(evidence.cardLayout()).contains("0003");
  }

  @Test
  void aRouteStandsAsItsLastAnswerWas() {
    readCard();
    entitlement(PERSON, new EntitlementAnswer.Unreachable(LATE), 10);
    assertThat(onRecord().routes())
        .singleElement()
        .satisfies(route -> {
          assertThat(route.health()).isEqualTo(Health.DOWN);
          assertThat(route.cause()).contains("TOO_SLOW");
        });
    history(new HistoryAnswer.Codes(List.of()));
    assertThat(onRecord().routes())
        .singleElement()
        .satisfies(route -> assertThat(route.health()).isEqualTo(Health.UP));
  }

  @Test
  void whatIsToldOfAnotherPersonIsPassedOver() {
    readCard();
    claim(SOMEBODY_ELSE, new ClaimAnswer.Refused(List.of("no")), 10);
    assertThat(onRecord().attempts()).isEmpty();
    assertThat(trail.of(SOMEBODY_ELSE.digits())).isEmpty();
  }

  @Test
  void whenTheKioskIsIdleNothingOfAnybodyIsLeft() {
    readCard();
    entitlement(PERSON, new EntitlementAnswer.Unreachable(LATE), 10);
    enter(new VisitState.Idle());
    assertThat(trail.of(PERSON.digits())).isEmpty();
    entitlement(PERSON, new EntitlementAnswer.Unreachable(LATE), 10);
    trail.cardRead(MadeUp.citizen());
    assertThat(trail.of(PERSON.digits())).as("a read that came back late").isEmpty();
  }

  @Test
  void theNextCardBeginsItsOwnTrailThoughTheKioskWasNeverIdle() {
    readCard();
    entitlement(PERSON, new EntitlementAnswer.Unreachable(LATE), 10);
    enter(new VisitState.CheckingEntitlement(key(), MadeUp.citizen()));
    readCard();
    assertThat(onRecord().attempts()).isEmpty();
    assertThat(onRecord().steps()).isEmpty();
  }

  @Test
  void aVisitThatIsStillBeingSavedWhenTheNextCardGoesInKeepsItsEvidence() {
    readCard();
    enter(new VisitState.CheckingEntitlement(key(), MadeUp.citizen()));
    enter(new VisitState.ReadingCard(key(), Optional.empty()));
    claim(PERSON, new ClaimAnswer.AnswerLost(LATE), 10);
    assertThat(onRecord().cardReadAt()).isPresent();
    assertThat(onRecord().attempts()).hasSize(1);
    assertThat(onRecord().steps()).hasSize(1);
    enter(new VisitState.Idle());
    assertThat(trail.of(PERSON.digits())).isEmpty();
  }

  @Test
  void eachStepsTimeIsToldOnceItIsOver() {
    readCard();
    nanos += Duration.ofMillis(250).toNanos();
    enter(new VisitState.CheckingEntitlement(key(), MadeUp.citizen()));
    nanos += Duration.ofMillis(900).toNanos();
    enter(new VisitState.CheckingEntitlement(key(), MadeUp.citizen()));
    nanos += Duration.ofMillis(100).toNanos();
    enter(
        new VisitState.Recording(
            key(), MadeUp.citizen(), MadeUpRecords.pending(), Optional.empty()));
    assertThat(onRecord().steps())
        .containsExactly(
            new Evidence.StepTime("READING_CARD", 250),
            new Evidence.StepTime("CHECKING_ENTITLEMENT", 1_000));
  }

  @Test
  void aRecordHoldsAsManyAttemptsAsItCan() {
    readCard();
    for (int i = 0; i < 2 * Evidence.MOST_ATTEMPTS; i++) {
      history(new HistoryAnswer.Unreachable(LATE));
    }
    assertThat(onRecord().attempts()).hasSize(Evidence.MOST_ATTEMPTS);
  }

  @Test
  void aRevisionSavedWithoutTheCardKeepsWhatTheFirstOneSaid() {
    NotedJournal journal = journal();
    readCard();
    claim(PERSON, new ClaimAnswer.AnswerLost(LATE), 10);
    VisitRecord first = journal.saveRecord(MadeUpRecords.pending(), Optional.empty());
    enter(new VisitState.Idle());
    VisitRecord second = journal.saveRecord(first.revised(obtained()), Optional.empty());
    assertThat(second.evidence()).isEqualTo(first.evidence());
    assertThat(first.evidence().orElseThrow().attempts()).hasSize(1);
  }

  @Test
  void anAttemptIsSavedWithItsEvidenceSoThatACrashKeepsIt() {
    NotedJournal journal = journal();
    readCard();
    entitlement(PERSON, new EntitlementAnswer.Found(MadeUp.entitlement()), 10);
    journal.saveAttempt(
        new Attempt(UUID.randomUUID(), MadeUpRecords.pending(), "PG0060001", MadeUp.NOW));
    assertThat(journal.openAttempts().getFirst().record().evidence().orElseThrow().attempts())
        .extracting(AttemptMark::outcome)
        .containsExactly(Outcome.ANSWERED);
  }

  @Test
  void whatIsSavedAlreadyIsNotNotedAnew() {
    NotedJournal journal = journal();
    readCard();
    VisitRecord saved = journal.saveRecord(MadeUpRecords.pending(), Optional.empty());
    history(new HistoryAnswer.Codes(List.of()));
    assertThat(journal.saveRecord(saved, Optional.empty())).isEqualTo(saved);
  }

  private NotedJournal journal() {
    return new NotedJournal(new InMemoryJournal(new RecordJson()), stamp);
  }

  private Evidence onRecord() {
    return stamp.on(MadeUpRecords.pending()).evidence().orElseThrow();
  }

  /** A card that takes one second. */
  private void readCard() {
    enter(new VisitState.ReadingCard(key(), Optional.empty()));
    now = now.plusSeconds(1);
    trail.cardRead(MadeUp.citizen());
  }

  private void entitlement(CitizenNumber person, EntitlementAnswer answer, long millis) {
    var _ = new NotedEntitlements(_ -> after(millis, answer), Route.AGENT, trail).check(person);
  }

  private void claim(CitizenNumber person, ClaimAnswer answer, long millis) {
    ClaimRequest request =
        new ClaimRequest(
            UUID.randomUUID(),
            person,
            "PG0060001",
            Optional.empty(),
            Optional.empty(),
            MadeUp.HCODE,
            "00000000-0000-4000-8000-00000000000c");
    var _ = new NotedClaims(_ -> after(millis, answer), Route.AGENT, trail).claim(request);
  }

  private void history(HistoryAnswer answer) {
    var _ =
        new NotedHistories((_, _) -> after(1, answer), Route.AGENT, trail)
            .history(PERSON, LocalDate.of(2026, 1, 20));
  }

  private <T> T after(long millis, T answer) {
    now = now.plusMillis(millis);
    return answer;
  }

  private void enter(VisitState state) {
    trail.entered(state, nanos);
  }

  private static VisitKey key() {
    return new VisitKey(1, MadeUp.RECORD_ID, MadeUp.NOW, "Virtual PCD", true);
  }

  private static ClaimRecord obtained() {
    return new ClaimRecord(
        ClaimRecord.State.OBTAINED,
        Optional.of("PP9900000001"),
        ClaimRecord.Kind.NHSO_CHECKIN,
        Optional.empty(),
        Optional.of(MadeUp.NOW),
        Optional.of(ClaimRecord.Source.SETTLED),
        1,
        Optional.empty(),
        Optional.empty());
  }
}

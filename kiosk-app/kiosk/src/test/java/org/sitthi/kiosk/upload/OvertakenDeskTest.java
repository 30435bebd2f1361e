package org.sitthi.kiosk.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.journal.InMemoryJournal;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.RecordJson;
import org.sitthi.record.Referral;
import org.sitthi.record.VisitRecord;

class OvertakenDeskTest {

  private final InMemoryJournal journal = new InMemoryJournal(new RecordJson());
  private final List<String> told = new ArrayList<>();
  private final VisitRecord first = journal.saveRecord(Visits.pending(), Optional.empty());

  @Test
  void whoeverWasFirstWithTheSameCodeLeavesNothingToDo() {
    VisitRecord ours = save(first.revised(Visits.obtained()));
    assertThat(send(ours, Optional.of(first.revised(Visits.obtained())))).isTrue();
    assertThat(journal.latest(first.recordId())).contains(ours);
    assertThat(told).containsExactly("PP0000000001");
  }

  @Test
  void aCodeThatTheOtherKioskDidNotGetGoesOnTopOfItsRevision() {
    VisitRecord ours = save(first.revised(Visits.obtained()));
    VisitRecord theirs = first.revised(first.claim()).revised(first.claim());
    assertThat(send(ours, Optional.of(theirs))).isTrue();
    VisitRecord onTop = journal.latest(first.recordId()).orElseThrow();
    assertThat(onTop.revision()).isEqualTo(4);
    assertThat(onTop.claim()).isEqualTo(Visits.obtained());
    assertThat(onTop.says(ours)).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void aReferralThatTheOtherKioskWasNotToldGoesOnTopAndItsCodeStays() {
    Referral letter = new Referral("R1", "99901", "99902");
    VisitRecord ours = save(with(first.revised(first.claim()), letter));
    VisitRecord theirs = first.revised(Visits.obtained());
    assertThat(send(ours, Optional.of(theirs))).isTrue();
    VisitRecord onTop = journal.latest(first.recordId()).orElseThrow();
    assertThat(onTop.revision()).isEqualTo(3);
    assertThat(onTop.claim()).isEqualTo(Visits.obtained());
    assertThat(onTop.referral()).contains(letter);
  }

  @Test
  void twoCodesAreLeftToPeople() {
    VisitRecord ours = save(first.revised(Visits.obtained()));
    assertThat(send(ours, Optional.of(first.revised(other())))).isTrue();
    assertThat(journal.latest(first.recordId())).contains(ours);
  }

  @Test
  void whatTheStoreHoldsNotKnownItIsSentAgain() {
    VisitRecord ours = save(first.revised(Visits.obtained()));
    assertThat(send(ours, Optional.empty())).isFalse();
  }

  @Test
  void repeatedAfterAPowerCutNothingIsSavedTwice() {
    VisitRecord ours = save(first.revised(Visits.obtained()));
    VisitRecord theirs = first.revised(first.claim());
    assertThat(send(ours, Optional.of(theirs))).isTrue();
    assertThat(send(ours, Optional.of(theirs))).isTrue();
    assertThat(journal.latest(first.recordId()).orElseThrow().revision()).isEqualTo(3);
  }

  /** Whether the outbox may let go of it. */
  private boolean send(VisitRecord ours, Optional<VisitRecord> held) {
    UploadDesk store =
        new UploadDesk() {
          @Override
          public UploadAnswer send(Outgoing outgoing) {
            return new UploadAnswer.Acknowledged(true);
          }

          @Override
          public Optional<VisitRecord> held(UUID recordId) {
            return held;
          }
        };
    OvertakenDesk desk =
        new OvertakenDesk(
            store,
            journal,
            code -> {
              told.add(code);
              return Optional.empty();
            });
    String json = new String(new RecordJson().write(ours), StandardCharsets.UTF_8);
    Outgoing outgoing = new Outgoing(ours.recordId(), ours.revision(), json, 0);
    return desk.send(outgoing) instanceof UploadAnswer.Acknowledged;
  }

  private VisitRecord save(VisitRecord record) {
    return journal.saveRecord(record, Optional.empty());
  }

  private static VisitRecord with(VisitRecord record, Referral letter) {
    return new VisitRecord(
        record.schemaVersion(),
        record.recordId(),
        record.revision(),
        record.kioskId(),
        record.channel(),
        record.softwareVersion(),
        record.demo(),
        record.createdAt(),
        record.hospitalCode(),
        record.serviceDate(),
        record.queueNumber(),
        record.person(),
        record.verification(),
        record.entitlement(),
        record.claim(),
        Optional.of(letter));
  }

  private static ClaimRecord other() {
    ClaimRecord obtained = Visits.obtained();
    return new ClaimRecord(
        obtained.state(),
        Optional.of("PP0000000002"),
        obtained.kind(),
        obtained.claimType(),
        obtained.obtainedAt(),
        obtained.source(),
        obtained.attempts(),
        obtained.elapsedMillis(),
        obtained.lastError());
  }
}

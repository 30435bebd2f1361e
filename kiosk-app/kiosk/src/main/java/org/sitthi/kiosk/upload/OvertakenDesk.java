package org.sitthi.kiosk.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store's intake for a visit that another kiosk went on with at the same time. The store keeps
 * both; what its record does not say of ours, a code or a referral, is saved as the revision on top
 * of it and sent like any other. Two different codes are left to people: the store shows them.
 *
 * <p>Before the outbox lets go of what was sent: a power cut in between repeats all of it.
 *
 * @param untold gives, once, the record into which the background put this code since the start:
 *     the other kiosk has shown it
 */
public record OvertakenDesk(
    UploadDesk store, Journal journal, Function<String, Optional<UUID>> untold)
    implements UploadDesk {

  private static final Logger LOG = LoggerFactory.getLogger(OvertakenDesk.class);

  @Override
  public UploadAnswer send(Outgoing outgoing) {
    return met(outgoing, store.send(outgoing));
  }

  @Override
  public Optional<VisitRecord> held(UUID recordId) {
    return store.held(recordId);
  }

  @Override
  public int perCall() {
    return store.perCall();
  }

  @Override
  public List<UploadAnswer> sendAll(List<Outgoing> outgoing) {
    List<UploadAnswer> answers = new ArrayList<>(store.sendAll(outgoing));
    for (int i = 0; i < answers.size(); i++) {
      answers.set(i, met(outgoing.get(i), answers.get(i)));
    }
    return answers;
  }

  private UploadAnswer met(Outgoing outgoing, UploadAnswer answer) {
    return answer instanceof UploadAnswer.Acknowledged(boolean beside) && beside
        ? overtaken(outgoing, answer)
        : answer;
  }

  private UploadAnswer overtaken(Outgoing outgoing, UploadAnswer answer) {
    Optional<VisitRecord> first = store.held(outgoing.recordId());
    if (first.isEmpty()) {
      return new UploadAnswer.TryLater("overtaken, by what is not known", Optional.empty());
    }
    return journal
        .latest(outgoing.recordId())
        .map(ours -> goOn(first.get(), ours) ? answer : later())
        .orElse(answer);
  }

  /** False if it could not be saved: then all of it is done again. */
  private boolean goOn(VisitRecord first, VisitRecord ours) {
    if (first.says(ours)) {
      ours.claim()
          .value()
          .ifPresent(code -> {
            var _ = untold.apply(code);
          });
      LOG.info("record {}: another kiosk was first and says the same", ours.recordId());
      return true;
    }
    boolean twoCodes = hasCode(first) && hasCode(ours) && !sameCode(first, ours);
    if (twoCodes || ours.revision() > first.revision()) {
      return true; // for people, or on its way already
    }
    return saved(first.continuedBy(ours).withClaim(hasCode(first) ? first.claim() : ours.claim()));
  }

  private boolean saved(VisitRecord onTop) {
    try {
      VisitRecord _ = journal.saveRecord(onTop, Optional.empty());
      LOG.info("record {}: goes on from another kiosk's revision", onTop.recordId());
      return true;
    } catch (JournalException e) {
      LOG.warn("record {} not gone on with: {}", onTop.recordId(), e.getMessage());
      return false;
    }
  }

  private static UploadAnswer later() {
    return new UploadAnswer.TryLater("overtaken, not gone on with yet", Optional.empty());
  }

  private static boolean hasCode(VisitRecord record) {
    return record.claim().state() == ClaimRecord.State.OBTAINED;
  }

  private static boolean sameCode(VisitRecord one, VisitRecord other) {
    return one.claim().value().equals(other.claim().value());
  }
}

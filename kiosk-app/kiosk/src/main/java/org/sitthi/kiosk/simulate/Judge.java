package org.sitthi.kiosk.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.visit.Step;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.VisitRecord;

/** Holds all that happens against what a kiosk promises. */
final class Judge {

  private final AgainJudge again;
  private final SimSlot slot;
  private final SimNhso nhso;
  private final SimStore store;
  private final SimDisk disk;
  private final Map<String, UUID> answers = new HashMap<>();
  private final Set<String> recorded = new HashSet<>();
  private int judged;
  private final List<SimNhso.Given> unrecorded = new ArrayList<>();
  private Optional<Citizen> card = Optional.empty();

  Judge(Sims sims, World world) {
    this.again = new AgainJudge(sims.disk(), world);
    this.slot = sims.slot();
    this.nhso = sims.nhso();
    this.store = sims.store();
    this.disk = sims.disk();
    disk.onSaved(this::saved);
    disk.onAcknowledged(this::acknowledged);
  }

  /** After each event, whoever's. */
  void check() {
    List<SimNhso.Given> ledger = nhso.ledger();
    for (; judged < ledger.size(); judged++) {
      if (ledger.get(judged).attemptId().isPresent()) {
        unrecorded.add(ledger.get(judged));
      }
    }
    unrecorded.removeIf(given -> recorded.contains(given.code()));
    for (SimNhso.Given given : unrecorded) {
      if (!disk.open().contains(given.attemptId().orElseThrow())) {
        throw new Broken(
            Promise.CODE_KEPT,
            given.code()
                + " is in no record and its attempt is not open"
                + (given.received() ? "; it was received" : "; its answer was lost"));
      }
    }
  }

  /** The visit made a step. */
  void stepped(VisitState before, VisitEvent event, Step step) {
    again.stepped(before, event, step);
    VisitState next = step.state();
    if (event instanceof VisitEvent.CardIn) {
      card = slot.card();
    } else if (event instanceof VisitEvent.PersonTyped typed) {
      card = Optional.of(typed.citizen());
    }
    if (event instanceof VisitEvent.AttemptSaved(UUID attemptId)
        && disk.recordOf(attemptId).isEmpty()) {
      throw new Broken(Promise.SAVED_IS_SAVED, "an attempt is told as saved that is not");
    }
    if (event instanceof VisitEvent.RecordSaved saved && !disk.synced(saved.saved())) {
      throw new Broken(Promise.SAVED_IS_SAVED, "a record is told as saved that is not");
    }
    Optional<Citizen> shown = StateView.citizen(next);
    if (shown.isPresent() && !shown.equals(card)) {
      throw new Broken(Promise.OWN_SCREEN, "another person is shown than whose visit it is");
    }
    Optional<String> person = StateView.saved(next).map(record -> record.person().citizenId());
    if (person.isPresent() && !person.equals(card.map(holder -> holder.number().digits()))) {
      throw new Broken(Promise.OWN_SCREEN, "another person's record is shown");
    }
  }

  /** The kiosk is idle. */
  void idle(List<Object> roots) {
    Reach.ofAPerson(roots)
        .ifPresent(found -> {
          throw new Broken(Promise.NOBODY_IN_IDLE, "idle, with a " + found.getSimpleName());
        });
  }

  /** A request for a code has arrived: its attempt must be on the disk. */
  void requested(UUID attemptId) {
    if (disk.recordOf(attemptId).isEmpty()) {
      throw new Broken(Promise.ONE_REQUEST, "asked before the attempt was safe");
    }
  }

  private void saved(VisitRecord record) {
    Map<Integer, VisitRecord> revisions = disk.records().getOrDefault(record.recordId(), Map.of());
    Optional<String> code = record.claim().value();
    Optional<String> before =
        Optional.ofNullable(revisions.get(record.revision() - 1))
            .flatMap(earlier -> earlier.claim().value());
    if (before.isPresent() && !before.equals(code)) {
      throw new Broken(Promise.CODE_STAYS, "a code was taken out of its record");
    }
    String person = record.person().citizenId();
    boolean ownEntitlement =
        record
            .entitlement()
            .flatMap(EntitlementRecord::primaryUnit)
            .filter(unit -> !unit.code().equals(People.unit(person).code()))
            .isEmpty();
    boolean ownCode =
        code.isEmpty()
            || nhso.ledger().stream()
                .anyMatch(
                    given -> given.code().equals(code.get()) && given.citizenId().equals(person));
    if (!ownCode || !ownEntitlement) {
      throw new Broken(Promise.OWN_CODE, "a record holds what NHSO gave to somebody else");
    }
    code.ifPresent(recorded::add);
    answerOf(record);
  }

  private void answerOf(VisitRecord record) {
    Optional<ClaimRecord.Source> source = record.claim().source();
    if (source.equals(Optional.of(ClaimRecord.Source.AGENT))) {
      String code = record.claim().value().orElseThrow();
      UUID first = answers.putIfAbsent(code, record.recordId());
      if (first != null && !first.equals(record.recordId())) {
        throw new Broken(Promise.ONE_ANSWER, "one code is the answer to two visits");
      }
    }
  }

  private void acknowledged(UUID recordId, int revision) {
    if (store.revision(recordId, revision).isEmpty()) {
      throw new Broken(Promise.STORE_HAS_IT, "acknowledged, but the store has it not");
    }
  }

  /** When all is over: nothing is open, nothing waits, and nothing is missing. */
  void end() {
    if (!disk.open().isEmpty() || disk.settledLoad().waiting() > 0) {
      throw new Broken(
          Promise.NOTHING_LOST,
          disk.open().size() + " attempts open and " + disk.settledLoad().waiting() + " waiting");
    }
    for (SimNhso.Given given : nhso.ledger()) {
      if (given.attemptId().isPresent() && !recorded.contains(given.code())) {
        throw new Broken(Promise.NOTHING_LOST, given.code() + " is in no record");
      }
    }
    disk.records()
        .forEach((recordId, revisions) ->
            revisions
                .keySet()
                .forEach(revision -> {
                  boolean there = store.revision(recordId, revision).isPresent();
                  if (!there && !disk.parked().contains(recordId + " " + revision)) {
                    throw new Broken(Promise.NOTHING_LOST, "a revision is neither sent nor parked");
                  }
                }));
    for (UUID recordId : store.recordIds()) {
      int first = store.isFromElsewhere(recordId) ? 1 : 0;
      int saved = disk.records().getOrDefault(recordId, Map.of()).size();
      if (store.revisions(recordId) > first + saved) {
        throw new Broken(Promise.STORE_HAS_IT, "the store has more than the kiosk saved");
      }
    }
  }
}

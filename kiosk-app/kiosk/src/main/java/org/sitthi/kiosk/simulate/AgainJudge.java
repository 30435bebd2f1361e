package org.sitthi.kiosk.simulate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.visit.EarlierVisit;
import org.sitthi.kiosk.visit.EffectEnd;
import org.sitthi.kiosk.visit.Step;
import org.sitthi.kiosk.visit.VisitEffect;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.VisitRecord;

/**
 * Holds the visit of who comes again the same day against what the disk knows of the person. Where
 * the disk could not be read, or said something else a moment later, anything goes.
 */
final class AgainJudge {

  private final SimDisk disk;
  private final World world;
  private EarlierVisit known = new EarlierVisit.None();
  private long askedAt;
  private boolean nothingToAsk;

  AgainJudge(SimDisk disk, World world) {
    this.disk = disk;
    this.world = world;
  }

  void stepped(VisitState before, VisitEvent event, Step next) {
    boolean newWish =
        event instanceof VisitEvent.AnotherService && before instanceof VisitState.SeenToday;
    if (event instanceof VisitEvent.CardIn || event instanceof VisitEvent.PersonTyped || newWish) {
      nothingToAsk = false;
    }
    if (next.state() instanceof VisitState.RecallingVisit recalling
        && !(before instanceof VisitState.RecallingVisit)) {
      known = known(recalling);
      askedAt = world.time.nanos();
    }
    if (before instanceof VisitState.RecallingVisit recalling
        && event instanceof VisitEvent.Recalled
        && wasAnswered(recalling)) {
      recalled(next.state());
    }
    if (nothingToAsk && next.effects().stream().anyMatch(AgainJudge::isQuestion)) {
      throw new Broken(Promise.GOES_ON, "NHSO is asked anew for who has a code of today");
    }
  }

  private void recalled(VisitState next) {
    if (known instanceof EarlierVisit.Done) {
      nothingToAsk = true;
    }
    if (known instanceof EarlierVisit.Open(VisitRecord open, boolean _)
        && !goneOnWith(next).equals(Optional.of(open.recordId()))) {
      throw new Broken(Promise.GOES_ON, "a visit without a code is begun anew");
    }
  }

  private boolean wasAnswered(VisitState.RecallingVisit recalling) {
    VisitEffect asked = new VisitEffect.RecallVisit(recalling.citizen().number(), day(recalling));
    // What is about to happen soon may be interleaved with what happens now.
    long inTime = askedAt + EffectEnd.usualDeadline(asked).minus(World.SOON).toNanos();
    return world.time.nanos() < inTime
        && disk.readWellSince(askedAt)
        && known.equals(known(recalling));
  }

  private EarlierVisit known(VisitState.RecallingVisit recalling) {
    return EarlierVisit.of(disk.known(recalling.citizen().number(), day(recalling)));
  }

  private static LocalDate day(VisitState.RecallingVisit recalling) {
    return recalling.visit().startedAt().atZoneSameInstant(World.ZONE).toLocalDate();
  }

  private static Optional<UUID> goneOnWith(VisitState next) {
    return next instanceof VisitState.CheckingEntitlement checking
            && checking.visit().earlier().orElse(null)
                instanceof EarlierVisit.Open(var record, boolean _)
        ? Optional.of(record.recordId())
        : Optional.empty();
  }

  private static boolean isQuestion(VisitEffect effect) {
    return effect instanceof VisitEffect.CheckEntitlement
        || effect instanceof VisitEffect.RequestClaim;
  }
}

package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.kiosk.EarlierLook;
import org.sitthi.kiosk.OneRecord;
import org.sitthi.kiosk.PortEffects;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.evidence.NotedCard;
import org.sitthi.kiosk.evidence.NotedClaims;
import org.sitthi.kiosk.evidence.NotedEntitlements;
import org.sitthi.kiosk.evidence.NotedHistories;
import org.sitthi.kiosk.evidence.NotedJournal;
import org.sitthi.kiosk.evidence.Stamp;
import org.sitthi.kiosk.evidence.Trail;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.printing.PrinterSight;
import org.sitthi.kiosk.visit.EffectEnd;
import org.sitthi.kiosk.visit.EffectStarter;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.Step;
import org.sitthi.kiosk.visit.TypedPerson;
import org.sitthi.kiosk.visit.VisitCore;
import org.sitthi.kiosk.visit.VisitEffect;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitInput;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitStep;
import org.sitthi.record.Evidence;
import org.sitthi.record.Route;

/**
 * One run of the kiosk, from power on to power off: the parts of {@link org.sitthi.kiosk.Kiosk} put
 * together as there, with virtual time in the place of threads.
 */
final class SimProcess implements EffectStarter {

  private static final Duration PRINTER_LOOKS = Duration.ofSeconds(3);

  private final World world;
  private final Judge judge;
  private final SiteRules rules;
  private final VisitStep step;
  private final VisitCore core;
  private final PortEffects path;
  private final PrinterSight sight;
  private final BackgroundWork background;
  private final long begun;
  private boolean alive = true;
  private VirtualTime.@Nullable Event waiting;

  SimProcess(World world, SiteRules rules, Ports ports, Sims sims, Judge judge) {
    this.world = world;
    this.rules = rules;
    this.judge = judge;
    this.step = ports.step();
    this.begun = world.time.nanos();
    Trail trail = new Trail(world::kioskClock, World.ZONE);
    Journal journal =
        new NotedJournal(
            ports.journal(),
            new Stamp(
                new Evidence.Machine(rules.kioskId(), rules.softwareVersion(), Optional.empty()),
                trail));
    HistoryDesk histories = new NotedHistories(ports.histories(), Route.AGENT, trail);
    this.background = new BackgroundWork(world, this::at, journal, histories, ports, rules);
    this.sight = new PrinterSight(ports.printer());
    this.path =
        new PortEffects(
            new NotedCard(sims.slot(), trail),
            new NotedEntitlements(ports.entitlements(), Route.AGENT, trail),
            new NotedClaims(ports.claims(), Route.AGENT, trail),
            histories,
            sims.register(),
            journal,
            new OneRecord(journal, background::takeUntold, World.ZONE),
            new EarlierLook(
                ports.earlier(), sims.store(), journal::openAttempts, background::takeUntold),
            sims.printer()::draw,
            sight,
            world::kioskClock,
            World.ZONE,
            background::wakeUpload,
            background::wakeSettler);
    VisitListener listener =
        (state, nanos) -> {
          trail.entered(state, nanos);
          sims.holder().sees(state);
        };
    VisitStep noted =
        (state, event) -> {
          world.coverage.row(state, event);
          Step next = step.next(state, event);
          judge.stepped(state, event, next);
          return next;
        };
    this.core =
        new VisitCore(
            rules,
            noted,
            new VisitCore.Surroundings(
                world::kioskClock, world.time::nanos, world::id, listener, background),
            this,
            input -> at(Duration.ZERO, VirtualTime.Actor.VISIT, () -> handle(input, ports)));
    core.begin();
    background.begin();
    sight.tell(
        _ -> {},
        () -> at(Duration.ZERO, VirtualTime.Actor.VISIT, () -> take(new VisitInput.Printer())));
    lookAtPrinter();
    sims.slot().watch(this::slot);
  }

  VisitState state() {
    return core.state();
  }

  Duration uptime() {
    return Duration.ofNanos(world.time.nanos() - begun);
  }

  void touch(VisitEvent.TouchEvent event) {
    if (alive) {
      take(new VisitInput.Touch(event));
    }
  }

  /** Staff typed a person's number. */
  void typed(TypedPerson person) {
    if (alive) {
      take(new VisitInput.Typed(person));
    }
  }

  /** Staff close the kiosk, or open it. */
  void service(boolean closed) {
    if (alive) {
      take(new VisitInput.Service(closed));
    }
  }

  /** Mains power is away, or back; the battery lasts. */
  void battery(boolean on) {
    if (alive) {
      take(new VisitInput.Power(on));
    }
  }

  /** Nothing of this run happens any more. */
  void die() {
    alive = false;
  }

  @Override
  public void start(VisitEffect effect, Consumer<VisitEvent> events) {
    if (effect instanceof VisitEffect.Wait wait) {
      stopWaiting();
      waiting =
          at(wait.time(), VirtualTime.Actor.VISIT, () -> events.accept(new VisitEvent.TimeOver()));
    } else if (effect instanceof VisitEffect.LookUpHistory look && look.pause().isPositive()) {
      at(look.pause(), VirtualTime.Actor.EFFECT, () -> launch(effect, events));
    } else {
      launch(effect, events);
    }
  }

  @Override
  public void stopWaiting() {
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
  }

  private void launch(VisitEffect effect, Consumer<VisitEvent> events) {
    EffectEnd end = new EffectEnd(effect, events, background, this::now);
    AtomicBoolean interrupted = new AtomicBoolean();
    at(
        EffectEnd.usualDeadline(effect),
        VirtualTime.Actor.EFFECT,
        () -> {
          if (end.overdue()) {
            interrupted.set(isInterruptible(effect));
            world.coverage.hit(overdue(effect.getClass()));
          }
        });
    Timing timing = Timing.of(world, effect);
    at(
        timing.there(),
        VirtualTime.Actor.EFFECT,
        () -> {
          if (!interrupted.get()) {
            run(effect, end::pass, timing.back());
          }
        });
  }

  private void run(VisitEffect effect, Consumer<VisitEvent> pass, Duration back) {
    List<VisitEvent> outcome = new ArrayList<>();
    path.run(effect, outcome::add);
    for (VisitEvent event : outcome) {
      boolean first = event instanceof VisitEvent.NameKnown;
      at(first ? back.dividedBy(8) : back, VirtualTime.Actor.EFFECT, () -> pass.accept(event));
    }
  }

  /** A socket lets go when its thread is interrupted; disk and printer do what they were told. */
  private static boolean isInterruptible(VisitEffect effect) {
    return !(effect instanceof VisitEffect.SaveAttempt
        || effect instanceof VisitEffect.SaveRecord
        || effect instanceof VisitEffect.PrintSlip);
  }

  /** An effect's deadline answered in its place. */
  static String overdue(Class<?> effect) {
    return "overdue " + effect.getSimpleName();
  }

  private void slot(SlotEvent event) {
    if (alive) {
      take(new VisitInput.Slot(event));
    }
  }

  private void handle(VisitInput input, Ports ports) {
    take(ports.door().apply(input));
  }

  private void take(VisitInput input) {
    core.handle(input);
    if (core.state() instanceof VisitState.Idle) {
      judge.idle(List.of(core, path, background.settler(), step));
    }
  }

  /** While nobody is about there is no printer to look at: it saves time. */
  private void lookAtPrinter() {
    at(
        PRINTER_LOOKS,
        VirtualTime.Actor.EFFECT,
        () -> {
          if (!world.isCalm()) {
            var _ = sight.state();
            lookAtPrinter();
          }
        });
  }

  private VirtualTime.Event at(Duration delay, VirtualTime.Actor actor, Runnable what) {
    return world.time.after(
        delay,
        actor,
        () -> {
          if (alive) {
            what.run();
          }
        });
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(world.kioskClock(), rules.zone());
  }
}

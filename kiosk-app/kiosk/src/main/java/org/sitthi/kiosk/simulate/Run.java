package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.ReferralRules;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.Visit;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitState;

/** One history, from the first card to the last revision at the store. */
final class Run {

  private static final int MOST_EVENTS = 400_000;
  private static final Duration AT_MOST = Duration.ofHours(40);

  /** Questions that nobody answers included. */
  private static final Duration SERVED = Duration.ofMinutes(4);

  private final RunPlan plan;
  private final World world;
  private final Holder holder;
  private final Sims sims;
  private final Judge judge;
  private final SiteRules rules;
  private @Nullable SimProcess process;
  private int events;

  /**
   * What came of it.
   *
   * @param broken the promise that was broken, if one was
   * @param lines the history, if it was wanted
   */
  record Result(Optional<Broken> broken, Coverage coverage, List<String> lines, int events) {}

  private Run(RunPlan plan) {
    this.plan = plan;
    this.world = new World(plan);
    this.holder = new Holder(world);
    this.sims = holder.sims();
    this.judge = new Judge(sims, world);
    this.sims.nhso().onRequest(judge::requested);
    this.rules = rules(world);
  }

  static Result of(RunPlan plan) {
    Run run = new Run(plan);
    Optional<Broken> broken = run.whole();
    broken.ifPresent(promise ->
        run.world.story.tell(() -> "BROKEN: " + promise.promise() + ": " + promise.how()));
    return new Result(broken, run.world.coverage, run.world.story.lines(), run.events);
  }

  private Optional<Broken> whole() {
    try {
      powerOn();
      holder.begin(() -> Optional.ofNullable(process));
      until(holder::isDone, AT_MOST);
      allIsWell();
      judge.end();
      return Optional.empty();
    } catch (Broken e) {
      return Optional.of(e);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(new Broken(e));
    }
  }

  /** Whatever happened before: whoever comes now is served, and all that is open ends. */
  private void allIsWell() {
    world.story.tell(() -> "from here on all is well");
    world.calm();
    holder.calm();
    sims.slot().find();
    sims.slot().pull();
    until(() -> false, Holder.LONG_PAUSE);
    SimProcess kiosk = process;
    if (kiosk == null) {
      throw new IllegalStateException("no power in calm");
    }
    holder.idleByNow(kiosk);
    sims.slot().insert(People.all().getFirst());
    if (!until(() -> isServed(kiosk), SERVED)) {
      throw new Broken(
          Promise.IDLE_AT_LAST, "the next patient is not served: " + StateView.name(kiosk.state()));
    }
    sims.slot().pull();
    until(() -> false, Duration.ofSeconds(20));
    if (!(kiosk.state() instanceof VisitState.Idle)) {
      throw new Broken(Promise.IDLE_AT_LAST, "not idle after the last patient");
    }
    until(() -> sims.disk().open().isEmpty() && sims.disk().settledLoad().waiting() == 0, AT_MOST);
  }

  /** Served, or asked first, which this one agrees to. */
  private static boolean isServed(SimProcess kiosk) {
    if (kiosk.state() instanceof VisitState.AskingConsent) {
      kiosk.touch(new VisitEvent.ConsentGiven());
    }
    return kiosk.state() instanceof VisitState.Finished
        || kiosk.state() instanceof VisitState.SeenToday;
  }

  /** Lets time pass until then; false if that was not within so long. */
  private boolean until(BooleanSupplier then, Duration atMost) {
    long end = world.time.nanos() + atMost.toNanos();
    while (!then.getAsBoolean()) {
      if (events++ > MOST_EVENTS) {
        throw new Broken(Promise.NO_BUG, "more than " + MOST_EVENTS + " events");
      }
      try {
        if (!world.time.step(end)) {
          return then.getAsBoolean();
        }
      } catch (PowerCut e) {
        powerOff();
      }
      judge.check();
    }
    return true;
  }

  private void powerOff() {
    world.story.tell(() -> "the power is cut");
    if (process != null) {
      process.die();
      process = null;
      sims.slot().unplug();
    }
    world.time.after(world.millis(1_000, 60_000), VirtualTime.Actor.WORLD, this::powerOn);
  }

  private void powerOn() {
    if (process == null) {
      world.story.tell(() -> "the kiosk starts");
      Ports honest =
          new Ports(
              new Visit(rules),
              sims.nhso(),
              sims.nhso(),
              sims.nhso(),
              sims.disk(),
              sims.disk(),
              sims.disk(),
              sims.store(),
              sims.printer(),
              input -> input);
      Ports ports = plan.mutant().map(mutant -> mutant.plantedIn(honest)).orElse(honest);
      SimProcess started = new SimProcess(world, rules, ports, sims, judge);
      process = started;
      holder.tell(started);
    }
  }

  private static SiteRules rules(World world) {
    boolean askMobile = world.roll(3) == 0;
    ReferralRules referral =
        new ReferralRules(
            world.any(ReferralRules.Ask.values()),
            new HospitalList(Fingers.HOSPITALS),
            World.HOSPITAL);
    SiteRules rules =
        new SiteRules(
            "K01",
            World.HOSPITAL,
            World.ZONE,
            List.of(People.GENERAL.code(), People.DIALYSIS.code()),
            Optional.of(world.roll(4) == 0 ? People.FOREIGN.code() : People.GENERAL.code()),
            askMobile,
            "simulated",
            true,
            SiteRules.Patience.usual(),
            referral);
    // By the seed and without a dice: all else goes as it would on a site that doesn't ask.
    return Math.floorMod(world.plan.seed(), 8) == 5 ? rules.askingConsent() : rules;
  }
}

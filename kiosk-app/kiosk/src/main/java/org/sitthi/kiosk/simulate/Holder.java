package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.NoCardReason;
import org.sitthi.kiosk.visit.TypedPerson;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitState;

/**
 * Who comes, what they do with their card, and what befalls the place meanwhile: outages, a set
 * clock, a cut power. Sees nothing but the screen.
 */
final class Holder {

  /** Longer than all that a visit may take once its card is out. */
  static final Duration LONG_PAUSE = Duration.ofMinutes(5);

  private final World world;
  private final Sims sims;
  private Supplier<Optional<SimProcess>> kiosk = Optional::empty;
  private int visit;
  private boolean staying;
  private boolean dawdles;
  private boolean swaps;
  private boolean done;
  private boolean closed;
  private boolean onBattery;
  private long outSince;
  private Citizen last = People.all().getFirst();

  Holder(World world) {
    this.world = world;
    this.sims = Sims.of(world, this);
  }

  Sims sims() {
    return sims;
  }

  void begin(Supplier<Optional<SimProcess>> runs) {
    kiosk = runs;
    in(world.millis(500, 5_000), () -> arrive(1));
  }

  /** All have come and gone. */
  boolean isDone() {
    return done;
  }

  /** How long the slot has been empty. */
  Duration emptyFor() {
    return sims.slot().card().isPresent()
        ? Duration.ZERO
        : Duration.ofNanos(world.time.nanos() - outSince);
  }

  /** The screen shows something new. */
  void sees(VisitState state) {
    int current = visit;
    world.story.tell(() -> "screen: " + StateView.name(state));
    Optional<Cause> cause = StateView.cause(state);
    cause.ifPresent(why -> world.coverage.hit("cause " + why));
    if (!staying) {
      return;
    }
    if (state instanceof VisitState.AskingConsent
        || state instanceof VisitState.ChoosingService
        || state instanceof VisitState.EnteringReferral
        || state instanceof VisitState.SeenToday) {
      Duration thinks = dawdles ? world.millis(12_000, 50_000) : world.millis(500, 8_000);
      in(thinks, () -> answer(current));
    } else if (state instanceof VisitState.Finished
        || state instanceof VisitState.Deferred
        || state instanceof VisitState.Apology
        || state instanceof VisitState.OutOfService) {
      in(world.millis(300, 5_000), () -> leave(current));
    }
  }

  private void arrive(int number) {
    visit = number;
    if (number > world.plan.visits()) {
      in(LONG_PAUSE, () -> done = true);
    } else if (world.plan.skipped().contains(number)) {
      arrive(number + 1);
    } else {
      world.visit(number);
      Weather.comes(world, sims);
      Citizen person =
          world.trouble(Trouble.COME_BACK, world.roundMidnight())
              ? last
              : People.all().get(world.roll(People.COUNT));
      last = person;
      if (world.trouble(Trouble.CODE_ELSEWHERE)) {
        sims.nhso().codeElsewhere(person, world.roll(3) > 0);
      }
      if (world.trouble(Trouble.BEGUN_ELSEWHERE)) {
        sims.wasElsewhere(world, person);
      }
      world.story.tell(() -> "visit " + number);
      if (!world.beginsLate() && world.trouble(Trouble.NO_CARD)) {
        vouchedFor(person);
      } else {
        sims.slot().insert(person);
      }
      behave(number);
    }
  }

  private void behave(int number) {
    staying = true;
    dawdles = world.trouble(Trouble.DAWDLE);
    swaps = world.trouble(Trouble.SWAP);
    if (world.trouble(Trouble.PULL_EARLY)) {
      in(world.millis(0, 9_000), () -> leave(number));
    } else if (world.trouble(Trouble.FORGET)) {
      staying = false;
      in(world.millis(100_000, 600_000), () -> leave(number));
    } else {
      // Nobody waits for ever, at a dark screen least of all.
      in(world.millis(60_000, 120_000), () -> leave(number));
    }
    if (world.trouble(Trouble.GHOST_TOUCH)) {
      for (int i = world.roll(4); i >= 0; i--) {
        in(world.millis(0, 30_000), this::touchAnything);
      }
    }
    if (world.trouble(Trouble.READER_LOST)) {
      Duration lost = world.millis(0, 25_000);
      in(lost, sims.slot()::lose);
      in(lost.plus(world.millis(100, world.roll(2) == 0 ? 5_000 : 40_000)), sims.slot()::find);
    }
    closeForAWhile();
    if (world.trouble(Trouble.POWER_CUT)) {
      in(
          world.millis(0, 20_000),
          () -> {
            throw new PowerCut();
          });
    }
  }

  private void vouchedFor(Citizen person) {
    NoCardReason reason = world.any(NoCardReason.values());
    world.story.tell(() -> "staff type the number of " + People.name(person));
    kiosk.get().ifPresent(process -> process.typed(new TypedPerson(world.id(), person, reason)));
  }

  /** Staff close the kiosk, or the power is away; both pass. Midnight has trouble enough. */
  private void closeForAWhile() {
    if (world.beginsLate()) {
      return;
    }
    if (world.trouble(Trouble.CLOSED_BY_STAFF)) {
      Duration from = world.millis(0, 30_000);
      in(from, () -> close(true));
      in(from.plus(world.millis(1_000, 90_000)), () -> close(false));
    }
    if (world.trouble(Trouble.ON_BATTERY)) {
      Duration from = world.millis(0, 30_000);
      in(from, () -> battery(true));
      in(from.plus(world.millis(1_000, 90_000)), () -> battery(false));
    }
  }

  private void close(boolean now) {
    closed = now;
    world.story.tell(() -> now ? "staff close the kiosk" : "staff open the kiosk");
    kiosk.get().ifPresent(process -> process.service(now));
  }

  private void battery(boolean now) {
    onBattery = now;
    world.story.tell(() -> now ? "on battery" : "on mains power");
    kiosk.get().ifPresent(process -> process.battery(now));
  }

  /** What a kiosk finds that starts: whether staff closed it, and where its power comes from. */
  void tell(SimProcess started) {
    started.battery(onBattery);
    started.service(closed);
  }

  /** From here on it is open and on mains power. */
  void calm() {
    close(false);
    battery(false);
  }

  private void leave(int number) {
    if (number != visit || done) {
      return;
    }
    staying = false;
    outSince = world.time.nanos();
    sims.slot().pull();
    visit = -1;
    boolean hurries = swaps || world.trouble(Trouble.HURRY);
    Duration pause = hurries ? world.millis(0, 1_500) : world.millis(1_500, 40_000);
    in(
        !hurries && world.roll(15) == 0 ? LONG_PAUSE : pause,
        () -> {
          kiosk.get().ifPresent(this::idleByNow);
          arrive(number + 1);
        });
  }

  void idleByNow(SimProcess process) {
    boolean enough =
        emptyFor().compareTo(LONG_PAUSE.minusSeconds(1)) >= 0
            && process.uptime().compareTo(LONG_PAUSE) >= 0;
    VisitState state = process.state();
    boolean idle = state instanceof VisitState.Idle || state instanceof VisitState.OutOfService;
    if (enough && !idle) {
      throw new Broken(Promise.IDLE_AT_LAST, "long after the card still " + StateView.name(state));
    }
  }

  private void answer(int number) {
    if (number != visit) {
      return;
    }
    kiosk
        .get()
        .ifPresent(process -> {
          Fingers.on(world, process.state())
              .ifPresentOrElse(touch -> touch(process, touch), () -> leave(number));
        });
  }

  /** A finger where nobody expects it; a touch may also come when the screen has just changed. */
  private void touchAnything() {
    kiosk.get().ifPresent(process -> touch(process, Fingers.anywhere(world)));
  }

  private void touch(SimProcess process, VisitEvent.TouchEvent touch) {
    world.story.tell(() -> "touch: " + touch.getClass().getSimpleName());
    process.touch(touch);
  }

  private void in(Duration delay, Runnable what) {
    world.time.after(delay, VirtualTime.Actor.WORLD, what);
  }
}

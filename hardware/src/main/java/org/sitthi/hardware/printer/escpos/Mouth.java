package org.sitthi.hardware.printer.escpos;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.Pickup;

/** The mouth of a printer with a presenter (facts/escpos.md §2.6). */
final class Mouth {

  /** How often it is looked at: motors run for a second or so. */
  static final Duration LOOK = Duration.ofMillis(200);

  /** For the motor to bring a slip out or take it in. */
  static final Duration MOTOR = Duration.ofSeconds(4);

  private static final int MOST_UNANSWERED = 2;
  private static final int TICKET = 0x20;
  private static final int SPOOLING = 0x04;
  private static final int MOTOR_ON = 0x08;
  private static final int JAM = 0x40;
  private static final int EOT4_BIT6 = 0x40;

  private final PrinterTalk talk;
  private final PresenterProfile presenter;

  Mouth(PrinterTalk talk, PresenterProfile presenter) {
    this.talk = talk;
    this.presenter = presenter;
  }

  /**
   * What is to be seen.
   *
   * @param slip a slip lies there
   * @param spooling something is yet to be printed; false where it is not told
   * @param moving the motor runs; false where it is not told
   * @param jammed a jam is told
   */
  record Sight(boolean slip, boolean spooling, boolean moving, boolean jammed) {

    /** How a slip that lay there has gone; null while it lies there. */
    static @Nullable Pickup gone(Sight before, Sight now) {
      if (now.slip) {
        return null;
      }
      return before.moving || now.moving ? Pickup.RETRACTED : Pickup.TAKEN;
    }
  }

  /** Looks once; null if it is not told. */
  @Nullable Sight look(Deadline deadline) throws LinkException {
    return switch (presenter.watch()) {
      case NONE -> null;
      case FULL_STATUS -> full(talk.askFull(deadline));
      case EOT4_BIT6_CLEAR -> bit(talk.askOne(4, deadline.atMost(PrinterTalk.ANSWER)), 0);
      case EOT4_BIT6_SET -> bit(talk.askOne(4, deadline.atMost(PrinterTalk.ANSWER)), EOT4_BIT6);
    };
  }

  private static @Nullable Sight full(StatusEvent.@Nullable Full status) {
    return status == null
        ? null
        : new Sight(
            (status.paper() & TICKET) != 0,
            (status.user() & SPOOLING) != 0,
            (status.user() & MOTOR_ON) != 0,
            (status.recoverable() & JAM) != 0);
  }

  private static @Nullable Sight bit(int bits, int whenThere) {
    return bits < 0 ? null : new Sight((bits & EOT4_BIT6) == whenThere, false, false, false);
  }

  /** Waits until a slip lies still at the mouth or a jam is told; the last sight, null if none. */
  @Nullable Sight awaitSlip(Deadline deadline) throws LinkException {
    return await(sight -> isPresented(sight) || sight.jammed(), deadline);
  }

  /** Looks until something is seen; a printer that tells nothing is not asked for ever. */
  private @Nullable Sight await(Predicate<Sight> wanted, Deadline deadline) throws LinkException {
    Deadline motor = deadline.atMost(MOTOR);
    Sight sight = look(motor);
    int unanswered = 0;
    while (!motor.passed() && unanswered < MOST_UNANSWERED) {
      if (sight != null && wanted.test(sight)) {
        return sight;
      }
      unanswered = sight == null ? unanswered + 1 : 0;
      talk.pause(LOOK, motor);
      sight = look(deadline);
    }
    return sight;
  }

  static boolean isPresented(@Nullable Sight sight) {
    return sight != null && sight.slip() && !sight.spooling() && !sight.moving();
  }

  /** Takes back what lies there; false if it is there still, or if nobody can tell. */
  boolean retract(Deadline deadline) throws LinkException {
    if (!presenter.canRetract()) {
      return false;
    }
    talk.send(presenter.retract(), deadline);
    Sight sight = await(seen -> !seen.slip(), deadline);
    return sight != null && !sight.slip();
  }
}

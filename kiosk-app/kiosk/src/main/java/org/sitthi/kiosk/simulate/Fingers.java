package org.sitthi.kiosk.simulate;

import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitState;

/** What people touch, and what they hold before the scanner. */
final class Fingers {

  static final List<Hospital> HOSPITALS =
      List.of(
          new Hospital("99911", "โรงพยาบาลสมมติหนึ่ง", "Madeup One"),
          new Hospital("99912", "โรงพยาบาลสมมติสอง", "Madeup Two"));

  private static final List<String> TEXTS =
      List.of("R-1", "99911", "99912", World.HOSPITAL, "99999", "1000", "0000", "", "x|y");

  /** Touches that say nothing but themselves: a new one is here by itself. */
  private static final List<VisitEvent.TouchEvent> PLAIN =
      Expected.leaves(VisitEvent.TouchEvent.class).stream()
          .filter(touch -> touch.getRecordComponents().length == 0)
          .map(Fingers::made)
          .toList();

  private Fingers() {}

  /** What somebody does who reads the question; empty where nothing is asked. */
  static Optional<VisitEvent.TouchEvent> on(World world, VisitState state) {
    if (state instanceof VisitState.ChoosingService choosing) {
      return Optional.of(chosen(world, choosing));
    }
    if (state instanceof VisitState.AskingConsent asking) {
      return Optional.of(agreed(world, asking));
    }
    if (state instanceof VisitState.SeenToday) {
      return switch (world.roll(3)) {
        case 0 -> Optional.of(new VisitEvent.CopyWanted());
        case 1 -> Optional.of(new VisitEvent.AnotherService());
        default -> Optional.empty();
      };
    }
    return state instanceof VisitState.EnteringReferral entering
        ? Optional.of(entered(world, entering))
        : Optional.empty();
  }

  /** Anything, whatever is shown. */
  static VisitEvent.TouchEvent anywhere(World world) {
    return switch (world.roll(8)) {
      case 0 -> new VisitEvent.ServiceChosen(service(world));
      case 1 -> mobile(world);
      case 2 -> new VisitEvent.ReferralEntered(part(world), text(world));
      case 3 -> new VisitEvent.Scanned(text(world));
      default -> PLAIN.get(world.roll(PLAIN.size()));
    };
  }

  private static VisitEvent.TouchEvent agreed(World world, VisitState.AskingConsent asking) {
    if (asking.moreTime()) {
      return new VisitEvent.StillHere();
    }
    return world.roll(10) == 0 ? new VisitEvent.ConsentDeclined() : new VisitEvent.ConsentGiven();
  }

  private static VisitEvent.TouchEvent chosen(World world, VisitState.ChoosingService choosing) {
    if (world.trouble(Trouble.CANCEL)) {
      return new VisitEvent.Cancelled();
    }
    if (choosing.moreTime()) {
      return new VisitEvent.StillHere();
    }
    if (choosing.chosen().isEmpty()) {
      return new VisitEvent.ServiceChosen(
          choosing.offered().get(world.roll(choosing.offered().size())));
    }
    return mobile(world);
  }

  private static VisitEvent.TouchEvent entered(World world, VisitState.EnteringReferral entering) {
    if (world.trouble(Trouble.CANCEL)) {
      return new VisitEvent.Cancelled();
    }
    if (entering.moreTime()) {
      return new VisitEvent.StillHere();
    }
    return switch (world.roll(10)) {
      case 0 -> new VisitEvent.NotAReferral();
      case 1 -> new VisitEvent.ReferralByStaff();
      case 2 -> new VisitEvent.SteppedBack();
      case 3 -> new VisitEvent.Scanned(text(world));
      case 4 -> new VisitEvent.ReferralEntered(entering.part(), text(world));
      default -> new VisitEvent.ReferralEntered(entering.part(), right(entering.part()));
    };
  }

  private static String right(ReferralPart part) {
    return switch (part) {
      case NUMBER -> "R-1";
      case PRIMARY -> "99911";
      case SENDER -> "99912";
      case PURPOSE -> "1000";
    };
  }

  private static VisitEvent.TouchEvent mobile(World world) {
    return new VisitEvent.MobileEntered(
        switch (world.roll(4)) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of("12");
          default -> Optional.of("0800000000");
        });
  }

  private static ClaimType service(World world) {
    return List.of(People.GENERAL, People.DIALYSIS, People.FOREIGN).get(world.roll(3));
  }

  private static ReferralPart part(World world) {
    return world.any(ReferralPart.values());
  }

  private static String text(World world) {
    return TEXTS.get(world.roll(TEXTS.size()));
  }

  private static VisitEvent.TouchEvent made(Class<?> touch) {
    try {
      return (VisitEvent.TouchEvent) touch.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

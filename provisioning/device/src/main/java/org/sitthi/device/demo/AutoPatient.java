package org.sitthi.device.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;
import tools.jackson.databind.JsonNode;

/** Touches the screen as a made-up person would: what their file says under {@code patient}. */
final class AutoPatient implements VisitListener {

  private final MadeUpPerson person;
  private final Consumer<VisitEvent.TouchEvent> touch;
  private final AtomicInteger touches = new AtomicInteger();

  AutoPatient(MadeUpPerson person, Consumer<VisitEvent.TouchEvent> touch) {
    this.person = person;
    this.touch =
        event -> {
          touches.incrementAndGet();
          touch.accept(event);
        };
  }

  @Override
  public void entered(VisitState state, long nanos) {
    if (state instanceof VisitState.ChoosingService choosing) {
      touch.accept(choosing.chosen().isEmpty() ? choice(choosing) : mobile());
    } else if (state instanceof VisitState.EnteringReferral entering) {
      touch.accept(referral(entering.part()));
    }
  }

  /** How often the screen was touched. */
  int touches() {
    return touches.get();
  }

  /** Whoever has no letter in the file has none. */
  private VisitEvent.TouchEvent referral(ReferralPart part) {
    JsonNode letter = person.patient().path("referral");
    return letter.isObject()
        ? new VisitEvent.ReferralEntered(
            part, letter.path(part.name().toLowerCase(Locale.ROOT)).asString(""))
        : new VisitEvent.NotAReferral();
  }

  private VisitEvent.TouchEvent choice(VisitState.ChoosingService choosing) {
    String wanted = person.patient().path("chooses").asString("");
    ClaimType type =
        choosing.offered().stream()
            .filter(offered -> offered.code().equals(wanted))
            .findFirst()
            .orElse(choosing.offered().getFirst());
    return new VisitEvent.ServiceChosen(type);
  }

  private VisitEvent.TouchEvent mobile() {
    String number = person.patient().path("mobile").asString("");
    return new VisitEvent.MobileEntered(Optional.of(number).filter(text -> !text.isEmpty()));
  }
}

package org.sitthi.kiosk.simulate;

import java.util.function.UnaryOperator;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.upload.UploadDesk;
import org.sitthi.kiosk.visit.VisitInput;
import org.sitthi.kiosk.visit.VisitStep;

/**
 * What a run of the kiosk is made of. A {@link Mutant} puts others in their place: a bug is planted
 * round the kiosk's code, never in it.
 */
record Ports(
    VisitStep step,
    EntitlementDesk entitlements,
    ClaimDesk claims,
    HistoryDesk histories,
    Journal journal,
    Outbox outbox,
    UploadDesk store,
    SlipPrinter printer,
    UnaryOperator<VisitInput> door) {

  Ports withStep(VisitStep other) {
    return new Ports(other, entitlements, claims, histories, journal, outbox, store, printer, door);
  }

  Ports withClaims(ClaimDesk other) {
    return new Ports(step, entitlements, other, histories, journal, outbox, store, printer, door);
  }

  Ports withHistories(HistoryDesk other) {
    return new Ports(step, entitlements, claims, other, journal, outbox, store, printer, door);
  }

  Ports withJournal(Journal other) {
    return new Ports(step, entitlements, claims, histories, other, outbox, store, printer, door);
  }

  Ports withOutbox(Outbox other) {
    return new Ports(step, entitlements, claims, histories, journal, other, store, printer, door);
  }

  Ports withStore(UploadDesk other) {
    return new Ports(step, entitlements, claims, histories, journal, outbox, other, printer, door);
  }

  Ports withPrinter(SlipPrinter other) {
    return new Ports(step, entitlements, claims, histories, journal, outbox, store, other, door);
  }

  Ports withDoor(UnaryOperator<VisitInput> other) {
    return new Ports(step, entitlements, claims, histories, journal, outbox, store, printer, other);
  }
}

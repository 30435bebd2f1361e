package org.sitthi.kiosk.simulate;

import java.util.function.UnaryOperator;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.journal.EarlierVisits;
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
    EarlierVisits earlier,
    Outbox outbox,
    UploadDesk store,
    SlipPrinter printer,
    UnaryOperator<VisitInput> door) {

  Ports withStep(VisitStep other) {
    return new Ports(
        other, entitlements, claims, histories, journal, earlier, outbox, store, printer, door);
  }

  Ports withClaims(ClaimDesk other) {
    return new Ports(
        step, entitlements, other, histories, journal, earlier, outbox, store, printer, door);
  }

  Ports withHistories(HistoryDesk other) {
    return new Ports(
        step, entitlements, claims, other, journal, earlier, outbox, store, printer, door);
  }

  Ports withJournal(Journal other) {
    return new Ports(
        step, entitlements, claims, histories, other, earlier, outbox, store, printer, door);
  }

  Ports withEarlier(EarlierVisits other) {
    return new Ports(
        step, entitlements, claims, histories, journal, other, outbox, store, printer, door);
  }

  Ports withOutbox(Outbox other) {
    return new Ports(
        step, entitlements, claims, histories, journal, earlier, other, store, printer, door);
  }

  Ports withStore(UploadDesk other) {
    return new Ports(
        step, entitlements, claims, histories, journal, earlier, outbox, other, printer, door);
  }

  Ports withPrinter(SlipPrinter other) {
    return new Ports(
        step, entitlements, claims, histories, journal, earlier, outbox, store, other, door);
  }

  Ports withDoor(UnaryOperator<VisitInput> other) {
    return new Ports(
        step, entitlements, claims, histories, journal, earlier, outbox, store, printer, other);
  }
}

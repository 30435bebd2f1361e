package org.sitthi.kiosk;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.settle.AttemptSettler;
import org.sitthi.kiosk.staff.StaffRoom;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.SlipMark;

/** Staff mode, put together of the parts that the visit has too. */
record StaffSide(
    Kiosk.Parts parts,
    SiteRules site,
    Journal journal,
    OneRecord records,
    SlipPrinter printer,
    AttemptSettler settler,
    Runnable saved) {

  Optional<StaffRoom> room(InstantSource clock, Consumer<Throwable> crash) {
    StaffLookUp codes =
        new StaffLookUp(
            journal, parts.earlier(), parts.settlingDesk(), settler, records, site, saved);
    return parts
        .floor()
        .staff()
        .map(hands ->
            hands.room(
                record -> parts.slips().apply(record, SlipMark.COPY),
                printer,
                codes,
                saved,
                clock,
                site.zone(),
                crash));
  }
}

package org.sitthi.kiosk;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.settle.AttemptSettler;
import org.sitthi.kiosk.staff.CodeLookUp;
import org.sitthi.kiosk.staff.StaffRoom;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.kiosk.visit.TypedPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Staff mode, put together of the parts that the visit has too. */
record StaffSide(
    Kiosk.Parts parts,
    SiteRules site,
    Journal journal,
    OneRecord records,
    SlipPrinter printer,
    AttemptSettler settler,
    Runnable saved,
    Consumer<Boolean> service,
    Consumer<TypedPerson> begin,
    Runnable forget) {

  private static final Logger LOG = LoggerFactory.getLogger(StaffSide.class);

  /** Whether staff closed this kiosk before it was started; not known = open. */
  boolean isClosed() {
    try {
      return parts.floor().staff().flatMap(hands -> hands.store().closing()).isPresent();
    } catch (JournalException e) {
      LOG.error("whether the kiosk is closed can't be read: {}", e.getMessage());
      return false;
    }
  }

  /** What a call over the network leaves in buffers would stay there until the next patient. */
  private CodeLookUp.Found forgotten(CodeLookUp codes, UUID visit) {
    try {
      return codes.of(visit);
    } finally {
      forget.run();
    }
  }

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
                visit -> forgotten(codes, visit),
                parts.hospital().register(),
                begin,
                saved,
                service,
                clock,
                site.zone(),
                crash));
  }
}

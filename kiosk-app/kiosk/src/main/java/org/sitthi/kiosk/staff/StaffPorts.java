package org.sitthi.kiosk.staff;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.referral.ReferralRules;
import org.sitthi.kiosk.register.Register;
import org.sitthi.kiosk.visit.TypedPerson;
import org.sitthi.record.VisitRecord;

/**
 * What staff mode does its work with. All of it is called on one thread and may block for some
 * seconds.
 *
 * @param store who may, and the audit
 * @param visits what this kiosk keeps of visits
 * @param copies prints a visit's slip that says that it is a copy
 * @param testSlip prints a slip for nobody
 * @param codes looks codes up
 * @param service told whether the kiosk is closed from now on
 * @param referral what is taken as a referral, with the hospitals that were imported
 * @param register says whose a typed number is
 * @param begin takes a person without a card, whose visit begins then
 * @param ids a new one for each such visit's record
 */
public record StaffPorts(
    StaffStore store,
    Visits visits,
    Function<VisitRecord, SlipOutcome> copies,
    Supplier<SlipOutcome> testSlip,
    CodeLookUp codes,
    Consumer<Boolean> service,
    ReferralRules referral,
    Register register,
    Consumer<TypedPerson> begin,
    Supplier<UUID> ids,
    InstantSource clock,
    ZoneId zone) {

  /**
   * What this kiosk keeps of visits.
   *
   * <p>All may throw {@link org.sitthi.kiosk.journal.JournalException}.
   */
  public interface Visits {

    /** The newest revision of each visit from this day on, oldest first. */
    List<VisitRecord> since(LocalDate day);

    /** The newest revision of one. */
    Optional<VisitRecord> latest(UUID recordId);

    /** Keeps the next revision of one, and has it sent. */
    VisitRecord save(VisitRecord next);
  }
}

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
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.kiosk.referral.ReferralRules;
import org.sitthi.kiosk.register.Register;
import org.sitthi.kiosk.visit.TypedPerson;
import org.sitthi.record.VisitRecord;

/**
 * What a kiosk with a staff mode has besides its visit's own parts.
 *
 * @param store who may, and the audit
 * @param visits what this kiosk keeps of visits
 * @param testSlip a slip for nobody
 * @param referral what is taken as a referral, with the hospitals that were imported
 */
public record StaffHands(
    StaffStore store,
    StaffPorts.Visits visits,
    Supplier<SlipRaster> testSlip,
    ReferralRules referral) {

  /**
   * Staff mode at a kiosk.
   *
   * @param copies draws a visit's slip that says that it is a copy
   * @param service told whether the kiosk is closed from now on
   * @param register says whose a typed number is
   * @param begin takes a person without a card, whose visit begins then
   * @param saved called after a record was saved: there is something to upload
   * @param crash told a bug
   */
  public StaffRoom room(
      Function<VisitRecord, SlipRaster> copies,
      SlipPrinter printer,
      CodeLookUp codes,
      Register register,
      Consumer<TypedPerson> begin,
      Runnable saved,
      Consumer<Boolean> service,
      InstantSource clock,
      ZoneId zone,
      Consumer<Throwable> crash) {
    StaffPorts ports =
        new StaffPorts(
            store,
            sending(saved),
            record -> printer.print(copies.apply(record)),
            () -> printer.print(testSlip.get()),
            codes,
            service,
            referral,
            register,
            begin,
            UUID::randomUUID,
            clock,
            zone);
    return new StaffRoom(ports, StaffRoom.PATIENCE, crash);
  }

  private StaffPorts.Visits sending(Runnable saved) {
    return new StaffPorts.Visits() {
      @Override
      public List<VisitRecord> since(LocalDate day) {
        return visits.since(day);
      }

      @Override
      public Optional<VisitRecord> latest(UUID recordId) {
        return visits.latest(recordId);
      }

      @Override
      public VisitRecord save(VisitRecord next) {
        VisitRecord kept = visits.save(next);
        saved.run();
        return kept;
      }
    };
  }
}

package org.sitthi.kiosk.staff;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.record.VisitRecord;

/**
 * What a kiosk with a staff mode has besides its visit's own parts.
 *
 * @param store who may, and the audit
 * @param visits what this kiosk keeps of visits
 * @param testSlip a slip for nobody
 */
public record StaffHands(
    StaffStore store, StaffPorts.Visits visits, Supplier<SlipRaster> testSlip) {

  /**
   * Staff mode at a kiosk.
   *
   * @param copies draws a visit's slip that says that it is a copy
   * @param crash told a bug
   */
  public StaffRoom room(
      Function<VisitRecord, SlipRaster> copies,
      SlipPrinter printer,
      InstantSource clock,
      ZoneId zone,
      Consumer<Throwable> crash) {
    StaffPorts ports =
        new StaffPorts(
            store,
            visits,
            record -> printer.print(copies.apply(record)),
            () -> printer.print(testSlip.get()),
            clock,
            zone);
    return new StaffRoom(ports, StaffRoom.PATIENCE, crash);
  }
}

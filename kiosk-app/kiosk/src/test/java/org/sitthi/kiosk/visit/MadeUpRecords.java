package org.sitthi.kiosk.visit;

import java.util.Optional;
import org.sitthi.record.VisitRecord;

/** Records of made-up visits, made as the visit makes them. */
public final class MadeUpRecords {

  private MadeUpRecords() {}

  /** A visit whose claim was asked for and not answered. */
  public static VisitRecord pending() {
    return new RecordDrafts(MadeUp.rules())
        .draft(
            new VisitKey(1, MadeUp.RECORD_ID, MadeUp.NOW, "Virtual PCD", true),
            MadeUp.citizen(),
            Optional.of(MadeUp.entitlement(MadeUp.GENERAL)),
            Optional.empty(),
            RecordDrafts.open(MadeUp.GENERAL));
  }
}

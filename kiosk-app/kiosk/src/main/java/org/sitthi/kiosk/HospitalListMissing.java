package org.sitthi.kiosk;

import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.referral.HospitalFile;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.HospitalListException;

/**
 * Referrals are to be asked for, but no hospital can be named. The message is one line: it stops
 * the start, as every code that a patient enters would be refused.
 */
public final class HospitalListMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private HospitalListMissing(String message) {
    super(message);
  }

  /** For staff, who can do without: a list that can't be read is none. */
  static HospitalList orEmpty(KioskConfig config) {
    try {
      return HospitalFile.of(config.dataDir()).orElseGet(HospitalList::empty);
    } catch (HospitalListException e) {
      return HospitalList.empty();
    }
  }

  static HospitalList orElseOf(KioskConfig config) {
    try {
      return HospitalFile.of(config.dataDir())
          .orElseThrow(() ->
              new HospitalListMissing(
                  "referral.ask: no list of hospitals yet; "
                      + "./kiosk hospitals import FILE.csv --config FILE"));
    } catch (HospitalListException e) {
      throw new HospitalListMissing("referral.ask: " + e.getMessage());
    }
  }
}

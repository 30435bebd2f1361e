package org.sitthi.kiosk.slip;

import java.time.ZoneId;

/**
 * The hospital as the slip names it.
 *
 * @param nameTh in Thai, 1 to 200 characters
 * @param nameEn in English, up to 200 characters, may be empty
 * @param zone in which its clocks run
 */
public record SiteInfo(String nameTh, String nameEn, ZoneId zone) {

  /** Lengths only. */
  public SiteInfo {
    if (nameTh.isEmpty() || nameTh.length() > 200 || nameEn.length() > 200) {
      throw new IllegalArgumentException("hospital name: 1 to 200 characters");
    }
  }
}

package org.sitthi.kiosk.slip;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.sitthi.kiosk.texts.Language;

/**
 * The hospital as the slip names it.
 *
 * @param nameTh in Thai, 1 to 200 characters
 * @param nameEn in English, up to 200 characters, may be empty
 * @param zone in which its clocks run
 * @param buddhistEra languages in which the year is of the Buddhist era, 543 ahead of the common
 *     one
 */
public record SiteInfo(String nameTh, String nameEn, ZoneId zone, Set<Language> buddhistEra) {

  /** Thai, and Lao beside it; English names the era. */
  public SiteInfo(String nameTh, String nameEn, ZoneId zone) {
    this(nameTh, nameEn, zone, EnumSet.of(Language.TH, Language.EN, Language.LO));
  }

  /** Lengths only. */
  public SiteInfo {
    buddhistEra = Set.copyOf(buddhistEra);
    if (nameTh.isEmpty() || nameTh.length() > 200 || nameEn.length() > 200) {
      throw new IllegalArgumentException("hospital name: 1 to 200 characters");
    }
  }
}

package org.sitthi.record.fleet;

import java.util.List;
import java.util.Map;

/**
 * Settings of a kiosk that come from the store.
 *
 * @param kioskId whose they are
 * @param version grows with each change
 * @param values by key of {@code kiosk.properties}; only {@link #ALLOWED} ones
 */
public record SiteSettings(
    String kioskId, String hospitalCode, long version, Map<String, String> values) {

  /**
   * What may come from outside. Nothing that names an address, a key, a device or a file: whoever
   * held the store could else lead the kiosks away.
   */
  public static final List<String> ALLOWED =
      List.of(
          "site.name.th",
          "site.name.en",
          "nhso.mobile",
          "nhso.claim-types",
          "nhso.claim-type.default",
          "printer.roll-metres",
          "printer.near-end-metres",
          "registry.lookup",
          "referral.ask",
          "screen.languages",
          "voice");

  private static final int LONGEST_VALUE = 200;

  /** Refuses what may not come from outside. */
  public SiteSettings {
    for (Map.Entry<String, String> each : values.entrySet()) {
      if (!ALLOWED.contains(each.getKey())) {
        throw new IllegalArgumentException("a key that may not come from the store");
      }
      if (!isValue(each.getValue())) {
        throw new IllegalArgumentException(each.getKey() + ": 1 to 200 characters in one line");
      }
    }
    values = Map.copyOf(values);
  }

  /** Whether a value could stand in a settings file. */
  public static boolean isValue(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_VALUE
        && text.chars().noneMatch(Character::isISOControl);
  }
}

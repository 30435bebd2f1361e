package org.sitthi.central.fleet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time as those read them who look after kiosks: {@code 2026-01-31 14:05}, Bangkok. */
final class LocalTimes {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Bangkok"));

  private LocalTimes() {}

  static String of(Instant at) {
    return FORM.format(at);
  }
}

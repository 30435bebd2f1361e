package org.sitthi.central.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitthi.record.ClaimRecord;

/** What the page says of a claim, Thai first. */
final class ClaimWords {

  /** A kiosk's error code at the beginning of {@link ClaimRecord#lastError}, such as N13. */
  private static final Pattern CAUSE = Pattern.compile("[A-Z][0-9]{2}(?= |$)");

  private ClaimWords() {}

  /** The state's name in the style sheet. */
  static String css(ClaimRecord.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String state(ClaimRecord.State state) {
    return switch (state) {
      case OBTAINED -> Html.both("ได้รหัสแล้ว", "Code obtained");
      case PENDING -> Html.both("รอรหัส", "Code pending");
      case REFUSED -> Html.both("ไม่ได้รหัส", "Refused");
      case NOT_REQUIRED -> Html.both("ไม่ต้องใช้รหัส", "Not required");
    };
  }

  static String source(ClaimRecord.Source source) {
    return switch (source) {
      case AGENT -> Html.both("ออกที่ตู้", "At the kiosk");
      case SETTLED -> Html.both("สืบค้นพบ", "Found by look-up");
      case REUSED -> Html.both("ใช้รหัสเดิมของวัน", "Today’s earlier code");
      case STAFF -> Html.both("เจ้าหน้าที่", "Staff");
    };
  }

  /** The kiosk's error code; what a service said is not for a page that many can see. */
  static Optional<String> cause(ClaimRecord claim) {
    return claim
        .lastError()
        .map(CAUSE::matcher)
        .filter(matcher -> matcher.lookingAt())
        .map(matcher -> matcher.group());
  }
}

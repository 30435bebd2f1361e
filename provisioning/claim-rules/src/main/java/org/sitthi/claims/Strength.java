package org.sitthi.claims;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A drug's strength in one measure, so that 0.02 mg and 20 mcg are the same. */
public final class Strength {

  private static final int LONGEST = 40;
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)\\s*(\\p{L}[\\p{L}\\p{M}]*)");
  private static final BigDecimal MILLI = BigDecimal.valueOf(1_000);
  private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000_000);
  private static final Map<String, BigDecimal> UNITS =
      Map.ofEntries(
          Map.entry("mcg", BigDecimal.ONE),
          Map.entry("ug", BigDecimal.ONE),
          Map.entry("µg", BigDecimal.ONE),
          Map.entry("μg", BigDecimal.ONE),
          Map.entry("microgram", BigDecimal.ONE),
          Map.entry("micrograms", BigDecimal.ONE),
          Map.entry("ไมโครกรัม", BigDecimal.ONE),
          Map.entry("mg", MILLI),
          Map.entry("milligram", MILLI),
          Map.entry("มิลลิกรัม", MILLI),
          Map.entry("g", WHOLE),
          Map.entry("gram", WHOLE),
          Map.entry("กรัม", WHOLE));

  private Strength() {}

  /** Micrograms of a text such as {@code 20 mcg}; null when it is no mass. */
  public static @Nullable BigDecimal micrograms(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return null;
    }
    BigDecimal unit = UNITS.get(form.group(2));
    return unit == null ? null : new BigDecimal(form.group(1)).multiply(unit).stripTrailingZeros();
  }
}

package org.sitthi.central.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The unit that a member of staff works in; it decides what they may see. */
public enum Unit {
  REGISTRATION("เวชระเบียน", "Registration", true),
  BENEFITS("ศูนย์สิทธิประโยชน์", "Benefits unit", true),
  COLLECTION("จัดเก็บรายได้", "Collection unit", true),
  CLAIMS("งานเรียกเก็บ", "Claims unit", true),
  FINANCE("การเงิน", "Finance", true),
  /** Looks after machines, not after people: sees no visit. */
  IT("เทคโนโลยีสารสนเทศ", "IT", false);

  private final String thai;
  private final String english;
  private final boolean seesVisits;

  Unit(String thai, String english, boolean seesVisits) {
    this.thai = thai;
    this.english = english;
    this.seesVisits = seesVisits;
  }

  /** As it is written on a command line, such as {@code benefits}. */
  public static Optional<Unit> named(String name) {
    return Arrays.stream(values()).filter(unit -> unit.word().equals(name)).findFirst();
  }

  /** All such words. */
  public static String words() {
    return Arrays.stream(values()).map(Unit::word).collect(Collectors.joining(", "));
  }

  boolean may(Right right) {
    return switch (right) {
      case SEE_DAY -> seesVisits;
    };
  }

  String thai() {
    return thai;
  }

  String english() {
    return english;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

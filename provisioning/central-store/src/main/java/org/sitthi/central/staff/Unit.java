package org.sitthi.central.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The unit that a member of staff works in; it decides what they may see. */
public enum Unit {
  REGISTRATION("เวชระเบียน", "Registration"),
  BENEFITS("ศูนย์สิทธิประโยชน์", "Benefits unit"),
  COLLECTION("จัดเก็บรายได้", "Collection unit"),
  CLAIMS("งานเรียกเก็บ", "Claims unit"),
  FINANCE("การเงิน", "Finance"),
  /** Looks after machines, not after people: sees no visit. */
  IT("เทคโนโลยีสารสนเทศ", "IT");

  private final String thai;
  private final String english;

  Unit(String thai, String english) {
    this.thai = thai;
    this.english = english;
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
      case SEE_FLEET -> true;
      case SEE_DAY, SEE_CLAIMS -> this != IT;
      case CHARGE, LINK -> this == COLLECTION || this == CLAIMS;
      case SUBMIT, EXPORT -> this == CLAIMS;
      case RECONCILE -> this == CLAIMS || this == FINANCE;
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

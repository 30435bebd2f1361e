package org.sitthi.kiosk.staff;

import java.util.Optional;
import java.util.UUID;

/**
 * One use of staff mode, to be noted before it is done.
 *
 * @param who a staff number, {@code ?} for a number that nobody has, or {@code os:NAME} for the
 *     command
 * @param what was done
 * @param visit which visit's record, where it is about one
 * @param detail more of it, in words of capitals, digits and {@code _ . : -}, up to 60; never a
 *     patient's
 */
public record Deed(String who, What what, Optional<UUID> visit, String detail) {

  /** What can be done. */
  public enum What {
    ADDED,
    PIN_CHANGED,
    SHUT,
    UNSHUT,
    REMOVED,
    ENTERED,
    WRONG_PIN,
    LOCKED,
    LEFT,
    VISITS_SHOWN,
    VISIT_SHOWN,
    COPY_PRINTED,
    CODE_LOOKED_UP,
    REFERRAL_CORRECTED,
    IDENTITY_TYPED,
    TEST_PRINTED,
    SERVICE_CLOSED,
    SERVICE_OPENED,
    LANGUAGE_CHANGED
  }

  /** Refuses what could hold a patient's data or break a line. */
  public Deed {
    if (!who.matches("[0-9]{1,8}|[?]|os:[A-Za-z0-9._-]{1,32}")
        || !detail.matches("[A-Z0-9_.:-]{0,60}")) {
      throw new IllegalArgumentException("no deed: who or detail");
    }
  }

  /** About no visit. */
  public static Deed of(String who, What what) {
    return new Deed(who, what, Optional.empty(), "");
  }

  /** About no visit, with more of it. */
  public static Deed of(String who, What what, String detail) {
    return new Deed(who, what, Optional.empty(), detail);
  }

  /** About a visit. */
  public static Deed of(String who, What what, UUID visit, String detail) {
    return new Deed(who, what, Optional.of(visit), detail);
  }
}

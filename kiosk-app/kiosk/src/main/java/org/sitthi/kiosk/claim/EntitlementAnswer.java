package org.sitthi.kiosk.claim;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The desk's answer about an entitlement. */
public sealed interface EntitlementAnswer {

  /** The entitlement, for the same citizen number that was asked. */
  record Found(Entitlement entitlement) implements EntitlementAnswer {}

  /**
   * The entitlement is known, but no code can be asked for now: it was learned without the card.
   *
   * @param trouble why the way that gives codes can't be gone
   */
  record OnlyKnown(Entitlement entitlement, DeskTrouble trouble) implements EntitlementAnswer {}

  /**
   * A definite no: the person has no entitlement to use here today, or it can't be this card.
   *
   * @param serviceText what the service said, for the staff; may be empty
   * @param entitlement the one that can't be used, where there is one
   */
  record Refused(Reason reason, String serviceText, Optional<Entitlement> entitlement)
      implements EntitlementAnswer {

    /** Without an entitlement. */
    public Refused(Reason reason, String serviceText) {
      this(reason, serviceText, Optional.empty());
    }
  }

  /** Not known: care goes on, the code comes later. */
  record Unreachable(DeskTrouble trouble) implements EntitlementAnswer {}

  /**
   * Found, if the entitlement's period holds at this time; else refused with it. An end at midnight
   * is that whole day: services give days as times.
   *
   * @param at in the time zone of the hospital
   */
  static EntitlementAnswer inItsPeriod(Entitlement entitlement, OffsetDateTime at) {
    LocalDate today = at.toLocalDate();
    boolean over =
        entitlement.validUntil().stream()
            .map(end -> end.withOffsetSameInstant(at.getOffset()))
            .anyMatch(end ->
                end.toLocalDate().isBefore(today)
                    || (end.isBefore(at) && !end.toLocalTime().equals(LocalTime.MIDNIGHT)));
    boolean ahead =
        entitlement.validFrom().stream()
            .map(start -> start.withOffsetSameInstant(at.getOffset()).toLocalDate())
            .anyMatch(start -> start.isAfter(today));
    if (over || ahead) {
      Reason why = over ? Reason.EXPIRED : Reason.NOT_YET_VALID;
      return new Refused(why, "", Optional.of(entitlement));
    }
    return new Found(entitlement);
  }

  /** Why there is definitely no entitlement to use. */
  enum Reason {
    /** The service found none. */
    NO_ENTITLEMENT,
    /** The desk read another person's card than we did. */
    OTHER_PERSON,
    /** The card was gone when the desk looked. */
    CARD_REMOVED,
    /** The desk refuses this number and does not say why, or in words that we don't know. */
    NUMBER_REFUSED,
    /** The service knows nobody of this number. */
    NUMBER_UNKNOWN,
    /** The register says that the holder has died: neutral for whoever stands here. */
    DECEASED,
    /** Not of Thai nationality: another desk checks that. */
    NOT_THAI,
    /** The entitlement's period is over. */
    EXPIRED,
    /** The entitlement's period has not begun. */
    NOT_YET_VALID
  }
}

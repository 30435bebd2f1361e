package org.sitthi.kiosk.screens;

import org.sitthi.kiosk.visit.Cause;

/** What a patient does next, as a sign: who can't read the words sees where to go. */
enum NextStep {
  /** In once more, chip end first. */
  CARD_AGAIN(Icon.CARD_IN),
  /** To the people at the registration desk. */
  DESK(Icon.DESK),
  /** To another kiosk, now. */
  OTHER_KIOSK(Icon.KIOSK),
  /** Care goes on; the card once more before going home. */
  LATER(Icon.CLOCK);

  private final Icon icon;

  NextStep(Icon icon) {
    this.icon = icon;
  }

  Icon icon() {
    return icon;
  }

  /** As the text {@code cause.<NAME>.next} says it. */
  static NextStep of(Cause cause) {
    return switch (cause) {
      case CARD_MUTE,
          CARD_WRONG,
          CARD_REMOVED_EARLY,
          CARD_TORN,
          CARD_SHARED,
          CARD_SILENT,
          OTHER_PERSON,
          CANCELLED,
          NOT_CHOSEN ->
          CARD_AGAIN;
      case NO_CARD,
          CARD_LAYOUT_UNKNOWN,
          CARD_NUMBER_INVALID,
          NUMBER_UNKNOWN,
          NO_ENTITLEMENT,
          NUMBER_REFUSED,
          NO_CLAIM_TYPE,
          ENTITLEMENT_EXPIRED,
          ENTITLEMENT_NOT_YET,
          DECEASED,
          NOT_THAI,
          REGISTER_MISMATCH,
          CLAIM_REFUSED,
          NO_OTHER_SERVICE,
          PHONE_MISSING,
          CONSENT_MISSING,
          POWER_AWAY ->
          DESK;
      case READER_GONE, READER_SERVICE_GONE, CLOSED_BY_STAFF, JOURNAL_FAILED, INTERNAL ->
          OTHER_KIOSK;
      case NHSO_AGENT_DOWN,
          NHSO_NO_READER,
          NHSO_UPSTREAM_DOWN,
          NHSO_TOO_SLOW,
          NHSO_TOKEN,
          NHSO_RATE_LIMITED,
          NHSO_UNREADABLE,
          NHSO_CARD_UNREADABLE,
          CLAIM_NOT_SETTLED,
          CLOCK_WRONG ->
          LATER;
    };
  }
}

package org.sitthi.kiosk.nhso.town;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What can be wrong in the town (facts/nhso.md §7.11, §15, §19). Set for everybody or in a person's
 * file; for everybody wins.
 */
public enum TownFault {
  /** All is well. */
  NONE,
  /**
   * Read, claim and look-ups are answered late, by {@link TownSettings#slowness}; a code is made.
   */
  SLOW,
  /** Nothing listens. In a person's file: every connection is cut while that card is in. */
  REFUSED,
  /** No reader: 418 on read and claim, and the list of terminals is empty. */
  NO_READER,
  /** The agent does not see the card: 500 on read, and the terminal is empty. */
  NO_CARD,
  /** The agent sees the card and can't read it: 500 on each read, of the chip alone too. */
  CARD_UNREADABLE,
  /** Another program holds the card: the first read of it, and of its chip alone, is a 500. */
  CARD_SHARED,
  /** The agent takes every connection and says nothing, for {@link TownSettings#slowness}. */
  AGENT_MUTE,
  /** The agent dies at the claim: the code is made, no answer comes, then nothing listens. */
  AGENT_DIES,
  /** NHSO is silent: 500 on read, claim and look-ups, while the card is seen. No code is made. */
  UPSTREAM_DOWN,
  /** NHSO falls silent at the claim: 500, no code is made; look-ups work. */
  UPSTREAM_DOWN_ON_CLAIM,
  /** Another counter was quicker: the claim is refused with 400 and the look-up shows that code. */
  DUPLICATE_400,
  /** The claim is refused with 400 and two errors; look-ups show nothing. */
  REFUSED_400_TWO_ERRORS,
  /** The claim is refused with 400 and one error; look-ups show nothing. */
  REFUSED_400_ONE_ERROR,
  /** The code is made, then the connection is cut without an answer. */
  ANSWER_LOST,
  /** The connection is cut without an answer, and no code is made. */
  ANSWER_LOST_BEFORE,
  /** Look-ups are answered 500. */
  HISTORY_DOWN,
  /**
   * As {@link #ANSWER_LOST}; then the first {@link TownSettings#failedLookUps} look-ups for this
   * person are answered 500.
   */
  ANSWER_LOST_HISTORY_DOWN_THEN_UP,
  /** Something between answers everything with a 200 and a page of HTML. No code is made. */
  HTML,
  /** Everything is answered with a 200 and an empty body; a code is made. */
  EMPTY_BODY,
  /** The read tells of another person than the one whose card is in. */
  OTHER_PERSON,
  /** No claim type is offered. */
  NO_CLAIM_TYPES,
  /** The read names no hospital of the person. */
  MISSING_HOSP,
  /** Main and sub scheme have codes that nobody knows. */
  UNKNOWN_ENTITLEMENT,
  /** Times have a fraction and an offset; the claim's answer spells {@code createDate}. */
  DATE_WITH_OFFSET,
  /** The list of the latest five is one object. */
  HISTORY_AS_OBJECT,
  /**
   * Look-ups also show what must not be taken for today's code here: a closing code (EP), a code of
   * another hospital, one of yesterday 23:59.
   */
  HISTORY_MIXED,
  /** NHSO knows no entitlement of this person. */
  NO_ENTITLEMENT,
  /** The entitlement's period ended yesterday. */
  EXPIRED,
  /** The entitlement's period begins next week. */
  NOT_YET_VALID,
  /** NHSO says that the holder has died. */
  DECEASED,
  /** NHSO says that the holder is not of Thai nationality. */
  NOT_THAI,
  /** NHSO knows nobody of this number. */
  NUMBER_UNKNOWN,
  /** NHSO refuses this person in words that say nothing. */
  PERSON_REFUSED,
  /** The agent's token is refused: 401 on all that needs NHSO. */
  TOKEN,
  /** Asked too often: 429 on all that needs NHSO. */
  RATE;

  private static final Map<TownFault, String> REFUSALS =
      Map.of(
          DECEASED, TownTexts.DECEASED,
          NOT_THAI, TownTexts.NOT_THAI,
          NUMBER_UNKNOWN, TownTexts.NUMBER_UNKNOWN,
          PERSON_REFUSED, TownTexts.REFUSED);

  /** What NHSO says of a person whom it refuses; empty if it refuses nobody. */
  Optional<String> refusal() {
    return Optional.ofNullable(REFUSALS.get(this));
  }

  /** The name for people: lower case with hyphens, such as {@code duplicate-400}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The fault of this {@link #wireName}. */
  public static Optional<TownFault> byName(String wireName) {
    return Arrays.stream(values()).filter(fault -> fault.wireName().equals(wireName)).findFirst();
  }
}

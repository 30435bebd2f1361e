package org.sitthi.kiosk.nhso.town;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with NHSO's servers, behind and beside the agent (facts/nhso.md §8 to §10). */
public enum ServerFault {
  /** All is well. */
  NONE,
  /** Nothing listens. */
  REFUSED,
  /** Everything is answered late, by {@link TownSettings#slowness}. */
  SLOW,
  /** Everything is answered 503. */
  DOWN,
  /** The connection is cut once the request is there. */
  CUT,
  /** A code is made, then the connection is cut without an answer; look-ups work. */
  ANSWER_LOST,
  /** Our token is refused: 401. */
  TOKEN,
  /** Our token is refused in the words of a 200. */
  TOKEN_IN_WORDS,
  /** Asked too often: 429. */
  RATE,
  /** A page of HTML, status 200. */
  HTML,
  /** Status 200 and no body. */
  EMPTY_BODY,
  /** The answer is about another person. */
  OTHER_PERSON,
  /** What is promised as an object is a list of it, and the reverse; truth is written as text. */
  OTHER_SHAPES,
  /** Times have a fraction and an offset. */
  DATE_WITH_OFFSET,
  /** A "no" has the HTTP status 400. */
  NO_IS_400;

  /** The name for people: lower case with hyphens, such as {@code token-in-words}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The fault of this {@link #wireName}. */
  public static Optional<ServerFault> byName(String wireName) {
    return Arrays.stream(values()).filter(fault -> fault.wireName().equals(wireName)).findFirst();
  }
}

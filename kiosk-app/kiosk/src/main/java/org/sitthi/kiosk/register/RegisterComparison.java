package org.sitthi.kiosk.register;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.record.RegisterMatch;
import org.sitthi.record.RegisterMatch.Match;
import org.sitthi.record.RegisterMatch.State;

/**
 * The card beside the register's entry. Titles are not compared, for they change with age and
 * marriage; what one side does not state is not compared; spelling counts, ways of typing do not.
 */
public final class RegisterComparison {

  private RegisterComparison() {}

  /**
   * What came of a look-up.
   *
   * @param at when the register answered
   * @return empty where a site doesn't compare
   */
  public static Optional<RegisterMatch> of(
      Citizen citizen, RegisterAnswer answer, OffsetDateTime at) {
    return switch (answer) {
      case RegisterAnswer.NotAsked _ -> Optional.empty();
      case RegisterAnswer.NotKnown _ -> Optional.of(nothing(State.NOT_KNOWN, at));
      case RegisterAnswer.Unreachable _ -> Optional.of(unreachable(at));
      case RegisterAnswer.Found(RegisterEntry entry) -> Optional.of(compare(citizen, entry, at));
    };
  }

  /** A register that gave no answer. */
  public static RegisterMatch unreachable(OffsetDateTime at) {
    return nothing(State.UNREACHABLE, at);
  }

  private static RegisterMatch compare(Citizen citizen, RegisterEntry entry, OffsetDateTime at) {
    Match name = name(citizen, entry);
    Match born = born(citizen.birthDate(), entry.birthDate());
    Match sex = sex(citizen.sex(), entry.sex());
    boolean differs = name == Match.DIFFERENT || born == Match.DIFFERENT || sex == Match.DIFFERENT;
    return new RegisterMatch(differs ? State.MISMATCHED : State.MATCHED, at, name, born, sex);
  }

  private static RegisterMatch nothing(State state, OffsetDateTime at) {
    return new RegisterMatch(state, at, Match.UNKNOWN, Match.UNKNOWN, Match.UNKNOWN);
  }

  /** Some registers hold a middle name with the first name, some not at all. */
  private static Match name(Citizen citizen, RegisterEntry entry) {
    String first = plain(citizen.thaiName().first());
    String middle = plain(citizen.thaiName().middle());
    String theirs = plain(entry.firstName());
    Match firsts = theirs.equals(first + middle) ? same(first, first) : same(first, theirs);
    Match lasts = same(plain(citizen.thaiName().last()), plain(entry.lastName()));
    if (firsts == Match.DIFFERENT || lasts == Match.DIFFERENT) {
      return Match.DIFFERENT;
    }
    return firsts == Match.SAME && lasts == Match.SAME ? Match.SAME : Match.UNKNOWN;
  }

  private static Match same(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Match.UNKNOWN;
    }
    return one.equals(other) ? Match.SAME : Match.DIFFERENT;
  }

  /** Month and day are compared as far as both are known. */
  private static Match born(Optional<PartialDate> card, Optional<PartialDate> register) {
    if (card.isEmpty() || register.isEmpty()) {
      return Match.UNKNOWN;
    }
    PartialDate one = card.get();
    PartialDate other = register.get();
    boolean differs =
        differs(one.year(), other.year())
            || differs(one.month(), other.month())
            || differs(one.day(), other.day());
    return differs ? Match.DIFFERENT : Match.SAME;
  }

  private static boolean differs(int one, int other) {
    return one != 0 && other != 0 && one != other;
  }

  private static Match sex(Sex card, Sex register) {
    if (card == Sex.NOT_STATED || register == Sex.NOT_STATED) {
      return Match.UNKNOWN;
    }
    return card == register ? Match.SAME : Match.DIFFERENT;
  }

  /**
   * One way of typing for what looks the same: no blanks and no signs without width, sara am as one
   * letter, sara ae as one letter, and a vowel before its tone mark.
   */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00A0\\u200B-\\u200D\\u2060\\uFEFF]", "")
        .replaceAll("\\u0E4D([\\u0E48-\\u0E4B]?)\\u0E32", "$1\u0E33")
        .replaceAll("([\\u0E48-\\u0E4B])\\u0E4D\\u0E32", "$1\u0E33")
        .replace("\u0E40\u0E40", "\u0E41")
        .replaceAll("([\\u0E48-\\u0E4B])([\\u0E34-\\u0E39])", "$2$1");
  }
}

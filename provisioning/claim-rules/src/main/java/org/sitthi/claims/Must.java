package org.sitthi.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a field must be. */
public sealed interface Must {

  /**
   * One of these codes; in a field with several values, one in common.
   *
   * @param codes codes of the code file, names of an enum, or plain text; may be empty: never holds
   * @param absent what a missing value means
   */
  record OneOf(Set<String> codes, Truth absent) implements Must {
    /** Keeps its own copy. */
    public OneOf {
      codes = Set.copyOf(codes);
    }
  }

  /**
   * None of these codes.
   *
   * @param codes as in {@link OneOf}
   * @param absent what a missing value means
   */
  record NoneOf(Set<String> codes, Truth absent) implements Must {
    /** Keeps its own copy. */
    public NoneOf {
      codes = Set.copyOf(codes);
    }
  }

  /**
   * Yes or no.
   *
   * @param wanted the answer
   * @param absent what a missing value means
   */
  record Flag(boolean wanted, Truth absent) implements Must {}

  /**
   * Whether there is a value at all.
   *
   * @param present whether one is wanted
   */
  record Presence(boolean present) implements Must {}

  /**
   * A date within a half-open interval.
   *
   * @param from first day, or open
   * @param before first day after, or open
   * @param absent what a missing value means
   */
  record Dated(@Nullable LocalDate from, @Nullable LocalDate before, Truth absent)
      implements Must {}

  /**
   * A date at most so many years before the service date, the anniversary included.
   *
   * @param years above zero
   * @param absent what a missing value means
   */
  record WithinYears(int years, Truth absent) implements Must {}

  /**
   * A number between limits, both included.
   *
   * @param atLeast lower limit, or open
   * @param atMost upper limit, or open
   * @param absent what a missing value means
   */
  record Between(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, Truth absent)
      implements Must {}

  /**
   * The person has one of these roles.
   *
   * @param roles roles of the role file
   */
  record InRole(List<Role> roles) implements Must {
    /** Keeps its own copy. */
    public InRole {
      roles = List.copyOf(roles);
    }
  }

  /**
   * A text that has a form; of several texts each one.
   *
   * @param form regular expression for the whole text
   * @param wanted false: it must not have the form; of several texts one that has not is enough
   * @param absent what a missing value means
   */
  record Like(Pattern form, boolean wanted, Truth absent) implements Must {}
}

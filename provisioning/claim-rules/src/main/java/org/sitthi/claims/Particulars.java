package org.sitthi.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a visit says besides its charges; never changes. A section that was given,
 * even empty, is checked; one that was not given is not, and {@link #sections} tells which those
 * are. Holds a citizen's data: its text shows none of it.
 */
public final class Particulars {

  /** Nothing was given. */
  public static final Particulars NONE = new Particulars(Map.of(), Set.of());

  private final Map<Particular, Object> values;
  private final Set<String> sections;

  private Particulars(Map<Particular, Object> values, Set<String> sections) {
    this.values = Map.copyOf(values);
    this.sections = Set.copyOf(sections);
  }

  /** These and a section that was given, perhaps with nothing in it. */
  public Particulars section(String name) {
    Set<String> more = new HashSet<>(sections);
    more.add(name);
    return new Particulars(values, more);
  }

  /**
   * These and one more value.
   *
   * @param value a {@code String}, {@code Boolean}, {@link LocalDate} or {@link BigDecimal}, as the
   *     type says; null or a blank text: given, but empty
   * @throws IllegalArgumentException if it is of another type, or nobody can give it
   */
  public Particulars with(Particular what, @Nullable Object value) {
    String section = what.section();
    if (!what.isGiven() || section == null) {
      throw new IllegalArgumentException(what + " is reckoned, not given");
    }
    if (value == null || (value instanceof String text && text.isBlank())) {
      return section(section);
    }
    if (!kind(what.type()).isInstance(value)) {
      throw new IllegalArgumentException(what + " takes another type of value");
    }
    Map<Particular, Object> more = new EnumMap<>(Particular.class);
    more.putAll(values);
    more.put(what, value);
    return new Particulars(more, sections).section(section);
  }

  private static Class<?> kind(FieldType type) {
    return switch (type) {
      case FLAG -> Boolean.class;
      case DATE -> LocalDate.class;
      case NUMBER -> BigDecimal.class;
      case STRENGTH,
          TEXT,
          SCHEME,
          FACILITY,
          ROUTE,
          APPROVAL,
          NED_REASON,
          ROLE,
          SUB_RIGHT,
          CATEGORY,
          KIND,
          DRUG,
          DRUG_ROUTE,
          INDICATION,
          PROJECT,
          REPLY ->
          String.class;
    };
  }

  /** Sections that were given. */
  public Set<String> sections() {
    return sections;
  }

  /** One value; null: not known. */
  public @Nullable Object of(Particular what) {
    return values.get(what);
  }

  @Override
  public String toString() {
    return "Particulars of " + sections;
  }
}

package org.sitthi.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition can look at. The words of rule files are the names in camel case, such as {@code
 * drugRoute}; the text beside each says what it is.
 */
public sealed interface Field extends Described permits ChargeField, Particular {

  /** Capital letters and underscores. */
  String name();

  /** The field of the visit, the facts or the line, as it is named there. */
  String path();

  /** Kind of its values. */
  FieldType type();

  /** What a missing value means unless a rule says otherwise. */
  Truth absent();

  /** What must be known before it can be looked at. */
  Scope scope();

  /** Part of the record it belongs to; a rule is passed by while that part was not given. */
  default @Nullable String section() {
    return null;
  }

  /** All fields. */
  static List<Field> all() {
    List<Field> all = new ArrayList<>(List.of(ChargeField.values()));
    all.addAll(List.of(Particular.values()));
    return all;
  }
}

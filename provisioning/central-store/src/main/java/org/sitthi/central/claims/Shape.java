package org.sitthi.central.claims;

import java.util.List;
import java.util.Objects;
import org.sitthi.claims.Described;
import org.sitthi.claims.Text;

/** What a JSON value looks like; read by it, and described by it in the OpenAPI document. */
sealed interface Shape {

  /** One word of a closed list. */
  record Words(List<Word> words) implements Shape {

    /** All values of an enum. */
    static <E extends Enum<E> & Described> Words of(Class<E> type) {
      return new Words(
          List.of(Objects.requireNonNull(type.getEnumConstants())).stream()
              .map(value -> new Word(value.name(), value.text()))
              .toList());
    }
  }

  /** A word and what it means. */
  record Word(String name, Text text) {}

  /** A code of which the words are known, but any other is taken and becomes a finding. */
  record Coded(List<Word> known) implements Shape {}

  /** A text without control characters. */
  record Line(int most) implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  /** A day such as 2018-07-01. */
  record Day() implements Shape {}

  /** A whole number of satang, not negative. */
  record Satang() implements Shape {}

  /** A decimal number above zero with at most four places. */
  record Quantity() implements Shape {}

  /** A whole number, not negative unless {@code least} says so. */
  record Count(int least, int most) implements Shape {}

  /** An object. */
  record Nested(String name, List<Field> fields) implements Shape {}

  /** A list. */
  record Several(Shape of, int most) implements Shape {}

  /** What the document describes under this name by other means. */
  record Named(String name) implements Shape {}

  /**
   * A field of an object.
   *
   * @param isRequired whether it must be there
   */
  record Field(String name, Shape shape, boolean isRequired, Text text) {

    static Field may(String name, Shape shape, String th, String en) {
      return new Field(name, shape, false, new Text(th, en));
    }

    static Field must(String name, Shape shape, String th, String en) {
      return new Field(name, shape, true, new Text(th, en));
    }
  }
}

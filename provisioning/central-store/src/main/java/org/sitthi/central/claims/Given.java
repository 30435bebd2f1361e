package org.sitthi.central.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Money;

/** An object as a caller gave it, checked against its shape; absent and null are the same. */
final class Given {

  private final Map<String, Object> values;
  private final Set<String> named;

  /**
   * Takes what was read.
   *
   * @param named keys that were there, with a value or without
   */
  Given(Map<String, Object> values, Set<String> named) {
    this.values = values;
    this.named = named;
  }

  @Nullable Object value(String name) {
    return values.get(name);
  }

  /** Whether the key was there, be it with null. */
  boolean names(String name) {
    return named.contains(name);
  }

  @Nullable String text(String name) {
    return (String) values.get(name);
  }

  @Nullable Boolean flag(String name) {
    return (Boolean) values.get(name);
  }

  @Nullable LocalDate day(String name) {
    return (LocalDate) values.get(name);
  }

  @Nullable BigDecimal decimal(String name) {
    return (BigDecimal) values.get(name);
  }

  @Nullable Integer count(String name) {
    BigDecimal number = decimal(name);
    return number == null ? null : number.intValueExact();
  }

  @Nullable Money satang(String name) {
    BigDecimal number = decimal(name);
    return number == null ? null : new Money(number.longValueExact());
  }

  <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
    String word = text(name);
    return word == null ? null : Enum.valueOf(type, word);
  }

  @Nullable Given object(String name) {
    return (Given) values.get(name);
  }

  /** The elements of a list; empty when it is absent. */
  <T> List<T> several(String name, Class<T> type) {
    List<?> list = (List<?>) values.getOrDefault(name, List.of());
    return list.stream().<T>map(type::cast).map(Objects::requireNonNull).toList();
  }
}

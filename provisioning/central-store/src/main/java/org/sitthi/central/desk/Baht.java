package org.sitthi.central.desk;

import org.sitthi.claims.Money;

/** Satang as baht for people: {@code 13,000.00}. */
final class Baht {

  private Baht() {}

  static String of(long satang) {
    return new Money(satang).toString();
  }
}

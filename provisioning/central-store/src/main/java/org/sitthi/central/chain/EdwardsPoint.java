package org.sitthi.central.chain;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * A point of edwards25519 that is added up, as X, Y and Z with T = U·V (RFC 8032, 5.1.4). Times
 * depend on the values: for what is public only. Threads: one.
 *
 * <p>Each number that goes into a product is a product, or one sum or difference of two: the
 * field's limbs have room for that and no more, else it is carried.
 */
final class EdwardsPoint {

  private static final int BYTES = 32;
  private static final BigInteger P =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger D =
      BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);
  private static final int[] FIELD_D = field(D);
  private static final int[] FIELD_2D = field(D.shiftLeft(1).mod(P));
  private static final int[] HALF = field(BigInteger.TWO.modInverse(P));

  private final int[] x = X25519Field.create();
  private final int[] y = X25519Field.create();
  private final int[] z = X25519Field.create();
  private final int[] u = X25519Field.create();
  private final int[] v = X25519Field.create();
  private final int[] a = X25519Field.create();
  private final int[] b = X25519Field.create();
  private final int[] c = X25519Field.create();
  private final int[] f = X25519Field.create();
  private final int[] g = X25519Field.create();

  /** The neutral one. */
  EdwardsPoint() {
    clear();
  }

  /** A point that is added to others: (y+x)/2, (y-x)/2 and d·x·y. */
  static final class Addend {

    private final int[] plus;
    private final int[] minus;
    private final int[] product;

    private Addend(int[] halfSum, int[] halfDifference, int[] product) {
      this.plus = halfSum;
      this.minus = halfDifference;
      this.product = product;
    }

    /** Reads the first 32 bytes; empty if they are no point, or not written as RFC 8032 has it. */
    static Optional<Addend> read(byte[] bytes) {
      int[] y = X25519Field.create();
      X25519Field.decode255(bytes, y);
      int[] u = X25519Field.create();
      int[] v = X25519Field.create();
      X25519Field.sqr(y, u);
      X25519Field.mul(u, FIELD_D, v);
      X25519Field.subOne(u);
      X25519Field.addOne(v);
      int[] x = X25519Field.create();
      if (!isBelowP(bytes) || !X25519Field.sqrtRatioVar(u, v, x)) {
        return Optional.empty();
      }
      X25519Field.normalize(x);
      int sign = (bytes[BYTES - 1] & 0x80) >>> 7;
      if (sign == 1 && X25519Field.isZeroVar(x)) {
        return Optional.empty();
      }
      if (sign != (x[0] & 1)) {
        X25519Field.negate(x, x);
      }
      return Optional.of(of(x, y));
    }

    private static Addend of(int[] x, int[] y) {
      int[] plus = X25519Field.create();
      int[] minus = X25519Field.create();
      int[] product = X25519Field.create();
      X25519Field.mul(x, y, product);
      X25519Field.mul(product, FIELD_D, product);
      X25519Field.apm(y, x, plus, minus);
      X25519Field.mul(plus, HALF, plus);
      X25519Field.mul(minus, HALF, minus);
      return new Addend(plus, minus, product);
    }

    /** The same point on the other side. */
    Addend negated() {
      int[] negative = X25519Field.create();
      X25519Field.negate(product, negative);
      return new Addend(minus, plus, negative);
    }

    private static boolean isBelowP(byte[] bytes) {
      boolean full = (bytes[BYTES - 1] & 0x7F) == 0x7F;
      for (int i = BYTES - 2; full && i > 0; i--) {
        full = bytes[i] == (byte) 0xFF;
      }
      return !full || (bytes[0] & 0xFF) < 0xED;
    }
  }

  void clear() {
    X25519Field.zero(x);
    X25519Field.one(y);
    X25519Field.one(z);
    X25519Field.zero(u);
    X25519Field.one(v);
  }

  void add(Addend other) {
    add(other.plus, other.minus);
    X25519Field.mul(c, other.product, c);
    X25519Field.apm(z, c, g, f);
    multiplyOut();
  }

  void subtract(Addend other) {
    add(other.minus, other.plus);
    X25519Field.mul(c, other.product, c);
    X25519Field.apm(z, c, f, g);
    multiplyOut();
  }

  private void add(int[] withSum, int[] withDifference) {
    X25519Field.mul(u, v, c);
    X25519Field.apm(y, x, b, a);
    X25519Field.mul(a, withDifference, a);
    X25519Field.mul(b, withSum, b);
    X25519Field.apm(b, a, v, u);
  }

  void add(EdwardsPoint other) {
    X25519Field.mul(u, v, c);
    X25519Field.mul(other.u, other.v, f);
    X25519Field.mul(c, f, c);
    X25519Field.mul(c, FIELD_2D, c);
    X25519Field.apm(y, x, b, a);
    X25519Field.apm(other.y, other.x, g, f);
    X25519Field.mul(a, f, a);
    X25519Field.mul(b, g, b);
    X25519Field.apm(b, a, v, u);
    X25519Field.mul(z, other.z, z);
    X25519Field.add(z, z, z);
    X25519Field.carry(z);
    X25519Field.apm(z, c, g, f);
    multiplyOut();
  }

  void twice() {
    X25519Field.add(x, y, u);
    X25519Field.sqr(u, u);
    X25519Field.sqr(x, a);
    X25519Field.sqr(y, b);
    X25519Field.sqr(z, c);
    X25519Field.add(c, c, c);
    X25519Field.apm(a, b, v, g);
    X25519Field.sub(v, u, u);
    X25519Field.carry(u);
    X25519Field.add(c, g, f);
    X25519Field.carry(f);
    multiplyOut();
  }

  private void multiplyOut() {
    X25519Field.mul(u, f, x);
    X25519Field.mul(v, g, y);
    X25519Field.mul(f, g, z);
  }

  boolean isNeutral() {
    X25519Field.normalize(x);
    X25519Field.normalize(y);
    X25519Field.normalize(z);
    return X25519Field.isZeroVar(x) && !X25519Field.isZeroVar(y) && X25519Field.areEqualVar(y, z);
  }

  private static int[] field(BigInteger value) {
    byte[] big = value.toByteArray();
    byte[] little = new byte[BYTES];
    for (int i = 0; i < big.length && i < BYTES; i++) {
      little[i] = big[big.length - 1 - i];
    }
    int[] field = X25519Field.create();
    X25519Field.decode255(little, field);
    return field;
  }
}

package org.sitthi.central.devices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that lets one kiosk in once: 16 signs of 32 (80 bits), in groups of four. Letters that
 * look like digits are not used, and are read as the digits.
 *
 * @param signs the 16 signs without hyphens
 */
record EnrolmentCode(String signs) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final int MOST_TYPED = 40;

  /** A new one. */
  static EnrolmentCode random(SecureRandom random) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new EnrolmentCode(signs.toString());
  }

  /** As a person typed it: case, blanks and hyphens do not matter. */
  static Optional<EnrolmentCode> typed(String text) {
    if (text.length() > MOST_TYPED) {
      return Optional.empty();
    }
    String signs =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return signs.matches("[" + ALPHABET + "]{" + LENGTH + "}")
        ? Optional.of(new EnrolmentCode(signs))
        : Optional.empty();
  }

  /** What is kept of it. 80 random bits need no slow hash. */
  String sha256() {
    return Sha256.hex(signs.getBytes(US_ASCII));
  }

  /** In groups, for a person. */
  String grouped() {
    return signs.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** Never the code. */
  @Override
  public String toString() {
    return "EnrolmentCode[…]";
  }
}

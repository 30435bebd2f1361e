package org.sitthi.record.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 hex digits in lower case. */
final class Hashes {

  private static final int HEX_LENGTH = 64;

  private Hashes() {}

  /** Whether a text has this form. */
  static boolean isOne(String text) {
    boolean right = text.length() == HEX_LENGTH;
    for (int i = 0; right && i < HEX_LENGTH; i++) {
      char c = text.charAt(i);
      right = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    return right;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

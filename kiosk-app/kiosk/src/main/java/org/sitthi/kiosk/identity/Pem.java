package org.sitthi.kiosk.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import org.sitthi.record.chain.KioskKey;

/** Keys as text (RFC 7468). */
public final class Pem {

  static final String PRIVATE = "PRIVATE KEY";
  static final String PUBLIC = "PUBLIC KEY";

  private static final int LINE = 64;

  private Pem() {}

  /**
   * The public key of a file such as {@code chain-key.pub.pem}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static KioskKey publicKey(String text) {
    return new KioskKey(part(text, PUBLIC));
  }

  static String of(String label, byte[] der) {
    String lines = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(der);
    return begin(label) + "\n" + lines + "\n" + end(label) + "\n";
  }

  /** The Base64 between the lines of a label, without white space. */
  static String part(String text, String label) {
    int from = text.indexOf(begin(label));
    int to = text.indexOf(end(label));
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no " + label);
    }
    return text.substring(from + begin(label).length(), to).replaceAll("\\s", "");
  }

  private static String begin(String label) {
    return "-----BEGIN " + label + "-----";
  }

  private static String end(String label) {
    return "-----END " + label + "-----";
  }
}

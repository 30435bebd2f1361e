package org.sitthi.kiosk.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A PIN's salted hash: Argon2id (RFC 9106) with 19 MiB, four passes and one lane; memory as in the
 * central store, as a kiosk has 256 MiB in all, and twice its passes, as a PIN is shorter than a
 * password. Threads: any; takes a tenth of a second and more.
 */
final class PinHash {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 4;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final String FORM = "$argon2id$v=19$m=19456,t=4,p=1$";
  private static final Pattern KEPT =
      Pattern.compile(Pattern.quote(FORM) + "([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

  /** What nobody's PIN is held against, so that an unknown number takes as long as a known one. */
  static final String NOBODY = FORM + "A".repeat(22) + "$" + "A".repeat(43);

  private PinHash() {}

  /** Salt and hash as text, in the usual form. */
  static String of(String pin, SecureRandom chance) {
    byte[] salt = new byte[SALT_BYTES];
    chance.nextBytes(salt);
    return FORM + text(salt) + "$" + text(reckon(pin, salt));
  }

  /** Takes the same time whether it matches or not; what is no hash of ours matches nothing. */
  static boolean matches(String pin, String kept) {
    Matcher form = KEPT.matcher(kept);
    if (!form.matches()) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(form.group(1));
    byte[] hash = Base64.getDecoder().decode(form.group(2));
    return MessageDigest.isEqual(hash, reckon(pin, salt));
  }

  private static byte[] reckon(String pin, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(pin.getBytes(US_ASCII), hash);
    return hash;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}

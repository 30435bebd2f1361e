package org.sitthi.central.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane, as OWASP's password storage cheat sheet
 * has it. Two are reckoned at a time, so that many tries cost waiting and not memory. Threads: any.
 */
final class Passwords {

  /** In characters; ASVS 2.1.1 and 2.1.2. */
  static final int LEAST = 12;

  static final int MOST = 128;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_A_TIME = 2;
  private static final int LONGEST_WAIT_SECONDS = 5;
  private static final String FORM = "$argon2id$v=19$m=19456,t=2,p=1$";

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final SecureRandom random = new SecureRandom();

  /** Salt and hash as text, in the usual form. */
  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return FORM + text(salt) + "$" + text(reckon(password, salt));
  }

  /** Takes the same time whether it matches or not; false also if no turn comes within 5 s. */
  boolean matches(String password, String kept) {
    String[] parts = kept.substring(FORM.length()).split("\\$", 2);
    byte[] salt = Base64.getDecoder().decode(parts[0]);
    byte[] hash = Base64.getDecoder().decode(parts[1]);
    try {
      if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      return MessageDigest.isEqual(hash, reckon(password, salt));
    } finally {
      turns.release();
    }
  }

  private static byte[] reckon(String password, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(LANES)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    // Thai can be typed in more than one order of marks: one form of each.
    String one = Normalizer.normalize(password, Normalizer.Form.NFKC);
    generator.generateBytes(one.getBytes(UTF_8), hash);
    return hash;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}

package org.sitthi.kiosk.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One deed's place in the chain of all deeds at a kiosk: each names the hash of the one before, so
 * that none can be changed or taken out from among the others without being seen.
 *
 * @param kioskId the kiosk
 * @param sequence 1 for the first, one more for each
 * @param previous {@link #hash} of the entry before, {@link #NONE} for the first
 * @param at by the kiosk's clock, whole milliseconds
 * @param who as in {@link Deed}
 * @param what as in {@link Deed}, or of a newer program
 * @param visit the record's id, or empty
 * @param detail as in {@link Deed}
 */
public record AuditEntry(
    String kioskId,
    long sequence,
    String previous,
    Instant at,
    String who,
    String what,
    String visit,
    String detail) {

  /** What the first entry names as the hash before it. */
  public static final String NONE = "0".repeat(64);

  /** First line of what is hashed: nothing else here begins so. */
  private static final String DOMAIN = "sitthi-staff-1";

  /** The entry of a deed. */
  public static AuditEntry after(
      String previous, String kioskId, long sequence, Instant at, Deed deed) {
    return new AuditEntry(
        kioskId,
        sequence,
        previous,
        at,
        deed.who(),
        deed.what().name(),
        deed.visit().map(UUID::toString).orElse(""),
        deed.detail());
  }

  /** SHA-256 of nine lines, each ended by LF; 64 hex digits in lower case. */
  public String hash() {
    String lines =
        String.join(
            "\n",
            DOMAIN,
            kioskId,
            Long.toString(sequence),
            previous,
            Long.toString(at.toEpochMilli()),
            who,
            what,
            visit,
            detail,
            "");
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

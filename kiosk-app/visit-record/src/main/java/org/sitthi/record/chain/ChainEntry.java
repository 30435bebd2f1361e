package org.sitthi.record.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One saved revision's place in the chain of the kiosk that saved it.
 *
 * @param kioskId the kiosk that saved it, 1 to 20 visible ASCII characters without semicolon
 * @param sequence 1 for the kiosk's first, one more for each
 * @param previous {@link #hash} of the entry before, {@link #NONE} for the first
 * @param recordId the record
 * @param revision its revision, 1 to 1000
 * @param body SHA-256 of the record's bytes as saved and sent, 64 hex digits in lower case
 * @param savedAt by the kiosk's clock, whole milliseconds
 */
public record ChainEntry(
    String kioskId,
    long sequence,
    String previous,
    UUID recordId,
    int revision,
    String body,
    Instant savedAt) {

  /** What the first entry names as the hash before it. */
  public static final String NONE = "0".repeat(64);

  /** First line of what is hashed and signed: nothing else that a kiosk signs begins so. */
  private static final String DOMAIN = "sitthi-chain-1";

  private static final Pattern KIOSK = Pattern.compile("[!-:<-~]{1,20}");
  private static final int MOST_REVISIONS = 1_000;

  /** Refuses what could be read in two ways. */
  public ChainEntry {
    boolean right =
        KIOSK.matcher(kioskId).matches()
            && sequence >= 1
            && Hashes.isOne(previous)
            && (sequence == 1) == previous.equals(NONE)
            && revision >= 1
            && revision <= MOST_REVISIONS
            && Hashes.isOne(body)
            && savedAt.equals(savedAt.truncatedTo(ChronoUnit.MILLIS));
    if (!right) {
      throw new IllegalArgumentException("no chain entry: a part of it has not its form");
    }
  }

  /** The entry of the next saved revision of a kiosk. */
  public static ChainEntry next(
      String kioskId,
      long sequence,
      String previous,
      UUID recordId,
      int revision,
      byte[] body,
      Instant savedAt) {
    return new ChainEntry(
        kioskId,
        sequence,
        previous,
        recordId,
        revision,
        Hashes.sha256(body),
        savedAt.truncatedTo(ChronoUnit.MILLIS));
  }

  /** What is hashed and signed: eight lines of ASCII, each ended by LF. */
  public byte[] canonical() {
    String lines =
        String.join(
            "\n",
            DOMAIN,
            kioskId,
            Long.toString(sequence),
            previous,
            recordId.toString(),
            Integer.toString(revision),
            body,
            Long.toString(savedAt.toEpochMilli()),
            "");
    return lines.getBytes(US_ASCII);
  }

  /** SHA-256 of {@link #canonical}, 64 hex digits in lower case. */
  public String hash() {
    return Hashes.sha256(canonical());
  }

  /** Whether these are the bytes that were saved. */
  public boolean isOf(byte[] record) {
    return body.equals(Hashes.sha256(record));
  }
}

package org.sitthi.record.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An entry with its signature, as it is kept and sent.
 *
 * @param entry the place in the chain
 * @param key the public key that it is said to be signed with
 * @param signature Ed25519 over {@link ChainEntry#canonical}, Base64, 88 characters
 */
public record ChainLink(ChainEntry entry, KioskKey key, String signature) {

  /** The header it travels in beside the record's bytes. */
  public static final String HEADER = "Sitthi-Chain";

  private static final int MOST_CHARACTERS = 700;
  private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{86}==");
  private static final String VERSION = "1";

  /** Form only; {@link #isSigned} tells whether it is true. */
  public ChainLink {
    if (!SIGNATURE.matcher(signature).matches()) {
      throw new IllegalArgumentException("no Ed25519 signature");
    }
  }

  /** Whether the key that is named made the signature. Whose key it is, others must know. */
  public boolean isSigned() {
    return key.verifies(entry.canonical(), signature);
  }

  /** The header's value: {@code v=1;kiosk=K01;seq=7;prev=…;body=…;at=…;key=…;sig=…}. */
  public String header() {
    return String.join(
        ";",
        "v=" + VERSION,
        "kiosk=" + entry.kioskId(),
        "seq=" + entry.sequence(),
        "prev=" + entry.previous(),
        "body=" + entry.body(),
        "at=" + entry.savedAt().toEpochMilli(),
        "key=" + key.spki(),
        "sig=" + signature);
  }

  /** Reads a header that came with this revision; empty if it has not the form. */
  public static Optional<ChainLink> read(String header, UUID recordId, int revision) {
    if (header.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : header.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1 || parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        return Optional.empty();
      }
    }
    try {
      return VERSION.equals(parts.get("v"))
          ? Optional.of(link(parts, recordId, revision))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ChainLink link(Map<String, String> parts, UUID recordId, int revision) {
    return new ChainLink(
        new ChainEntry(
            part(parts, "kiosk"),
            Long.parseLong(part(parts, "seq")),
            part(parts, "prev"),
            recordId,
            revision,
            part(parts, "body"),
            Instant.ofEpochMilli(Long.parseLong(part(parts, "at")))),
        new KioskKey(part(parts, "key")),
        part(parts, "sig"));
  }

  private static String part(Map<String, String> parts, String name) {
    return parts.getOrDefault(name, "");
  }
}

package org.sitthi.central.atrest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Seals what lies in the database and opens it again. What was kept in clear before there were keys
 * is told by its first byte and given as it is: a record's JSON begins with a brace, a sealed one
 * with 0x01 and the number of its key (Tink's own form).
 *
 * <p>Threads: any.
 */
public final class AtRest {

  private static final byte SEALED = 1;
  private static final int PREFIX = 5;
  private static final int INDEX_BYTES = 16;

  private final Optional<Keys> keys;

  private record Keys(Aead encryption, PrfSet index, String primary, Set<String> all) {}

  private AtRest(Optional<Keys> keys) {
    this.keys = keys;
  }

  /** Nothing is sealed; for trials. */
  public static AtRest inClear() {
    return new AtRest(Optional.empty());
  }

  /** Sealed by these keys. */
  public static AtRest with(DataKeys keys) throws DataKeyException {
    try {
      Set<String> all = new TreeSet<>();
      for (int i = 0; i < keys.encryption().size(); i++) {
        all.add(name(keys.encryption().getAt(i).getId()));
      }
      return new AtRest(
          Optional.of(
              new Keys(
                  keys.encryption().getPrimitive(DataKeys.configuration(), Aead.class),
                  keys.index().getPrimitive(DataKeys.configuration(), PrfSet.class),
                  name(keys.encryption().getPrimary().getId()),
                  all)));
    } catch (GeneralSecurityException e) {
      throw new DataKeyException("the data's keys are none that can be used", e);
    }
  }

  /** Whether anything is sealed. */
  public boolean seals() {
    return keys.isPresent();
  }

  /**
   * What may stand in the database of this revision; bound to it, so that rows can't be swapped.
   */
  public byte[] seal(byte[] clear, UUID recordId, int revision) {
    if (keys.isEmpty()) {
      return clear;
    }
    try {
      return keys.get().encryption().encrypt(clear, context(recordId, revision));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a record can't be sealed", e);
    }
  }

  /**
   * The clear bytes.
   *
   * @throws IllegalStateException if they were changed, stood at another revision, or no key fits
   */
  public byte[] open(byte[] stored, UUID recordId, int revision) {
    if (stored.length == 0 || stored[0] != SEALED) {
      return stored;
    }
    if (keys.isEmpty()) {
      throw new IllegalStateException("a record is sealed and there are no keys");
    }
    try {
      return keys.get().encryption().decrypt(stored, context(recordId, revision));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed record can't be opened", e);
    }
  }

  /** What stands in the database for a citizen number: says nothing, but the same for the same. */
  public String index(String citizenId) {
    if (keys.isEmpty()) {
      return citizenId;
    }
    try {
      PrfSet index = keys.get().index();
      return index(index.getPrimaryId(), index.computePrimary(bytes(citizenId), INDEX_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no blind index", e);
    }
  }

  /** All that may stand in the database for a number: by each key, and in clear from before. */
  public List<String> indexes(String citizenId) {
    List<String> all = new ArrayList<>(List.of(citizenId));
    try {
      if (keys.isPresent()) {
        for (Map.Entry<Integer, Prf> each : keys.get().index().getPrfs().entrySet()) {
          all.add(index(each.getKey(), each.getValue().compute(bytes(citizenId), INDEX_BYTES)));
        }
      }
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no blind index", e);
    }
  }

  /** The key that seals now, as hex. */
  Optional<String> primary() {
    return keys.map(Keys::primary);
  }

  /** All keys that can open. */
  Set<String> known() {
    return keys.map(Keys::all).orElse(Set.of());
  }

  /** How what is sealed by the key that seals now begins. */
  byte[] prefix() {
    byte[] key = keys.map(held -> HexFormat.of().parseHex(held.primary())).orElse(new byte[4]);
    return ByteBuffer.allocate(PREFIX).put(SEALED).put(key).array();
  }

  private static String index(int key, byte[] value) {
    return name(key) + ":" + HexFormat.of().formatHex(value);
  }

  private static byte[] bytes(String citizenId) {
    return ("citizen:" + citizenId).getBytes(UTF_8);
  }

  private static byte[] context(UUID recordId, int revision) {
    return ("visit_record:" + recordId + ":" + revision).getBytes(US_ASCII);
  }

  private static String name(int keyId) {
    return HexFormat.of().toHexDigits(keyId);
  }
}

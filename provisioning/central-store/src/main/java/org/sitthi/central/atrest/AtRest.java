package org.sitthi.central.atrest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 * is told by its first byte and given as it is: JSON and CSV begin with a sign that can be read,
 * what is sealed with 0x01 and the number of its key (Tink's own form).
 *
 * <p>Threads: any.
 */
public final class AtRest {

  private static final String CITIZEN = "citizen";
  private static final byte SEALED = 1;
  private static final int PREFIX = 5;
  private static final int INDEX_BYTES = 16;
  private static final int MARK_BYTES = 32;

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
    return seal(clear, context(recordId, revision));
  }

  /**
   * The clear bytes.
   *
   * @throws IllegalStateException if they were changed, stood at another revision, or no key fits
   */
  public byte[] open(byte[] stored, UUID recordId, int revision) {
    return open(stored, context(recordId, revision));
  }

  /** What may stand in the database of this value; bound to its place. */
  public byte[] seal(byte[] clear, Cell cell) {
    return seal(clear, cell.context());
  }

  /**
   * The clear bytes.
   *
   * @throws IllegalStateException if they were changed, stood at another place, or no key fits
   */
  public byte[] open(byte[] stored, Cell cell) {
    return open(stored, cell.context());
  }

  /** What stands in the database for bytes, so that the same are known again; 32 bytes. */
  public byte[] mark(String kind, byte[] clear) {
    byte[] sha256 = sha256(clear);
    if (keys.isEmpty()) {
      return sha256;
    }
    try {
      return keys.get().index().computePrimary(marked(kind, sha256), MARK_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no mark", e);
    }
  }

  /** All that may stand in the database for bytes: by each key, and unkeyed from before. */
  public List<byte[]> marks(String kind, byte[] clear) {
    byte[] sha256 = sha256(clear);
    List<byte[]> all = new ArrayList<>(List.of(sha256));
    try {
      if (keys.isPresent()) {
        for (Prf each : keys.get().index().getPrfs().values()) {
          all.add(each.compute(marked(kind, sha256), MARK_BYTES));
        }
      }
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no mark", e);
    }
  }

  /** What stands in the database for a citizen number: says nothing, but the same for the same. */
  public String index(String citizenId) {
    return index(CITIZEN, citizenId);
  }

  /** What stands in the database for a number of this kind. */
  String index(String kind, String number) {
    if (keys.isEmpty()) {
      return number;
    }
    try {
      PrfSet index = keys.get().index();
      return index(index.getPrimaryId(), index.computePrimary(bytes(kind, number), INDEX_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no blind index", e);
    }
  }

  /** All that may stand in the database for a number: by each key, and in clear from before. */
  public List<String> indexes(String citizenId) {
    return indexes(CITIZEN, citizenId);
  }

  /** All that may stand in the database for a number of this kind. */
  List<String> indexes(String kind, String number) {
    List<String> all = new ArrayList<>(List.of(number));
    try {
      if (keys.isPresent()) {
        for (Map.Entry<Integer, Prf> each : keys.get().index().getPrfs().entrySet()) {
          all.add(index(each.getKey(), each.getValue().compute(bytes(kind, number), INDEX_BYTES)));
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

  private byte[] seal(byte[] clear, byte[] context) {
    if (keys.isEmpty()) {
      return clear;
    }
    try {
      return keys.get().encryption().encrypt(clear, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a value can't be sealed", e);
    }
  }

  private byte[] open(byte[] stored, byte[] context) {
    if (stored.length == 0 || stored[0] != SEALED) {
      return stored;
    }
    if (keys.isEmpty()) {
      throw new IllegalStateException("a value is sealed and there are no keys");
    }
    try {
      return keys.get().encryption().decrypt(stored, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed value can't be opened", e);
    }
  }

  private static String index(int key, byte[] value) {
    return name(key) + ":" + HexFormat.of().formatHex(value);
  }

  private static byte[] bytes(String kind, String number) {
    return (kind + ":" + number).getBytes(UTF_8);
  }

  private static byte[] marked(String kind, byte[] sha256) {
    return ("mark:" + kind + ":" + HexFormat.of().formatHex(sha256)).getBytes(UTF_8);
  }

  private static byte[] sha256(byte[] clear) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(clear);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] context(UUID recordId, int revision) {
    return ("visit_record:" + recordId + ":" + revision).getBytes(US_ASCII);
  }

  private static String name(int keyId) {
    return HexFormat.of().toHexDigits(keyId);
  }
}

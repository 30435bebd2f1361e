package org.sitthi.kiosk.journal.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sitthi.kiosk.journal.JournalException;

/**
 * Seals what the journal keeps of persons: AES-256-GCM, a random nonce for each text, bound to its
 * place, so that no row can be put in another's.
 *
 * <p>The key file has a line for each key, newest first: its id ({@code a-z 0-9 -}, up to 16) and
 * 32 bytes in Base64. The first seals; each opens what it has sealed. A sealed text is {@code
 * sealed:ID:BASE64}; what begins otherwise was saved before there was a key and is read as it is.
 *
 * <p>Threads: any.
 */
public final class JournalKeys {

  private static final String MARK = "sealed:";
  private static final Pattern SEALED =
      Pattern.compile(MARK + "([a-z0-9-]{1,16}):([A-Za-z0-9+/]{40,}={0,2})");
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MOST_BYTES = 8 * 1024;
  private static final int PERSON_DIGITS = 32;

  private final Map<String, SecretKeySpec> keys;
  private final @Nullable String newest;
  private final SecureRandom chance = new SecureRandom();

  private JournalKeys(Map<String, SecretKeySpec> keys, @Nullable String newest) {
    this.keys = Map.copyOf(keys);
    this.newest = newest;
  }

  /** Nothing is sealed: for trials, and for a disk that is encrypted as a whole. */
  public static JournalKeys none() {
    return new JournalKeys(Map.of(), null);
  }

  /**
   * Reads a key file.
   *
   * @throws JournalException if it can't be read or is none; never with a key
   */
  public static JournalKeys read(Path file) {
    LinkedHashMap<String, SecretKeySpec> keys = new LinkedHashMap<>();
    for (String line : lines(file)) {
      String[] parts = line.split(" ", -1);
      Optional<SecretKeySpec> key = parts.length == 2 ? key(parts[1]) : Optional.empty();
      if (key.isEmpty() || !parts[0].matches("[a-z0-9-]{1,16}")) {
        throw new JournalException(
            file + ": no key file of the journal; each line wants an id and 32 bytes in Base64");
      }
      if (keys.putIfAbsent(parts[0], key.get()) != null) {
        throw new JournalException(file + ": two keys of one id");
      }
    }
    if (keys.isEmpty()) {
      throw new JournalException(file + ": holds no key of the journal");
    }
    return new JournalKeys(keys, keys.firstEntry().getKey());
  }

  /** Sealed with the newest key, or as it is if there is none. */
  String seal(String text, String place) {
    if (newest == null) {
      return text;
    }
    byte[] nonce = new byte[NONCE_BYTES];
    chance.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, newest, nonce, text.getBytes(UTF_8), place);
    byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    return MARK + newest + ":" + Base64.getEncoder().encodeToString(all);
  }

  /**
   * What was sealed.
   *
   * @throws JournalException if its key is not here, or it is not what was sealed at this place
   */
  String open(String stored, String place) {
    if (!stored.startsWith(MARK)) {
      return stored;
    }
    Matcher form = SEALED.matcher(stored);
    if (!form.matches()) {
      throw new JournalException("journal: " + place + ": is no sealed text; keep a copy");
    }
    String id = form.group(1);
    if (!keys.containsKey(id)) {
      throw new JournalException(
          "journal: a record is sealed with key " + id + ", which data.key-file does not hold");
    }
    byte[] all = Base64.getDecoder().decode(form.group(2));
    byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
    return new String(crypt(Cipher.DECRYPT_MODE, id, nonce, sealed, place), UTF_8);
  }

  /** Whether there is a key. */
  boolean seals() {
    return newest != null;
  }

  /** The newest key's mark; empty if nothing is sealed. */
  String mark() {
    return newest == null ? "{" : MARK + newest + ":";
  }

  /**
   * A person on one day, so that who comes again is found: the same for the same person and day,
   * and nothing of the number can be had from it without the key.
   */
  String person(String citizenId, LocalDate day) {
    if (newest == null) {
      return citizenId;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.get(newest));
      byte[] made = mac.doFinal(("sitthi-person\n" + day + "\n" + citizenId).getBytes(US_ASCII));
      return newest + ":" + HexFormat.of().formatHex(made).substring(0, PERSON_DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC", e);
    }
  }

  private byte[] crypt(int mode, String id, byte[] nonce, byte[] text, String place) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, keys.get(id), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new JournalException(
          "journal: " + place + ": what is stored is not what was sealed here; keep a copy", e);
    }
  }

  private static List<String> lines(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new JournalException(
          file
              + ": the journal's key can't be read ("
              + e.getClass().getSimpleName()
              + "); without it nothing is saved",
          e);
    }
  }

  private static Optional<SecretKeySpec> key(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return bytes.length == KEY_BYTES
          ? Optional.of(new SecretKeySpec(bytes, "AES"))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Never a key. */
  @Override
  public String toString() {
    return "JournalKeys[" + keys.keySet() + "]";
  }
}

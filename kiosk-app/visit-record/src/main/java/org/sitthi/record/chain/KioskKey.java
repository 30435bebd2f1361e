package org.sitthi.record.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A kiosk's public key (Ed25519).
 *
 * @param spki the key as DER SubjectPublicKeyInfo (RFC 8410) in Base64, 60 characters
 */
public record KioskKey(String spki) {

  private static final int ID_LENGTH = 32;
  private static final int SPKI_LENGTH = 60;
  private static final int KEY_LENGTH = 32;

  /** What stands before the 32 bytes of each such key: by it one is told, without a key factory. */
  private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Refuses what is no such key. */
  public KioskKey {
    if (spki.length() != SPKI_LENGTH) {
      throw new IllegalArgumentException("no Ed25519 public key");
    }
    byte[] der = Base64.getDecoder().decode(spki);
    if (der.length != HEAD.length + KEY_LENGTH
        || !Arrays.equals(der, 0, HEAD.length, HEAD, 0, HEAD.length)) {
      throw new IllegalArgumentException("no Ed25519 public key");
    }
  }

  /** The form of a key of this machine. */
  public static KioskKey of(PublicKey key) {
    return new KioskKey(Base64.getEncoder().encodeToString(key.getEncoded()));
  }

  /** First 32 hex digits of the SHA-256 of the DER form. */
  public String id() {
    return Hashes.sha256(Base64.getDecoder().decode(spki)).substring(0, ID_LENGTH);
  }

  /** Whether this key made this signature (Base64) over these bytes. */
  public boolean verifies(byte[] message, String signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key(spki));
      check.update(message);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static PublicKey key(String spki) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(spki)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 public key");
    }
  }
}

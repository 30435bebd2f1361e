package org.sitthi.central.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A record's bytes exactly as they came; whether two are the same is told by their SHA-256. */
public final class RecordBody {

  private final byte[] bytes;

  /** Not copied, so they must not be changed. */
  public RecordBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes; not copied, so they must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  boolean hasSha256(byte[] sha256) {
    return MessageDigest.isEqual(sha256(), sha256);
  }

  boolean isSameAs(RecordBody other) {
    return hasSha256(other.sha256());
  }

  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

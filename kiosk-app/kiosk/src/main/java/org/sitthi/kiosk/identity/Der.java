package org.sitthi.kiosk.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The few forms of DER (X.690) that a certificate request is made of. */
final class Der {

  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int OBJECT_ID = 0x06;
  private static final int UTF8_STRING = 0x0C;
  private static final int BIT_STRING = 0x03;
  private static final int SHORT_LENGTH = 0x80;
  private static final int ONE_BYTE = 0x100;

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, joined(parts));
  }

  static byte[] set(byte[]... parts) {
    return tagged(SET, joined(parts));
  }

  /** An object identifier, given in its encoded form. */
  static byte[] objectId(int... encoded) {
    byte[] bytes = new byte[encoded.length];
    for (int i = 0; i < encoded.length; i++) {
      bytes[i] = (byte) encoded[i];
    }
    return tagged(OBJECT_ID, bytes);
  }

  static byte[] text(String text) {
    return tagged(UTF8_STRING, text.getBytes(UTF_8));
  }

  /** Whole bytes only. */
  static byte[] bits(byte[] bytes) {
    return tagged(BIT_STRING, joined(new byte[] {0}, bytes));
  }

  /** A tag, the length in its shortest form (§10.1; up to 65,535), the content. */
  static byte[] tagged(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length >= ONE_BYTE) {
      out.write(SHORT_LENGTH | 2);
      out.write(content.length >> 8);
    } else if (content.length >= SHORT_LENGTH) {
      out.write(SHORT_LENGTH | 1);
    }
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

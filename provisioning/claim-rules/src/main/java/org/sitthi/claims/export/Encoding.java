package org.sitthi.claims.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sitthi.claims.Described;
import org.sitthi.claims.Text;

/** How text becomes bytes. */
public enum Encoding implements Described {
  /** TIS-620: ASCII and Thai, one byte each (TIS 620-2533). */
  TIS_620("TIS-620 ภาษาไทยและ ASCII หนึ่งไบต์ต่อตัวอักษร", "TIS-620: Thai and ASCII, a byte each") {
    @Override
    boolean holds(int character) {
      return isAscii(character) || isThai(character);
    }

    @Override
    byte[] bytes(String text) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
      text.codePoints().forEach(c -> bytes.write(isThai(c) ? c - THAI + THAI_BYTE : c));
      return bytes.toByteArray();
    }

    @Override
    Optional<String> text(byte[] bytes) {
      StringBuilder text = new StringBuilder(bytes.length);
      for (byte each : bytes) {
        int sign = Byte.toUnsignedInt(each);
        int c = sign < THAI_BYTE ? sign : sign - THAI_BYTE + THAI;
        if (sign >= FIRST_HIGH && !isThai(c)) {
          return Optional.empty();
        }
        text.append((char) c);
      }
      return Optional.of(text.toString());
    }
  },
  /** UTF-8 without a mark. */
  UTF_8("UTF-8", "UTF-8") {
    @Override
    boolean holds(int character) {
      return Character.isValidCodePoint(character)
          && !Character.isISOControl(character)
          && Character.getType(character) != Character.SURROGATE
          && Character.getType(character) != Character.LINE_SEPARATOR
          && Character.getType(character) != Character.PARAGRAPH_SEPARATOR;
    }

    @Override
    byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    Optional<String> text(byte[] bytes) {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return Optional.of(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
      } catch (CharacterCodingException e) {
        return Optional.empty();
      }
    }
  };

  private static final int THAI = 0x0E00;
  private static final int THAI_BYTE = 0xA0;
  private static final int FIRST_HIGH = 0x80;
  private static final String MARK = "\uFEFF";

  private final String th;
  private final String en;

  Encoding(String th, String en) {
    this.th = th;
    this.en = en;
  }

  /** Whether it can write this character; controls and line ends it can't. */
  abstract boolean holds(int character);

  /** The bytes of a text of which it holds every character, line ends besides. */
  abstract byte[] bytes(String text);

  /** The text of bytes, without a mark before it; empty if they are none of this encoding. */
  abstract Optional<String> text(byte[] bytes);

  @Override
  public Text text() {
    return new Text(th, en);
  }

  private static boolean isAscii(int c) {
    return c >= 0x20 && c <= 0x7E;
  }

  private static boolean isThai(int c) {
    return (c >= 0x0E01 && c <= 0x0E3A) || (c >= 0x0E3F && c <= 0x0E5B);
  }
}

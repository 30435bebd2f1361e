package org.sitthi.hardware.card.trace;

import java.util.Arrays;
import java.util.List;
import org.sitthi.hardware.card.thaiid.CardField;
import org.sitthi.hardware.card.thaiid.NhsoField;
import org.sitthi.hardware.card.thaiid.Tis620;
import org.sitthi.hardware.citizen.CitizenNumber;

/** One way to make up a field of the same length and form as the real one. */
@FunctionalInterface
interface MadeUpText {

  byte[] madeUp(byte[] real);

  /** Repeated to fill a word. */
  String THAI = "สมมติ";

  String LATIN = "Example";

  /** The parts of an address are told apart by these, and they name no place. */
  List<String> LABELS =
      List.of(
          "หมู่ที่", "หมู่", "ตรอก", "ซอย", "ถนน", "ตำบล", "แขวง", "อำเภอ", "เขต", "จังหวัด",
          "กรุงเทพ");

  /** Begin, an empty comment and end. */
  int LEAST_JPEG = 8;

  static MadeUpText of(CardField field) {
    return switch (field) {
      case LAYOUT, SEX, CARD_TYPE -> MadeUpText::kept;
      case NUMBER, ISSUER_NUMBER -> MadeUpText::number;
      case BIRTH_DATE, ISSUE_DATE -> real -> date("2510", real);
      case EXPIRY_DATE -> real -> date("2599", real);
      case THAI_NAME, ENGLISH_NAME, REQUEST_NUMBER, PHOTO_NUMBER -> MadeUpText::letters;
      case PLACE_OF_ISSUE, ADDRESS -> MadeUpText::labelled;
    };
  }

  static MadeUpText of(NhsoField field) {
    return switch (field) {
      case VERSION, PAID_TYPE, HOSPITAL_CHANGES -> MadeUpText::kept;
      case ISSUE_DATE, UPDATE_DATE -> real -> date("2560", real);
      case EXPIRY_DATE -> real -> date("2599", real);
      case MAIN_RIGHT, SUB_RIGHT, MAIN_HOSPITAL, SUB_HOSPITAL -> MadeUpText::letters;
    };
  }

  /** Says nothing of a person. */
  static byte[] kept(byte[] real) {
    return real.clone();
  }

  /** Another citizen number, right or wrong as the real one; what is no number is wiped. */
  static byte[] number(byte[] real) {
    String text = Tis620.decode(real, 0, real.length);
    if (!text.matches("[0-9]{13}")) {
      return letters(real);
    }
    return Tis620.encode(CitizenNumber.parse(text).isPresent() ? "9999999999994" : "9999999999990");
  }

  /** As much of 12 April of that year as the real one states; for life and unknown stay. */
  static byte[] date(String year, byte[] real) {
    String text = Tis620.decode(real, 0, real.length);
    if (text.equals("99999999") || text.equals("00000000")) {
      return real.clone();
    }
    if (!text.matches("[0-9]{8}")) {
      return letters(real);
    }
    String month = text.startsWith("00", 4) ? "00" : "04";
    return Tis620.encode(year + month + (text.endsWith("00") ? "00" : "12"));
  }

  /** Letters become other letters, digits nines; signs and spaces stay. */
  static byte[] letters(byte[] real) {
    byte[] made = real.clone();
    byte[] thai = Tis620.encode(THAI);
    int word = 0;
    for (int i = 0; i < made.length; i++) {
      int b = made[i] & 0xFF;
      boolean latin = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
      if (b >= '0' && b <= '9') {
        made[i] = '9';
      } else if (latin) {
        made[i] = b <= 'Z' ? (byte) 'E' : (byte) LATIN.charAt(word % LATIN.length());
      } else if (b >= 0x80) {
        made[i] = thai[word % thai.length];
      }
      word = latin || b >= 0x80 ? word + 1 : 0;
    }
    return made;
  }

  /** As {@link #letters}, but labels stay. */
  static byte[] labelled(byte[] real) {
    byte[] made = letters(real);
    for (String label : LABELS) {
      byte[] bytes = Tis620.encode(label);
      for (int i = 0; i + bytes.length <= real.length; i++) {
        if (Arrays.equals(real, i, i + bytes.length, bytes, 0, bytes.length) && begins(real, i)) {
          System.arraycopy(bytes, 0, made, i, bytes.length);
        }
      }
    }
    return made;
  }

  private static boolean begins(byte[] real, int at) {
    return at == 0 || real[at - 1] == '#' || real[at - 1] == '/' || real[at - 1] == ' ';
  }

  /** A JPEG of one comment, as long as the real one; what is none is wiped. */
  static byte[] photo(byte[] real) {
    byte[] made = real.clone();
    int end = made.length;
    while (end > 0 && made[end - 1] == ' ') {
      end--;
    }
    Arrays.fill(made, 0, end, (byte) 'U');
    if (end < LEAST_JPEG || real[0] != (byte) 0xFF || real[1] != (byte) 0xD8) {
      return made;
    }
    int last = end - 2;
    while (last > LEAST_JPEG && (real[last] != (byte) 0xFF || real[last + 1] != (byte) 0xD9)) {
      last--;
    }
    boolean whole = last > LEAST_JPEG;
    int comment = (whole ? last : 0xFFFF) - 4;
    byte[] begin = {
      (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE, (byte) (comment >>> 8), (byte) comment
    };
    System.arraycopy(begin, 0, made, 0, begin.length);
    if (whole) {
      made[last] = (byte) 0xFF;
      made[last + 1] = (byte) 0xD9;
    }
    return made;
  }
}

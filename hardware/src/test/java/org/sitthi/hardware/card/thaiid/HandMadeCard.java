package org.sitthi.hardware.card.thaiid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A card made byte by byte, independent of the virtual one, with the manners a test asks for. */
final class HandMadeCard {

  boolean answersAtOnce;
  boolean correctOnce;
  int pieces = 255;
  int selectStatus = 0x610A;
  int readStatus;

  private final byte[] image = new byte[5950];
  private final List<String> commands = new ArrayList<>();
  private byte[] pending = {};

  HandMadeCard() {
    Arrays.fill(image, (byte) ' ');
    put(CardField.LAYOUT, "0003");
    put(CardField.NUMBER, "9999000001019");
    put(CardField.THAI_NAME, "นาย#สมชาย##ใจดี");
    put(CardField.ENGLISH_NAME, "Mr.#Somchai##Jaidee");
    put(CardField.BIRTH_DATE, "25100412");
    put(CardField.SEX, "1");
    put(CardField.ISSUE_DATE, "25630101");
    put(CardField.EXPIRY_DATE, "25720411");
    put(CardField.ADDRESS, "99#หมู่ที่ 4####ตำบลสมมติ#อำเภอสมมติ#จังหวัดสมมติ");
  }

  void put(CardField field, String text) {
    Arrays.fill(image, field.offset(), field.offset() + field.length(), (byte) ' ');
    byte[] bytes = Tis620.encode(text);
    System.arraycopy(bytes, 0, image, field.offset(), bytes.length);
  }

  /** The commands since the last SELECT, in hex. */
  List<String> commands() {
    return commands;
  }

  byte[] answer(byte[] command) {
    if ((command[1] & 0xFF) == 0xA4) {
      commands.clear();
    }
    commands.add(ThaiIdCardTest.hex(command));
    return switch (command[1] & 0xFF) {
      case 0xA4 -> status(answersAtOnce && selectStatus == 0x610A ? 0x9000 : selectStatus);
      case 0xB0 -> read(command);
      case 0xC0 -> fetch(command[4] & 0xFF);
      default -> status(0x6D00);
    };
  }

  private byte[] read(byte[] command) {
    if (readStatus != 0) {
      return status(readStatus);
    }
    int offset = ((command[2] & 0xFF) << 8) | (command[3] & 0xFF);
    pending = Arrays.copyOfRange(image, offset, offset + (command[6] & 0xFF));
    return answersAtOnce ? fetch(pending.length) : more();
  }

  private byte[] fetch(int wanted) {
    if (correctOnce) {
      correctOnce = false;
      return status(0x6C00 | wanted);
    }
    byte[] answer = Arrays.copyOf(pending, wanted + 2);
    pending = Arrays.copyOfRange(pending, wanted, pending.length);
    byte[] status = more();
    answer[wanted] = status[0];
    answer[wanted + 1] = status[1];
    return answer;
  }

  private byte[] more() {
    return status(pending.length == 0 ? 0x9000 : 0x6100 | Math.min(pieces, pending.length));
  }

  private static byte[] status(int status) {
    return new byte[] {(byte) (status >>> 8), (byte) status};
  }
}

package org.sitthi.hardware.card.thaiid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class RobustnessTest {

  /** Any 551 bytes are a citizen or a refusal. */
  @Property(tries = 500)
  void anyBytesAreReadOrRefused(@ForAll @Size(377) byte[] head, @ForAll @Size(174) byte[] tail) {
    assertThat(new CardDecoder(new CardText(head, tail)).content()).isNotNull();
  }

  /** With a good number in front, the rest may still be anything. */
  @Property(tries = 500)
  void anyBytesBehindAGoodNumberAreReadOrRefused(
      @ForAll @Size(377) byte[] head, @ForAll @Size(174) byte[] tail) {
    byte[] number = Tis620.encode("00039999000001019");
    System.arraycopy(number, 0, head, 0, number.length);
    Arrays.fill(head, CardField.BIRTH_DATE.offset(), CardField.SEX.offset(), (byte) '1');
    head[CardField.SEX.offset()] = '1';
    Arrays.fill(head, CardField.ISSUE_DATE.offset(), CardField.CARD_TYPE.offset(), (byte) '9');
    assertThat(new CardDecoder(new CardText(head, tail)).content())
        .isInstanceOf(ThaiIdContent.Understood.class);
  }

  /** A card may answer anything at all. */
  @Property(tries = 500)
  void anyAnswersEndInReadOrRefused(@ForAll @Size(max = 300) byte[] answer) {
    assertThat(new ThaiIdCard<>(command -> answer.clone()).read(look -> {})).isNotNull();
  }

  /** Letters are those of the JDK's TIS-620. */
  @Property
  void lettersAreThoseOfTheStandard(@ForAll @Size(100) byte[] bytes) {
    String ours = Tis620.decode(bytes, 0, bytes.length);
    String standard = new String(bytes, Charset.forName("TIS-620"));
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if ((b >= 0x20 && b < 0x7F) || (b >= 0xA1 && standard.charAt(i) != '\uFFFD')) {
        assertThat(ours.charAt(i)).isEqualTo(standard.charAt(i));
      }
    }
  }
}

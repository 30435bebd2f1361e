package org.sitthi.hardware.card.thaiid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.hardware.citizen.ThaiAddress;

class ThaiIdCardTest {

  private static final String NUMBER = "9999000001019";

  private final HandMadeCard card = new HandMadeCard();

  @Test
  void theWholeTextTakesSevenExchangesInThisOrder() {
    assertThat(citizen().number().digits()).isEqualTo(NUMBER);
    assertThat(card.commands())
        .containsExactly(
            "00a4040008a000000054480001",
            "80b000000200ff",
            "00c00000ff",
            "80b000ff02007a",
            "00c000007a",
            "80b015790200ae",
            "00c00000ae");
  }

  @Test
  void aReaderThatFetchesByItselfNeedsFour() {
    card.answersAtOnce = true;
    citizen();
    assertThat(card.commands()).hasSize(4);
  }

  @Test
  void aCardThatDribblesIsReadOn() {
    card.pieces = 100;
    assertThat(citizen().address().province()).isEqualTo("จังหวัดสมมติ");
  }

  @Test
  void aWrongLengthIsCorrectedOnce() {
    card.correctOnce = true;
    assertThat(citizen().number().digits()).isEqualTo(NUMBER);
  }

  @Test
  void theNumberAloneTakesThree() {
    assertThat(new ThaiIdCard<>(card::answer).readNumber()).contains(new CitizenNumber(NUMBER));
    assertThat(card.commands()).hasSize(3);
  }

  @Test
  void theFirstLookComesAfterThreeExchanges() {
    List<Integer> exchanges = new ArrayList<>();
    List<FirstLook> looks = new ArrayList<>();
    new ThaiIdCard<>(card::answer)
        .read(look -> {
          looks.add(look);
          exchanges.add(card.commands().size());
        });
    assertThat(exchanges).containsExactly(3);
    assertThat(looks.getFirst().thaiName()).isEqualTo(new PersonName("นาย", "สมชาย", "", "ใจดี"));
    assertThat(looks.getFirst().englishName().last()).isEqualTo("Jaidee");
  }

  @Test
  void aCardWithoutTheAppletIsTheWrongCard() {
    card.selectStatus = 0x6A82;
    assertThat(refused().fault()).isEqualTo(CardFault.WRONG_CARD);
    assertThat(refused().detail()).isEqualTo("SELECT answered 6A82");
  }

  @Test
  void anyOtherStatusOfAReadIsTorn() {
    card.readStatus = 0x6985;
    assertThat(refused().fault()).isEqualTo(CardFault.TORN);
  }

  @Test
  void anAnswerWithoutAStatusWordIsTorn() {
    assertThat(new ThaiIdCard<>(command -> new byte[1]).read(look -> {}))
        .isInstanceOfSatisfying(
            ThaiIdContent.Refused.class, r -> assertThat(r.fault()).isEqualTo(CardFault.TORN));
  }

  @Test
  void moreDataThanAskedForIsTorn() {
    assertThat(
            new ThaiIdCard<>(command ->
                command[1] == (byte) 0xA4 ? new byte[] {(byte) 0x90, 0} : new byte[400])
                .read(look -> {}))
        .isInstanceOf(ThaiIdContent.Refused.class);
  }

  @Test
  void aWrongCheckDigitIsRefusedBeforeAnyLook() {
    card.put(CardField.NUMBER, "9999000001018");
    List<FirstLook> looks = new ArrayList<>();
    new ThaiIdCard<>(card::answer).read(looks::add);
    assertThat(looks).isEmpty();
    assertThat(refused().fault()).isEqualTo(CardFault.NUMBER_INVALID);
    assertThat(refused().detail()).doesNotContain("999");
  }

  @Test
  void layouts() {
    card.put(CardField.LAYOUT, "0004");
    assertThat(citizen().cardLayout()).isEqualTo("0004");
    card.put(CardField.LAYOUT, "ABCD");
    assertThat(citizen().cardLayout()).isEqualTo("ABCD");
    card.put(CardField.LAYOUT, "ABCD");
    card.put(CardField.NUMBER, "xyz");
    assertThat(refused().fault()).isEqualTo(CardFault.LAYOUT_UNKNOWN);
  }

  @Test
  void whatIsNoDateOrSexIsNoKnownLayout() {
    card.put(CardField.BIRTH_DATE, "2533 115");
    assertThat(refused().fault()).isEqualTo(CardFault.LAYOUT_UNKNOWN);
    card.put(CardField.BIRTH_DATE, "25330115");
    card.put(CardField.SEX, "X");
    assertThat(refused().fault()).isEqualTo(CardFault.LAYOUT_UNKNOWN);
  }

  @Test
  void birthDatesMayBePartial() {
    assertThat(birth("25330115")).isEqualTo("1990-01-15");
    assertThat(birth("25300000")).isEqualTo("1987");
    assertThat(birth("25300500")).isEqualTo("1987-05");
    assertThat(birth("00000000")).isEqualTo("none");
    assertThat(birth("")).isEqualTo("none");
  }

  @Test
  void datesHaveWesternDigitsWhateverTheMachinesLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
      assertThat(birth("25330115")).isEqualTo("1990-01-15");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void expiryIsADayOrForLifeOrNotStated() {
    assertThat(expiry("25720411")).isEqualTo(new CardExpiry.On(new PartialDate(2029, 4, 11)));
    assertThat(expiry("99999999")).isEqualTo(new CardExpiry.Lifelong());
    assertThat(expiry("")).isEqualTo(new CardExpiry.NotStated());
  }

  @Test
  void sexes() {
    assertThat(citizen().sex()).isEqualTo(Sex.MALE);
    card.put(CardField.SEX, "2");
    assertThat(citizen().sex()).isEqualTo(Sex.FEMALE);
    card.put(CardField.SEX, "3");
    assertThat(citizen().sex()).isEqualTo(Sex.NOT_STATED);
  }

  @Test
  void namesAreSplitAtTheHashOnly() {
    assertThat(name("ม.ร.ว. หญิง#อรวรรณ#สมมติ#ณ ตัวอย่าง"))
        .isEqualTo(new PersonName("ม.ร.ว. หญิง", "อรวรรณ", "สมมติ", "ณ ตัวอย่าง"));
    assertThat(name("นาย#สมชาย##")).isEqualTo(new PersonName("นาย", "สมชาย", "", ""));
    assertThat(name("สมชาย")).isEqualTo(new PersonName("สมชาย", "", "", ""));
    assertThat(name(" นาย # สมชาย ## ใจดี ")).isEqualTo(new PersonName("นาย", "สมชาย", "", "ใจดี"));
    assertThat(name("น#" + "ก".repeat(98)).first()).hasSize(98);
  }

  @Test
  void addressesAreSortedByLabel() {
    assertThat(address("99#หมู่ที่ 4####ตำบลสมมติ#อำเภอสมมติ#จังหวัดสมมติ"))
        .isEqualTo(
            new ThaiAddress(
                "99",
                "หมู่ที่ 4",
                "",
                "",
                "",
                "ตำบลสมมติ",
                "อำเภอสมมติ",
                "จังหวัดสมมติ",
                "99#หมู่ที่ 4####ตำบลสมมติ#อำเภอสมมติ#จังหวัดสมมติ"));
    ThaiAddress bangkok =
        address("123/45###ซอยสมมติ 11#ถนนสมมติ#แขวงตัวอย่าง#เขตสมมติ#กรุงเทพมหานคร");
    assertThat(bangkok.soi()).isEqualTo("ซอยสมมติ 11");
    assertThat(bangkok.road()).isEqualTo("ถนนสมมติ");
    assertThat(bangkok.subdistrict()).isEqualTo("แขวงตัวอย่าง");
    assertThat(bangkok.district()).isEqualTo("เขตสมมติ");
    assertThat(bangkok.province()).isEqualTo("กรุงเทพมหานคร");
  }

  @Test
  void aSoiInTheWrongPlaceIsNotLost() {
    ThaiAddress moved = address("8#หมู่ที่ 2#ซอยตัวอย่าง 5#ตรอกสมมติ##ตำบลก#อำเภอข#จังหวัดค");
    assertThat(moved.soi()).isEqualTo("ซอยตัวอย่าง 5");
    assertThat(moved.trok()).isEqualTo("ตรอกสมมติ");
    assertThat(address("8##ซอย 1#ซอย 2##ตำบลก#อำเภอข#จังหวัดค").soi()).isEqualTo("ซอย 1 ซอย 2");
  }

  @Test
  void partsWithoutLabelsAreTakenByPlace() {
    ThaiAddress bare = address("8#4####ก#ข#ค");
    assertThat(bare.moo()).isEqualTo("4");
    assertThat(bare.subdistrict()).isEqualTo("ก");
    assertThat(bare.district()).isEqualTo("ข");
    assertThat(bare.province()).isEqualTo("ค");
    assertThat(address("").province()).isEmpty();
    assertThat(address("8 ตำบลก").houseNumber()).isEqualTo("8 ตำบลก");
  }

  @Test
  void theWholeAddressIsRead() {
    String whole = "9#" + "ก".repeat(158);
    assertThat(address(whole).raw()).isEqualTo(whole);
  }

  @Test
  void nothingOfAPersonIsInAToString() {
    String text =
        new ThaiIdCard<>(card::answer).read(look -> assertSecret(look.toString())).toString();
    assertSecret(text);
  }

  private static void assertSecret(String text) {
    assertThat(text).doesNotContain(NUMBER, "สมชาย", "ใจดี", "สมมติ", "Somchai", "999900");
  }

  private ThaiAddress address(String text) {
    card.put(CardField.ADDRESS, text);
    return citizen().address();
  }

  private PersonName name(String text) {
    card.put(CardField.THAI_NAME, text);
    return citizen().thaiName();
  }

  private String birth(String text) {
    card.put(CardField.BIRTH_DATE, text);
    return citizen().birthDate().map(PartialDate::iso).orElse("none");
  }

  private CardExpiry expiry(String text) {
    card.put(CardField.EXPIRY_DATE, text);
    return citizen().expiry();
  }

  private Citizen citizen() {
    return switch (new ThaiIdCard<>(card::answer).read(look -> {})) {
      case ThaiIdContent.Understood(Citizen citizen, _) -> citizen;
      case ThaiIdContent.Refused refused -> throw new AssertionError(refused);
    };
  }

  private ThaiIdContent.Refused refused() {
    return switch (new ThaiIdCard<>(card::answer).read(look -> {})) {
      case ThaiIdContent.Understood understood -> throw new AssertionError(understood);
      case ThaiIdContent.Refused refused -> refused;
    };
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

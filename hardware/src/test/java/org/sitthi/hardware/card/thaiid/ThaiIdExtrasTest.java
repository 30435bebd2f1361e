package org.sitthi.hardware.card.thaiid;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.CardExtra;
import org.sitthi.hardware.card.CardExtras;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardPart;
import org.sitthi.hardware.card.NhsoApplet;
import org.sitthi.hardware.card.virtual.CardData;
import org.sitthi.hardware.card.virtual.CardTrick;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualCard;
import org.sitthi.hardware.citizen.PartialDate;

/** Layouts, manners and extras, on virtual cards. */
class ThaiIdExtrasTest {

  private final List<String> commands = new ArrayList<>();

  @Test
  void layout0002IsReadFromBlock1WithItsAddressFromBlock0() {
    VirtualCard card = card("yai");
    ThaiIdContent.Understood understood = understood(card, Set.of());
    CardData yai = person("yai").card();
    assertThat(understood.citizen().number().digits()).isEqualTo(yai.number());
    assertThat(understood.citizen().address().raw()).isEqualTo(yai.address());
    assertThat(understood.citizen().cardLayout()).isEqualTo("0002");
    assertThat(understood.extras().details().photoNumber()).isEmpty();
    assertThat(commands)
        .containsExactly(
            "00a4040008a000000054480001",
            "80b000000200ff",
            "80b0000002009a",
            "00c000009a",
            "80b000000201ff",
            "00c00000ff",
            "80b000ff02017a",
            "00c000007a");
    assertThat(reading(card).readNumber()).contains(understood.citizen().number());
  }

  @Test
  void layout0002MayAnswerAnythingPastItsEnd() {
    for (int status : new int[] {0x6700, 0x6B00, 0x6F00, 0x6282, 0x6C9A, 0x6A82}) {
      VirtualCard card = card("yai");
      card.play(new CardTrick.Status(2, status));
      assertThat(understood(card, Set.of()).citizen().cardLayout()).isEqualTo("0002");
    }
  }

  @Test
  void aFirstReadThatIsRefusedOnAnyOtherLayoutIsNoCardOfOurs() {
    VirtualCard card = card("somchai");
    card.play(new CardTrick.Status(2, 0x6B00));
    assertThat(refused(card, Set.of()).fault()).isEqualTo(CardFault.LAYOUT_UNKNOWN);
  }

  @Test
  void aPhotoTakes20To40ExchangesMoreByItsSize() throws IOException {
    for (int[] photo : new int[][] {{2560, 27}, {3500, 35}, {4500, 43}, {5118, 47}}) {
      VirtualCard card = new VirtualCard(person("somchai").withPhoto(photo[0]).card());
      CardExtras extras = understood(card, EnumSet.of(CardExtra.PHOTO)).extras();
      assertThat(commands).as("%d bytes", photo[0]).hasSize(photo[1]);
      byte[] jpeg = extras.photo().found().orElseThrow().jpeg();
      assertThat(jpeg).hasSize(photo[0]);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
      assertThat(image.getWidth()).isEqualTo(148);
      assertThat(image.getHeight()).isEqualTo(178);
    }
  }

  @Test
  void aPhotoOfLayout0002IsReadFromBlock1() {
    CardExtras extras = understood(card("yai"), EnumSet.of(CardExtra.PHOTO)).extras();
    assertThat(extras.photo().found().orElseThrow().jpeg()).hasSize(4500);
    assertThat(commands).hasSize(44);
  }

  @Test
  void aCardWithoutAPhotoCostsNoMoreThanTheText() {
    CardExtras extras = understood(card("orawan"), EnumSet.of(CardExtra.PHOTO)).extras();
    assertThat(extras.photo()).isEqualTo(new CardPart.Missing<>("no JPEG on the card"));
    assertThat(commands).hasSize(7);
  }

  @Test
  void theNhsoAppletTakesFiveExchanges() {
    NhsoApplet nhso = reading(card("somchai")).readNhso().found().orElseThrow();
    assertThat(commands).hasSize(5);
    assertThat(nhso.mainRight()).isEqualTo("สิทธิหลักประกันสุขภาพแห่งชาติ");
    assertThat(nhso.subHospital()).isEqualTo("รพ.สต.สมมติ");
    assertThat(nhso.expiryDate()).contains(new PartialDate(2025, 12, 31));
    assertThat(nhso.hospitalChanges()).contains(0);
    assertThat(nhso.toString()).isEqualTo("NhsoApplet[…]");
  }

  @Test
  void anAppletNobodyWroteToIsBlankAndAMissingOneIsMissing() {
    assertThat(reading(card("malee")).readNhso().found().orElseThrow().isBlank()).isTrue();
    assertThat(reading(card("yai")).readNhso())
        .isEqualTo(new CardPart.Missing<>("SELECT answered 6A82"));
  }

  @Test
  void theLaserNumberIsReadWithoutAPinOrNotAtAll() {
    CardExtras extras = understood(card("somchai"), EnumSet.of(CardExtra.LASER_NUMBER)).extras();
    assertThat(extras.laserNumber().found().orElseThrow().text()).isEqualTo("XX0999999999");
    assertThat(extras.toString()).doesNotContain("0999999999");
    assertThat(commands).noneMatch(command -> command.startsWith("8020"));
    VirtualCard older = card("somchai");
    older.play(new CardTrick.Status(9, 0x6982));
    assertThat(understood(older, EnumSet.of(CardExtra.LASER_NUMBER)).extras().laserNumber().found())
        .isEmpty();
  }

  @Test
  void aCardThatTellsTheLengthIsAskedOnceMore() {
    VirtualCard card = card("somchai");
    card.play(new CardTrick.Status(9, 0x6C17));
    assertThat(understood(card, EnumSet.of(CardExtra.LASER_NUMBER)).extras().laserNumber().found())
        .isPresent();
    assertThat(commands.subList(8, 10)).containsExactly("8000000017", "8000000017");
  }

  @Test
  void anotherCardAfterTheTextIsFoundOut() {
    VirtualCard card = card("somchai");
    card.play(new CardTrick.Swap(8, person("malee")));
    assertThat(refused(card, EnumSet.of(CardExtra.NHSO)).fault()).isEqualTo(CardFault.REMOVED);
    VirtualCard torn = card("somchai");
    torn.play(new CardTrick.Swap(8, person("malee")));
    assertThat(refused(torn, EnumSet.of(CardExtra.PHOTO)).fault()).isEqualTo(CardFault.TORN);
  }

  @Test
  void everyMannerOfGetResponseIsLearntOnce() {
    Map<CardData.Manner, Integer> exchanges =
        Map.of(
            CardData.Manner.STRICT,
            7,
            CardData.Manner.P2_01,
            7 + 2,
            CardData.Manner.CLASS_80,
            7 + 4,
            CardData.Manner.AT_ONCE,
            4,
            CardData.Manner.SPLIT,
            7 + 2 + 1 + 1);
    exchanges.forEach((manner, count) -> {
      VirtualCard card = new VirtualCard(person("somchai").with(manner).card());
      understood(card, Set.of());
      assertThat(commands).as(manner.name()).hasSize(count);
    });
  }

  @Test
  void noCommandIsOfExtendedLength() {
    understood(card("somchai"), EnumSet.allOf(CardExtra.class));
    assertThat(commands).allSatisfy(command -> assertThat(command.length() / 2).isBetween(5, 13));
  }

  private ThaiIdCard<RuntimeException> reading(VirtualCard card) {
    commands.clear();
    return new ThaiIdCard<>(command -> {
      commands.add(ThaiIdCardTest.hex(command));
      return card.answer(command).orElseThrow();
    });
  }

  private ThaiIdContent.Understood understood(VirtualCard card, Set<CardExtra> extras) {
    ThaiIdContent content = reading(card).read(extras, news -> {});
    assertThat(content).isInstanceOf(ThaiIdContent.Understood.class);
    return (ThaiIdContent.Understood) content;
  }

  private ThaiIdContent.Refused refused(VirtualCard card, Set<CardExtra> extras) {
    ThaiIdContent content = reading(card).read(extras, news -> {});
    assertThat(content).isInstanceOf(ThaiIdContent.Refused.class);
    return (ThaiIdContent.Refused) content;
  }

  private static MadeUpPerson person(String key) {
    return PeopleFolder.builtIn().get(key);
  }

  private static VirtualCard card(String key) {
    return new VirtualCard(person(key).card());
  }
}

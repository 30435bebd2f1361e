package org.sitthi.hardware.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VirtualCardTest {

  private static final String SELECT = "00A4040008A000000054480001";

  private final VirtualCard card = new VirtualCard(PeopleFolder.builtIn().get("somchai").card());

  @Test
  void selectOffersTenBytesThatNameTheApplet() {
    assertThat(answer(SELECT)).isEqualTo("610A");
    assertThat(answer("00C000000A")).isEqualTo("8408A0000000544800019000");
    assertThat(answer("00A4040008A000000054480011")).isEqualTo("6A82");
    assertThat(answer("00A4040002434D")).isEqualTo("6700");
  }

  @Test
  void nothingIsReadableBeforeSelectOrAfterPowerDown() {
    assertThat(answer("80B00000020004")).isEqualTo("6985");
    answer(SELECT);
    assertThat(answer("80B00000020004")).isEqualTo("6104");
    assertThat(answer("00C0000004")).isEqualTo("303030339000");
    card.powerChanged();
    assertThat(answer("80B00000020004")).isEqualTo("6985");
    assertThat(answer("00C0000004")).isEqualTo("6985");
  }

  @Test
  void readsAreChecked() {
    answer(SELECT);
    assertThat(answer("80B00000020000")).isEqualTo("6700");
    assertThat(answer("80B000000204")).isEqualTo("6700");
    assertThat(answer("80B00000020104")).isEqualTo("6B00");
    assertThat(answer("80B0173E0200FF")).isEqualTo("6B00");
    assertThat(answer("80B1000000")).isEqualTo("6D00");
    assertThat(answer("90B00000020004")).isEqualTo("6E00");
    assertThat(answer("80B0")).isEqualTo("6700");
  }

  @Test
  void getResponseIsStrictAndMayBeSplit() {
    answer(SELECT);
    assertThat(answer("80B00000020004")).isEqualTo("6104");
    assertThat(answer("80C0000004")).isEqualTo("6E00");
    assertThat(answer("00C0000104")).isEqualTo("6B00");
    assertThat(answer("00C0000008")).isEqualTo("6C04");
    assertThat(answer("00C0000003")).isEqualTo("3030306101");
    assertThat(answer("00C0000001")).isEqualTo("339000");
    assertThat(answer("00C0000001")).isEqualTo("6985");
  }

  @Test
  void exchangesAreCounted() {
    answer(SELECT);
    answer("80B00000020004");
    assertThat(card.exchanges()).isEqualTo(2);
  }

  @Test
  void otherKindsOfCard() {
    assertThat(kind("bank-card").answer(HexFormat.of().parseHex(SELECT)))
        .hasValueSatisfying(a -> assertThat(a).inHexadecimal().containsExactly(0x6A, 0x82));
    assertThat(kind("hanging").answer(HexFormat.of().parseHex(SELECT))).isEmpty();
    assertThat(kind("backwards").atr()).hasSizeGreaterThan(33);
    assertThat(card.atr())
        .endsWith("TH NID 18".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private String answer(String command) {
    return card.answer(HexFormat.of().parseHex(command))
        .map(HexFormat.of().withUpperCase()::formatHex)
        .orElse("silence");
  }

  private static VirtualCard kind(String key) {
    return new VirtualCard(PeopleFolder.builtIn().get(key).card());
  }
}

package org.sitthi.record.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain's bytes, held against numbers made by other programs. */
class ChainLinkTest {

  /** Test 1 of RFC 8032 §7.1: the seed and its public key. */
  private static final String SEED =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

  private static final String PUBLIC =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  private static final KioskKey KEY = new KioskKey(base64("302a300506032b6570032100" + PUBLIC));
  private static final byte[] BODY = "{\"a\":1}".getBytes(UTF_8);
  private static final UUID RECORD = UUID.fromString("7f2c1a54-3f0e-4f0b-9c55-0d6a1a2b3c4d");
  private static final Instant AT = Instant.parse("2026-03-02T01:15:36.123Z");

  private final ChainEntry first =
      ChainEntry.next("K01", 1, ChainEntry.NONE, RECORD, 1, BODY, AT.plusNanos(999));
  private final ChainLink link = new ChainLink(first, KEY, sign(first.canonical()));

  @Test
  void theCanonicalBytesAreEightLines() {
    // The body's hash: printf '{"a":1}' | sha256sum
    assertThat(new String(first.canonical(), UTF_8))
        .isEqualTo(
            """
            sitthi-chain-1
            K01
            1
            0000000000000000000000000000000000000000000000000000000000000000
            7f2c1a54-3f0e-4f0b-9c55-0d6a1a2b3c4d
            1
            015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862
            1772414136123
            """);
  }

  @Test
  void theHashIsThatOfTheCanonicalBytes() {
    // Made with sha256sum of the eight lines above.
    assertThat(first.hash())
        .isEqualTo("45067426cf27ac4254192d6a8ad62af7c5408a57addc1bd615614e650aec6a8f");
  }

  @Test
  void aSignatureHoldsForItsEntryAndNoOther() {
    ChainEntry later =
        new ChainEntry("K01", 2, first.hash(), RECORD, 2, first.body(), first.savedAt());

    assertThat(link.isSigned()).isTrue();
    assertThat(new ChainLink(later, KEY, link.signature()).isSigned()).isFalse();
    assertThat(first.isOf(BODY)).isTrue();
    assertThat(first.isOf("{\"a\":2}".getBytes(UTF_8))).isFalse();
  }

  @Test
  void theHeaderIsReadAsWhatWasWritten() {
    assertThat(link.header()).isPrintable().isASCII().hasSizeLessThan(400);
    assertThat(ChainLink.read(link.header(), RECORD, 1)).contains(link);
  }

  @Test
  void aHeaderOfAnotherRecordIsNotSigned() {
    assertThat(ChainLink.read(link.header(), UUID.randomUUID(), 1))
        .hasValueSatisfying(read -> assertThat(read.isSigned()).isFalse());
    assertThat(ChainLink.read(link.header(), RECORD, 2))
        .hasValueSatisfying(read -> assertThat(read.isSigned()).isFalse());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          v=1;        | v=2;
          v=1;        | v=1;v=1;
          kiosk=K01;  | kiosk=;
          kiosk=K01;  | kiosk=ตู้;
          seq=1;      | seq=0;
          seq=1;      | seq=x;
          seq=1;      | seq=2;
          prev=00     | prev=0
          body=01     | body=G1
          at=1772     | at=x1772
          sig=        | sig=AAAA
          key=        | key=AAAA
          ;           | ;;
          """,
      delimiter = '|')
  void aHeaderWithoutTheFormIsNoLink(String old, String now) {
    assertThat(link.header()).contains(old);
    assertThat(ChainLink.read(link.header().replaceFirst(old, now), RECORD, 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v=1", "nonsense"})
  void whatIsNoHeaderIsNoLink(String text) {
    assertThat(ChainLink.read(text, RECORD, 1)).isEmpty();
    assertThat(ChainLink.read(text + "x".repeat(800), RECORD, 1)).isEmpty();
  }

  @Test
  void theKeysIdIsTheBeginningOfItsHash() {
    // Made with: printf 302a300506032b6570032100d75a…511a | xxd -r -p | sha256sum
    assertThat(KEY.id()).isEqualTo("06e3fd8fda29bb60ab59557de61edb0a");
    assertThatIllegalArgumentException().isThrownBy(() -> new KioskKey("A".repeat(60)));
  }

  private static String sign(byte[] message) {
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(
                  new PKCS8EncodedKeySpec(
                      HexFormat.of().parseHex("302e020100300506032b657004220420" + SEED)));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(message);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}

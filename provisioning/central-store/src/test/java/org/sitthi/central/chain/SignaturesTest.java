package org.sitthi.central.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;
import org.sitthi.record.chain.KioskKey;

/** Signatures of entries that the JDK signed: each is told by itself. */
class SignaturesTest {

  private static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private final Random random = new Random(20_260_131);
  private final Signatures signatures = new Signatures();
  private final List<KeyPair> kiosks = new ArrayList<>();

  SignaturesTest() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("Ed25519");
    for (int i = 0; i < 3; i++) {
      kiosks.add(keys.generateKeyPair());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 31, 100, 200})
  void whatTheJdkSignedHolds(int many) throws Exception {
    assertThat(signatures.hold(links(many, 3))).hasSize(many).doesNotContain(false);
  }

  @Test
  void eachBitOfASignatureCounts() throws Exception {
    List<ChainLink> right = links(20, 1);
    for (int bit = 0; bit < 512; bit++) {
      List<ChainLink> links = new ArrayList<>(right);
      int wrong = random.nextInt(links.size());
      byte[] signature = Base64.getDecoder().decode(links.get(wrong).signature());
      signature[bit / 8] ^= (byte) (1 << (bit % 8));
      links.set(wrong, signedBy(links.get(wrong), signature));
      assertThat(signatures.hold(links)).as("bit %d", bit).isEqualTo(allBut(links, List.of(wrong)));
    }
  }

  @Test
  void twoWrongOnesDoNotMakeUpForEachOther() throws Exception {
    List<ChainLink> links = links(30, 1);
    byte[] one = Base64.getDecoder().decode(links.get(4).signature());
    byte[] other = Base64.getDecoder().decode(links.get(17).signature());
    links.set(4, signedBy(links.get(4), moved(one, BigInteger.ONE)));
    links.set(17, signedBy(links.get(17), moved(other, BigInteger.ONE.negate())));
    assertThat(signatures.hold(links)).isEqualTo(allBut(links, List.of(4, 17)));

    List<ChainLink> swapped = links(30, 1);
    ChainLink first = swapped.get(4);
    ChainLink second = swapped.get(17);
    swapped.set(4, signedBy(first, Base64.getDecoder().decode(second.signature())));
    swapped.set(17, signedBy(second, Base64.getDecoder().decode(first.signature())));
    assertThat(signatures.hold(swapped)).isEqualTo(allBut(swapped, List.of(4, 17)));
  }

  /** The same equation with S and the group's order added to it. */
  @Test
  void aNumberBeyondTheOrderIsRefused() throws Exception {
    List<ChainLink> links = links(20, 1);
    byte[] signature = Base64.getDecoder().decode(links.get(3).signature());
    byte[] beyond = signature.clone();
    System.arraycopy(little(number(signature).add(ORDER)), 0, beyond, 32, 32);
    links.set(3, signedBy(links.get(3), beyond));
    assertThat(signatures.hold(links)).isEqualTo(allBut(links, List.of(3)));
  }

  @Test
  void anotherKioskSignedIt() throws Exception {
    List<ChainLink> links = links(20, 1);
    ChainEntry entry = links.get(9).entry();
    links.set(
        9,
        new ChainLink(
            entry,
            links.get(9).key(),
            Base64.getEncoder().encodeToString(sign(kiosks.get(1).getPrivate(), entry))));
    assertThat(signatures.hold(links)).isEqualTo(allBut(links, List.of(9)));
  }

  /** R that is of another signature, or not written as it must be. */
  @Test
  void whatIsNoPointIsRefused() throws Exception {
    for (int first : new int[] {0x02, 0xED, 0xEE, 0xFF}) {
      List<ChainLink> links = links(12, 1);
      byte[] signature = Base64.getDecoder().decode(links.get(0).signature());
      Arrays.fill(signature, 0, 32, first < 0x80 ? 0 : (byte) 0xFF);
      signature[0] = (byte) first;
      signature[31] = (byte) (first < 0x80 ? 0 : 0x7F);
      links.set(0, signedBy(links.get(0), signature));
      assertThat(signatures.hold(links)).isEqualTo(allBut(links, List.of(0)));
    }
  }

  private List<ChainLink> links(int many, int keys) throws Exception {
    List<ChainLink> links = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      KeyPair kiosk = kiosks.get(i % keys);
      ChainEntry entry =
          ChainEntry.next(
              "K0" + i % keys,
              i + 2,
              "ab".repeat(32),
              new UUID(random.nextLong(), i),
              1,
              ("record " + i).getBytes(US_ASCII),
              Instant.parse("2026-01-31T08:00:00Z"));
      links.add(
          new ChainLink(
              entry,
              KioskKey.of(kiosk.getPublic()),
              Base64.getEncoder().encodeToString(sign(kiosk.getPrivate(), entry))));
    }
    return links;
  }

  private static byte[] sign(PrivateKey key, ChainEntry entry) throws Exception {
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(key);
    signature.update(entry.canonical());
    return signature.sign();
  }

  private static ChainLink signedBy(ChainLink link, byte[] signature) {
    return new ChainLink(link.entry(), link.key(), Base64.getEncoder().encodeToString(signature));
  }

  private static List<Boolean> allBut(List<ChainLink> links, List<Integer> wrong) {
    List<Boolean> hold = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      hold.add(!wrong.contains(i));
    }
    return hold;
  }

  /** S moved by a number. */
  private static byte[] moved(byte[] signature, BigInteger by) {
    byte[] moved = signature.clone();
    System.arraycopy(little(number(signature).add(by).mod(ORDER)), 0, moved, 32, 32);
    return moved;
  }

  private static BigInteger number(byte[] signature) {
    byte[] big = new byte[32];
    for (int i = 0; i < 32; i++) {
      big[i] = signature[63 - i];
    }
    return new BigInteger(1, big);
  }

  private static byte[] little(BigInteger value) {
    byte[] little = new byte[32];
    for (int i = 0; i < 32; i++) {
      little[i] = value.shiftRight(8 * i).byteValue();
    }
    return little;
  }
}

package org.sitthi.kiosk.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.record.chain.KioskKey;

class KioskIdentityTest {

  private static final byte[] MESSAGE = "a message".getBytes(UTF_8);
  private static final Executor EACH = task -> Thread.ofPlatform().start(task);

  @TempDir Path folder;

  @Test
  void thePairIsMadeOnceAndReadAfterwards() throws Exception {
    KioskIdentity made = KioskIdentity.open(folder.resolve("identity"));
    KioskIdentity read = KioskIdentity.open(folder.resolve("identity"));

    assertThat(read.key()).isEqualTo(made.key());
    assertThat(made.key().verifies(MESSAGE, read.sign(MESSAGE))).isTrue();
    assertThat(made.key().verifies("another".getBytes(UTF_8), read.sign(MESSAGE))).isFalse();
  }

  @Test
  void onlyTheOwnerMayReadThePrivateKey() throws Exception {
    KioskIdentity.open(folder.resolve("identity"));

    assertThat(rights("identity")).isEqualTo("rwx------");
    assertThat(rights("identity/chain-key.pem")).isEqualTo("rw-------");
  }

  @Test
  void thePublicKeyStandsBesideItForOthers() throws Exception {
    KioskIdentity made = KioskIdentity.open(folder);

    String text = Files.readString(folder.resolve("chain-key.pub.pem"));
    assertThat(Pem.publicKey(text)).isEqualTo(made.key());
    assertThat(text).doesNotContain("PRIVATE");
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws Exception {
    KioskIdentity.open(folder);
    Path file = folder.resolve("chain-key.pem");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(refusal()).contains("chain-key.pem", "0600");
  }

  @Test
  void whatIsNoKeyPairIsRefusedAndLeftAsItIs() throws Exception {
    KioskIdentity.open(folder);
    Path file = folder.resolve("chain-key.pem");
    Files.writeString(file, "not a key");

    assertThat(refusal()).contains("no key pair of ours");
    assertThat(Files.readString(file)).isEqualTo("not a key");
  }

  @Test
  void halvesOfTwoPairsAreRefused() throws Exception {
    KioskIdentity.open(folder.resolve("other"));
    KioskIdentity.open(folder);
    Path file = folder.resolve("chain-key.pem");
    String secret = Files.readString(file);
    Files.writeString(
        file,
        secret.substring(0, secret.indexOf("-----BEGIN PUBLIC"))
            + Files.readString(folder.resolve("other/chain-key.pub.pem")));

    assertThat(refusal()).contains("no pair");
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path blocked = Files.createFile(folder.resolve("blocked"));

    IdentityException refused =
        catchThrowableOfType(
            IdentityException.class, () -> KioskIdentity.open(blocked.resolve("identity")));
    assertThat(refused).hasMessageContaining("can't be used");
  }

  @Test
  void programsThatStartTogetherHaveOneKey() {
    List<CompletableFuture<KioskKey>> opening =
        Stream.generate(() -> CompletableFuture.supplyAsync(this::key, EACH)).limit(6).toList();

    assertThat(opening.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  private KioskKey key() {
    try {
      return KioskIdentity.open(folder).key();
    } catch (IdentityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String rights(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }

  private String refusal() {
    IdentityException refused =
        catchThrowableOfType(IdentityException.class, () -> KioskIdentity.open(folder));
    assertThat(refused).isNotNull();
    return String.valueOf(refused.getMessage());
  }
}

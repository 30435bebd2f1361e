package org.sitthi.kiosk.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.sitthi.record.chain.KioskKey;

/**
 * The kiosk's own key pair (Ed25519), made at the first start: {@code chain-key.pem} in the folder
 * of {@code central.identity}, for its owner only. Beside it {@code chain-key.pub.pem}, to be given
 * to whoever verifies. Threads: any.
 */
public final class KioskIdentity {

  static final String PRIVATE = "chain-key.pem";
  static final String PUBLIC = "chain-key.pub.pem";

  private static final int MOST_BYTES = 4_096;
  private static final byte[] TRIAL = "sitthi-chain-trial".getBytes(US_ASCII);
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private final PrivateKey secret;
  private final KioskKey key;

  private KioskIdentity(PrivateKey secret, KioskKey key) {
    this.secret = secret;
    this.key = key;
  }

  /**
   * Reads the pair, or makes it if the folder has none.
   *
   * @throws IdentityException if it can be neither read nor made, or others may read it
   */
  public static KioskIdentity open(Path folder) throws IdentityException {
    Path file = folder.resolve(PRIVATE);
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      if (!Files.getPosixFilePermissions(file).equals(OWNER)) {
        throw new IdentityException(file + ": others may read it; its mode must be 0600");
      }
      return read(file);
    } catch (IOException e) {
      throw new IdentityException(
          file
              + ": can't be used ("
              + e.getClass().getSimpleName()
              + "); check owner and rights of the folder");
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IdentityException(
          file + ": no key pair of ours; move it aside for the help desk and start again");
    }
  }

  /**
   * Reads the pair; empty if the folder has none.
   *
   * @throws IdentityException if it can't be read, or others may read it
   */
  public static Optional<KioskIdentity> find(Path folder) throws IdentityException {
    return Files.exists(folder.resolve(PRIVATE)) ? Optional.of(open(folder)) : Optional.empty();
  }

  /** The public half. */
  public KioskKey key() {
    return key;
  }

  /** Ed25519, Base64. */
  public String sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(message);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the kiosk's key can't sign", e);
    }
  }

  private static KioskIdentity read(Path file)
      throws IOException, GeneralSecurityException, IdentityException {
    if (Files.size(file) > MOST_BYTES) {
      throw new GeneralSecurityException("too long");
    }
    String text = Files.readString(file);
    PrivateKey secret =
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(Pem.part(text, Pem.PRIVATE))));
    KioskIdentity identity = new KioskIdentity(secret, new KioskKey(Pem.part(text, Pem.PUBLIC)));
    if (!identity.key.verifies(TRIAL, identity.sign(TRIAL))) {
      throw new IdentityException(file + ": its two keys are no pair; restore it from a copy");
    }
    return identity;
  }

  /** Made aside and put in its place whole; of two programs that start together one wins. */
  private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String open = Pem.of(Pem.PUBLIC, pair.getPublic().getEncoded());
    Path made =
        Files.createTempFile(folder, PRIVATE, ".new", PosixFilePermissions.asFileAttribute(OWNER));
    try {
      Files.writeString(made, Pem.of(Pem.PRIVATE, pair.getPrivate().getEncoded()) + open);
      Durable.force(made);
      Files.createLink(file, made);
      Files.writeString(folder.resolve(PUBLIC), open);
      Durable.force(folder);
    } catch (FileAlreadyExistsException e) {
      // Another program was quicker; its key is the one, and is read next.
    } finally {
      Files.delete(made);
    }
  }
}

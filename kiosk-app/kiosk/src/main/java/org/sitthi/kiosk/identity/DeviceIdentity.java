package org.sitthi.kiosk.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * What this kiosk shows the central store: {@code device.pem}, key and certificate, for its owner
 * only. A key that has no certificate yet waits in {@code device-request.pem}, so that a request
 * whose answer was lost is sent again as it was.
 *
 * @param key ECDSA on P-256
 * @param certificate from enrolment or renewal
 */
public record DeviceIdentity(PrivateKey key, X509Certificate certificate) {

  private static final String NAME = "device.pem";
  private static final String WAITING = "device-request.pem";
  private static final String REQUEST = "CERTIFICATE REQUEST";
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final int MOST_BYTES = 16_384;
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  /** Where it is in the folder of {@code central.identity}. */
  public static Path in(Path folder) {
    return folder.resolve(NAME);
  }

  /**
   * Reads it.
   *
   * @throws IOException if it can't be read or others may read it
   * @throws GeneralSecurityException if it is none of ours
   */
  public static DeviceIdentity read(Path file) throws IOException, GeneralSecurityException {
    String text = text(file);
    return new DeviceIdentity(privateKey(text), certificate(Pem.part(text, CERTIFICATE)));
  }

  /**
   * A certificate request, PEM; the one that waits, or one for a new key.
   *
   * @throws IOException if it can't be kept
   */
  public static String request(Path folder, String kioskId, String hospitalCode)
      throws IOException, GeneralSecurityException {
    Path waiting = folder.resolve(WAITING);
    if (!Files.exists(waiting)) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      byte[] request = CertificateRequest.of(pair, kioskId, hospitalCode);
      write(
          waiting, Pem.of(Pem.PRIVATE, pair.getPrivate().getEncoded()) + Pem.of(REQUEST, request));
    }
    return Pem.of(REQUEST, Base64.getDecoder().decode(Pem.part(text(waiting), REQUEST)));
  }

  /** The request's DER form. */
  public static byte[] der(String request) {
    return Base64.getDecoder().decode(Pem.part(request, REQUEST));
  }

  /**
   * Keeps the certificate with the key that waits for it, in place of what was there.
   *
   * @throws GeneralSecurityException if it is no certificate, or of another key
   */
  public static DeviceIdentity keep(Path folder, String pem)
      throws IOException, GeneralSecurityException {
    Path waiting = folder.resolve(WAITING);
    PrivateKey key = privateKey(text(waiting));
    X509Certificate certificate = certificate(part(pem, CERTIFICATE));
    DeviceIdentity identity = new DeviceIdentity(key, certificate);
    if (!identity.belongTogether()) {
      throw new GeneralSecurityException("the certificate is of another key");
    }
    write(
        in(folder),
        Pem.of(Pem.PRIVATE, key.getEncoded()) + Pem.of(CERTIFICATE, certificate.getEncoded()));
    Files.delete(waiting);
    Durable.force(folder);
    return identity;
  }

  private boolean belongTogether() throws GeneralSecurityException {
    byte[] sample = new byte[32];
    Arrays.fill(sample, (byte) 1);
    java.security.Signature sign = java.security.Signature.getInstance("SHA256withECDSA");
    sign.initSign(key);
    sign.update(sample);
    byte[] signature = sign.sign();
    sign.initVerify(certificate.getPublicKey());
    sign.update(sample);
    return sign.verify(signature);
  }

  private static PrivateKey privateKey(String text) throws GeneralSecurityException {
    byte[] der = Base64.getDecoder().decode(part(text, Pem.PRIVATE));
    return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
  }

  private static X509Certificate certificate(String base64) throws GeneralSecurityException {
    byte[] der = Base64.getDecoder().decode(base64);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static String part(String text, String label) throws GeneralSecurityException {
    try {
      return Pem.part(text, label);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("no " + label, e);
    }
  }

  private static String text(Path file) throws IOException {
    if (!Files.getPosixFilePermissions(file).equals(OWNER)) {
      throw new IOException("others may read it");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("too long");
    }
    return Files.readString(file);
  }

  /** Made aside and put in its place whole. */
  private static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder");
    }
    Path made =
        Files.createTempFile(folder, NAME, ".new", PosixFilePermissions.asFileAttribute(OWNER));
    Files.writeString(made, text);
    Durable.force(made);
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Durable.force(folder);
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "DeviceIdentity[" + certificate.getSubjectX500Principal() + "]";
  }
}

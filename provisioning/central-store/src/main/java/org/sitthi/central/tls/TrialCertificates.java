package org.sitthi.central.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Certificates for trials and the demo: {@code ca.pem} for callers to trust, {@code server.pem} and
 * {@code server-key.pem} (mode 0600) for the server.
 *
 * <p>The authority's own key is used once and never written: whoever reads the folder cannot make
 * another certificate that callers would trust.
 */
public final class TrialCertificates {

  /** From the making of the certificates. */
  public static final Duration VALIDITY = Duration.ofDays(90);

  private static final Duration RENEW_BEFORE = Duration.ofDays(7);
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);
  private static final int SERIAL_BITS = 120;
  private static final List<String> ALWAYS = List.of("localhost", "127.0.0.1");

  private final Path dir;

  private TrialCertificates(Path dir) {
    this.dir = dir;
  }

  /**
   * The certificates in a folder; makes new ones if there are none, if they have less than a week
   * left, or if they lack one of the names.
   *
   * @param names further host names or IP addresses of the server, beside localhost and 127.0.0.1
   */
  public static TrialCertificates in(Path dir, List<String> names, InstantSource clock)
      throws TlsException {
    TrialCertificates certificates = new TrialCertificates(dir);
    List<String> all = new ArrayList<>(ALWAYS);
    names.stream().filter(name -> !all.contains(name)).forEach(all::add);
    try {
      Files.createDirectories(dir);
      if (!TrialFiles.usable(certificates, all, clock.instant().plus(RENEW_BEFORE))) {
        certificates.make(all, clock.instant());
      }
      return certificates;
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new TlsException("the trial certificates cannot be made in their folder", e);
    }
  }

  /** The authority's certificate, PEM: what callers trust. */
  public Path ca() {
    return dir.resolve("ca.pem");
  }

  /** The server's certificate, PEM. */
  public Path certificate() {
    return dir.resolve("server.pem");
  }

  /** The server's private key, PEM. */
  public Path key() {
    return dir.resolve("server-key.pem");
  }

  private void make(List<String> names, Instant now)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPair authority = keys();
    KeyPair server = keys();
    X500Name issuer = new X500Name("CN=Sitthi trial authority " + serial().toString(36));
    X509v3CertificateBuilder ca = builder(issuer, issuer, authority, now);
    ca.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    ca.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    X509v3CertificateBuilder leaf =
        builder(issuer, new X500Name("CN=" + ALWAYS.getFirst()), server, now);
    addServerExtensions(leaf, names);
    leaf.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.getPublic()));
    TrialFiles.writeKey(key(), server.getPrivate());
    TrialFiles.writeCertificate(certificate(), signed(leaf, authority));
    TrialFiles.writeCertificate(ca(), signed(ca, authority));
  }

  private static void addServerExtensions(X509v3CertificateBuilder leaf, List<String> names)
      throws CertIOException {
    leaf.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    leaf.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    leaf.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    GeneralName[] alternatives =
        names.stream()
            .map(name -> new GeneralName(TrialFiles.nameType(name), name))
            .toArray(GeneralName[]::new);
    leaf.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair keys, Instant now)
      throws GeneralSecurityException, CertIOException {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            serial(),
            Date.from(now.minus(CLOCK_SKEW)),
            Date.from(now.plus(VALIDITY)),
            subject,
            keys.getPublic());
    return builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair authority)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static BigInteger serial() {
    return new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE);
  }
}

package org.sitthi.central.devices;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sitthi.central.tls.TlsException;
import org.sitthi.record.fleet.SignedSettings;
import org.sitthi.record.fleet.SiteSettings;

/**
 * The hospital's own authority for its kiosks (ECDSA, P-256). Its key is made at the first use and
 * kept in {@code keys.dir}; it signs kiosks' certificates and nothing else. Threads: any.
 */
public final class DeviceAuthority {

  /** From the making of a kiosk's certificate. */
  public static final Duration VALIDITY = Duration.ofDays(90);

  private static final Duration OWN_VALIDITY = Duration.ofDays(3650);
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);
  private static final int SERIAL_BITS = 120;

  private final X509Certificate certificate;
  private final PrivateKey key;

  private DeviceAuthority(X509Certificate certificate, PrivateKey key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * The authority in a folder; made if the folder has none.
   *
   * @param hospitalCode five digits; stands in its name
   * @throws TlsException if it can be neither read nor made
   */
  public static DeviceAuthority in(Path folder, String hospitalCode, Instant now)
      throws TlsException {
    try {
      AuthorityFile file = new AuthorityFile(folder);
      if (!Files.exists(file.path())) {
        make(file, hospitalCode, now);
      }
      AuthorityFile.Content content = file.read();
      return new DeviceAuthority(content.certificate(), content.key());
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new TlsException("the authority for kiosks cannot be read or made in keys.dir", e);
    }
  }

  /** What kiosks' certificates are checked with. */
  public X509Certificate certificate() {
    return certificate;
  }

  /**
   * Site settings under this authority's signature.
   *
   * @throws GeneralSecurityException if it cannot sign
   */
  public SignedSettings sign(SiteSettings settings) throws GeneralSecurityException {
    return SignedSettings.of(settings, key, certificate);
  }

  /** A certificate for a kiosk's key. */
  X509Certificate issue(PublicKey device, String kioskId, String hospitalCode, Instant now) {
    X500Name subject =
        new X500NameBuilder()
            .addRDN(BCStyle.O, "Sitthi Kiosk")
            .addRDN(BCStyle.OU, hospitalCode)
            .addRDN(BCStyle.CN, kioskId)
            .build();
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              certificate,
              serial(),
              Date.from(now.minus(CLOCK_SKEW)),
              Date.from(now.plus(VALIDITY)),
              new javax.security.auth.x500.X500Principal(subject.getEncoded()),
              device);
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(device));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(certificate.getPublicKey()));
      return signed(builder, key);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the authority cannot sign", e);
    }
  }

  private static void make(AuthorityFile file, String hospitalCode, Instant now)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    X500Name name =
        new X500Name("CN=Sitthi kiosk authority " + hospitalCode + " " + serial().toString(36));
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            serial(),
            Date.from(now.minus(CLOCK_SKEW)),
            Date.from(now.plus(OWN_VALIDITY)),
            name,
            pair.getPublic());
    addAuthorityExtensions(builder, pair.getPublic());
    file.write(signed(builder, pair.getPrivate()), pair.getPrivate());
  }

  private static void addAuthorityExtensions(X509v3CertificateBuilder builder, PublicKey key)
      throws CertIOException, GeneralSecurityException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
  }

  private static BigInteger serial() {
    return new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE);
  }
}

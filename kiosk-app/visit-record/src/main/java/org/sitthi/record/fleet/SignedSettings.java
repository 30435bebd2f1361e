package org.sitthi.record.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * Site settings under the store's signature (ECDSA on P-256 with SHA-256, by the key of the
 * authority that signs kiosks' certificates). The authority comes along, and counts only if it has
 * signed the kiosk's own certificate: enrolment is the one anchor.
 *
 * @param body the settings as JSON, exactly as they were signed
 * @param signature Base64
 * @param authority the authority's certificate, DER in Base64
 */
public record SignedSettings(String body, String signature, String authority) {

  private static final String ALGORITHM = "SHA256withECDSA";

  /** What is signed begins with this, so that no other signature can be taken for one of these. */
  private static final String CONTEXT = "sitthi site settings 1\n";

  private static final int LONGEST = 64 * 1024;

  /** Signs settings. */
  public static SignedSettings of(SiteSettings settings, PrivateKey key, X509Certificate authority)
      throws GeneralSecurityException {
    String body = new String(FleetJson.write(settings), UTF_8);
    Signature signer = Signature.getInstance(ALGORITHM);
    signer.initSign(key);
    signer.update((CONTEXT + body).getBytes(UTF_8));
    return new SignedSettings(
        body,
        Base64.getEncoder().encodeToString(signer.sign()),
        Base64.getEncoder().encodeToString(authority.getEncoded()));
  }

  /**
   * The settings, if this kiosk's authority has signed them for it.
   *
   * @param own the kiosk's certificate
   * @throws GeneralSecurityException if not; the message is for the log and the fleet page
   */
  public SiteSettings openFor(String kioskId, X509Certificate own) throws GeneralSecurityException {
    if (body.length() > LONGEST || signature.length() > LONGEST || authority.length() > LONGEST) {
      throw new GeneralSecurityException("longer than any are");
    }
    try {
      X509Certificate signer =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(Base64.getDecoder().decode(authority)));
      own.verify(signer.getPublicKey());
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(signer.getPublicKey());
      check.update((CONTEXT + body).getBytes(UTF_8));
      if (!check.verify(Base64.getDecoder().decode(signature))) {
        throw new GeneralSecurityException("the signature is not the authority's");
      }
      SiteSettings settings = FleetJson.read(body.getBytes(UTF_8), SiteSettings.class);
      if (!settings.kioskId().equals(kioskId)) {
        throw new GeneralSecurityException("another kiosk's");
      }
      return settings;
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("no site settings");
    }
  }
}

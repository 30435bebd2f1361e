package org.sitthi.kiosk.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;

/** A certificate request (PKCS#10, RFC 2986) for an EC key, signed with it: ECDSA with SHA-256. */
final class CertificateRequest {

  private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
  private static final byte[] NO_ATTRIBUTES = {(byte) 0xA0, 0x00};

  private CertificateRequest() {}

  /** In DER. */
  static byte[] of(KeyPair pair, String kioskId, String hospitalCode)
      throws GeneralSecurityException {
    byte[] subject =
        Der.sequence(
            named(ORGANIZATION, "Sitthi Kiosk"), named(UNIT, hospitalCode), named(NAME, kioskId));
    byte[] info = Der.sequence(VERSION_0, subject, pair.getPublic().getEncoded(), NO_ATTRIBUTES);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(info);
    return Der.sequence(info, Der.sequence(ECDSA_WITH_SHA256), Der.bits(signature.sign()));
  }

  private static byte[] named(byte[] type, String value) {
    return Der.set(Der.sequence(type, Der.text(value)));
  }

  // Object identifiers: 2.5.4.10, 2.5.4.11, 2.5.4.3, 1.2.840.10045.4.3.2.

  private static final byte[] ORGANIZATION = Der.objectId(0x55, 0x04, 0x0A);
  private static final byte[] UNIT = Der.objectId(0x55, 0x04, 0x0B);
  private static final byte[] NAME = Der.objectId(0x55, 0x04, 0x03);
  private static final byte[] ECDSA_WITH_SHA256 =
      Der.objectId(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02);
}

package org.sitthi.central.devices;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * A certificate request (PKCS#10) that is signed with the key it brings, ECDSA on P-256. Its
 * subject and extensions are not taken over: who the kiosk is, the code or its certificate says.
 *
 * @param key the kiosk's public key
 * @param sha256 of its DER form, hex
 */
record KeyRequest(PublicKey key, String sha256) {

  static final int MOST_CHARACTERS = 4_096;
  private static final int FIELD_BITS = 256;

  /** Reads a PEM; empty if it is no such request. */
  static Optional<KeyRequest> read(String pem) {
    if (pem.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      return parser.readObject() instanceof PKCS10CertificationRequest request
          ? checked(new JcaPKCS10CertificationRequest(request))
          : Optional.empty();
    } catch (IOException
        | GeneralSecurityException
        | PKCSException
        | OperatorCreationException
        | RuntimeException e) {
      // The parser throws all of these for what is no request.
      return Optional.empty();
    }
  }

  private static Optional<KeyRequest> checked(JcaPKCS10CertificationRequest request)
      throws IOException, GeneralSecurityException, PKCSException, OperatorCreationException {
    PublicKey key = request.getPublicKey();
    boolean fits =
        key instanceof ECPublicKey curve
            && curve.getParams().getCurve().getField().getFieldSize() == FIELD_BITS;
    return fits && request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))
        ? Optional.of(new KeyRequest(key, Sha256.hex(request.getEncoded())))
        : Optional.empty();
  }
}

package org.sitthi.record.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * What a kiosk signs with its chain key to be enrolled: this key and that request are of one kiosk.
 */
public final class EnrolmentProof {

  private EnrolmentProof() {}

  /**
   * The bytes to sign.
   *
   * @param requestSha256 of the certificate request in DER, hex
   */
  public static byte[] message(String kioskId, String hospitalCode, String requestSha256) {
    return String.join("\n", "sitthi-enrol-1", kioskId, hospitalCode, requestSha256)
        .getBytes(US_ASCII);
  }
}

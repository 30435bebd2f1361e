package org.sitthi.kiosk.journal;

import org.sitthi.record.chain.KioskKey;

/** In whose name saved revisions are chained and signed. Threads: any; no I/O. */
public interface ChainSigner {

  /** The kiosk that saves. */
  String kioskId();

  /** Its public key. */
  KioskKey key();

  /** Ed25519 signature of these bytes, Base64. */
  String sign(byte[] message);
}

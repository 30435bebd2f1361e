package org.sitthi.kiosk.evidence.pack;

import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.ChainSigner;
import org.sitthi.record.chain.KioskKey;

/** A chain signed with a real key. */
record Signed(String kioskId, KioskIdentity identity) implements ChainSigner {

  @Override
  public KioskKey key() {
    return identity.key();
  }

  @Override
  public String sign(byte[] message) {
    return identity.sign(message);
  }
}

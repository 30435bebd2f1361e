package org.sitthi.kiosk;

import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.ChainSigner;
import org.sitthi.record.chain.KioskKey;

/** This kiosk's chain, signed with its own key. */
record OwnChain(String kioskId, KioskIdentity identity) implements ChainSigner {

  @Override
  public KioskKey key() {
    return identity.key();
  }

  @Override
  public String sign(byte[] message) {
    return identity.sign(message);
  }
}

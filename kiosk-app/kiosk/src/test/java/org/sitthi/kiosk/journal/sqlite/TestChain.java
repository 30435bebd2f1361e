package org.sitthi.kiosk.journal.sqlite;

import java.nio.file.Path;
import org.sitthi.kiosk.identity.IdentityException;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.ChainSigner;
import org.sitthi.record.chain.KioskKey;

/** A chain signed with a real key, kept in a folder. */
record TestChain(String kioskId, KioskIdentity identity) implements ChainSigner {

  static TestChain of(String kioskId, Path folder) {
    try {
      return new TestChain(kioskId, KioskIdentity.open(folder.resolve("identity")));
    } catch (IdentityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public KioskKey key() {
    return identity.key();
  }

  @Override
  public String sign(byte[] message) {
    return identity.sign(message);
  }
}

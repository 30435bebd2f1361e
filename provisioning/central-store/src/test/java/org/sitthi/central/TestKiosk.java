package org.sitthi.central;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import okhttp3.Request;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;
import org.sitthi.record.chain.KioskKey;

/** A kiosk that chains and signs what it sends, with a real key. */
final class TestKiosk {

  private final String kioskId;
  private final KeyPair pair;
  private long sequence;
  private String previous = ChainEntry.NONE;

  TestKiosk(String kioskId) {
    this.kioskId = kioskId;
    try {
      this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next entry of its chain. */
  ChainLink link(VisitRecord visit) {
    ChainEntry entry =
        ChainEntry.next(
            kioskId,
            sequence + 1,
            previous,
            visit.recordId(),
            visit.revision(),
            Visits.json(visit),
            Visits.AT.toInstant());
    sequence = entry.sequence();
    previous = entry.hash();
    return signed(entry);
  }

  /** The end of its chain, as a day's closing tells it. */
  Map<String, Object> head() {
    return Map.of("sequence", sequence, "hash", previous);
  }

  ChainLink signed(ChainEntry entry) {
    return new ChainLink(entry, key(), sign(entry.canonical()));
  }

  KioskKey key() {
    return KioskKey.of(pair.getPublic());
  }

  String sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The call that sends this revision with this header. */
  static Request request(Caller caller, VisitRecord visit, String header) {
    Request.Builder call =
        visit.revision() == 1
            ? caller
                .to(Caller.RECORDS)
                .header("Idempotency-Key", visit.recordId().toString())
                .post(Caller.json(Visits.json(visit)))
            : caller
                .to(Caller.RECORDS + "/" + visit.recordId())
                .header("If-Match", "\"" + (visit.revision() - 1) + "\"")
                .put(Caller.json(Visits.json(visit)));
    return call.header(ChainLink.HEADER, header).build();
  }
}

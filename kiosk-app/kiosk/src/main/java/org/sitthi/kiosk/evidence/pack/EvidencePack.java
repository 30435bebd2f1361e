package org.sitthi.kiosk.evidence.pack;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sitthi.kiosk.journal.KeptVisit;
import org.sitthi.kiosk.journal.KeptVisit.Revision;
import org.sitthi.record.chain.ChainLink;
import org.sitthi.record.chain.KioskKey;

/**
 * What a kiosk has of one visit, each revision as it was saved and signed then, and the whole
 * signed once more now.
 *
 * @param recordId whose visit
 * @param kioskId the kiosk that makes the pack
 * @param hospital where
 * @param madeAt when
 * @param revisions oldest first, one or more
 * @param chain the kiosk's chain about them, as {@link KeptVisit#between}
 * @param seal the kiosk's word for all of the above
 */
record EvidencePack(
    UUID recordId,
    String kioskId,
    Hospital hospital,
    OffsetDateTime madeAt,
    List<Revision> revisions,
    List<ChainLink> chain,
    Seal seal) {

  EvidencePack {
    revisions = List.copyOf(revisions);
    chain = List.copyOf(chain);
  }

  /**
   * The hospital.
   *
   * @param code five digits
   */
  record Hospital(String code, String name) {}

  /**
   * A signature over {@link PackJson#sealed}.
   *
   * @param signature Ed25519, Base64
   */
  record Seal(KioskKey key, String signature) {}

  /** Makes a pack; the seal is made over all but itself. */
  static EvidencePack of(
      UUID recordId,
      String kioskId,
      Hospital hospital,
      OffsetDateTime madeAt,
      KeptVisit kept,
      KioskKey key,
      Function<byte[], String> sign) {
    Seal none = new Seal(key, "");
    EvidencePack open =
        new EvidencePack(
            recordId, kioskId, hospital, madeAt, kept.revisions(), kept.between(), none);
    return new EvidencePack(
        recordId,
        kioskId,
        hospital,
        madeAt,
        kept.revisions(),
        kept.between(),
        new Seal(key, sign.apply(PackJson.sealed(open))));
  }

  @Override
  public String toString() {
    return "EvidencePack[" + recordId + "]";
  }
}

package org.sitthi.kiosk.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/**
 * A record holds one code, and keeps it. Round midnight NHSO may make two for one visit: its answer
 * of before midnight was lost, and when the visit is gone on with, the day is another one. The
 * second code then has a record of its own; dropping it would lose it.
 */
public final class SecondCode {

  private SecondCode() {}

  /**
   * Where a draft belongs: its own record, or one apart if that has another code by now. The same
   * record and code always give the same one apart, whoever saves it and however often.
   *
   * @param latest what is saved of the draft's record
   */
  public static VisitRecord placed(Optional<VisitRecord> latest, VisitRecord draft) {
    Optional<String> code = draft.claim().value();
    boolean taken =
        latest
            .map(VisitRecord::claim)
            .filter(claim -> claim.state() == ClaimRecord.State.OBTAINED)
            .filter(claim -> code.isPresent() && !claim.value().equals(code))
            .isPresent();
    return taken ? draft.apart(ownId(draft.recordId(), code.orElseThrow())) : draft;
  }

  private static UUID ownId(UUID recordId, String code) {
    return UUID.nameUUIDFromBytes((recordId + " " + code).getBytes(StandardCharsets.UTF_8));
  }
}

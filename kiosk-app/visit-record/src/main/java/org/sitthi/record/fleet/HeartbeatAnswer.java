package org.sitthi.record.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * What the store says to a heartbeat; what is absent is left out.
 *
 * @param now by the store's clock
 * @param next a kiosk that serves now, for whoever stands before one that does not
 * @param settingsVersion of the newest site settings for this kiosk, 0 = none
 * @param staffAuditAt the entry of the kiosk's staff audit that the store has last heard of; the
 *     next heartbeat says what stands there. Older stores do not ask
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HeartbeatAnswer(
    Instant now, Optional<NextKiosk> next, long settingsVersion, Optional<Long> staffAuditAt) {

  /**
   * Another kiosk.
   *
   * @param kioskId such as K02
   * @param placeThai where it stands, may be empty
   * @param placeEnglish where it stands, may be empty
   */
  public record NextKiosk(String kioskId, String placeThai, String placeEnglish) {

    private static final int PLACE = 100;

    /** Refuses lengths that no screen holds. */
    public NextKiosk {
      if (kioskId.isEmpty()
          || kioskId.length() > 20
          || placeThai.length() > PLACE
          || placeEnglish.length() > PLACE) {
        throw new IllegalArgumentException("a kiosk's name or place is too long");
      }
    }
  }
}

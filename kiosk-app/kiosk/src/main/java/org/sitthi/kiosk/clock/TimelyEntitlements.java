package org.sitthi.kiosk.clock;

import java.time.InstantSource;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementDesk;

/**
 * Asks a desk only while the clock may be believed. A code asked for on a wrong day is a claim that
 * comes back: the patient is served, and the code comes later.
 */
public final class TimelyEntitlements implements EntitlementDesk {

  private final EntitlementDesk desk;
  private final ClockTrust trust;
  private final InstantSource clock;

  /** The same desk, while the clock is right. */
  public TimelyEntitlements(EntitlementDesk desk, ClockTrust trust, InstantSource clock) {
    this.desk = desk;
    this.trust = trust;
    this.clock = clock;
  }

  @Override
  public EntitlementAnswer check(CitizenNumber number) {
    return doubtful().orElseGet(() -> desk.check(number));
  }

  @Override
  public EntitlementAnswer checkWithoutCard(CitizenNumber number) {
    return doubtful().orElseGet(() -> desk.checkWithoutCard(number));
  }

  private Optional<EntitlementAnswer> doubtful() {
    return trust
        .doubt(clock.instant())
        .map(doubt ->
            new EntitlementAnswer.Unreachable(
                new DeskTrouble(DeskTrouble.Kind.CLOCK, "clock: " + doubt)));
  }
}

package org.sitthi.kiosk.nhso.status;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where the status service is and how long we wait for it.
 *
 * @param baseUrl what stands before {@code /api/check-authen-status}
 * @param zone how the service means its times, which name no zone
 * @param connect for opening a connection, at most 5 s
 * @param lookUp for one whole call, at most 5 s: the port allows 10 s, and after midnight two days
 *     are asked
 * @param trust PEM of the only authorities to trust; absent = the system's
 */
public record StatusSettings(
    URI baseUrl, ZoneId zone, Duration connect, Duration lookUp, Optional<Path> trust) {

  private static final Duration MOST = Duration.ofSeconds(5);

  /**
   * Refuses what the port's limits don't allow.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public StatusSettings {
    requireInRange("connect", connect);
    requireInRange("look-up", lookUp);
  }

  /** Behind the patient's back, with patience: connect 3 s, look-up 5 s. */
  public static StatusSettings unhurried(URI baseUrl, ZoneId zone) {
    return new StatusSettings(baseUrl, zone, Duration.ofSeconds(3), MOST, Optional.empty());
  }

  /** In a visit, after another way was tried: connect 1 s, look-up 1.9 s, together below 3 s. */
  public static StatusSettings inVisit(URI baseUrl, ZoneId zone) {
    return new StatusSettings(
        baseUrl, zone, Duration.ofSeconds(1), Duration.ofMillis(1_900), Optional.empty());
  }

  /** The same, trusting these authorities. */
  public StatusSettings trusting(Optional<Path> authorities) {
    return new StatusSettings(baseUrl, zone, connect, lookUp, authorities);
  }

  private static void requireInRange(String name, Duration value) {
    if (!value.isPositive() || value.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "status: " + name + " deadline must be above 0 and at most " + MOST.toMillis() + " ms");
    }
  }
}

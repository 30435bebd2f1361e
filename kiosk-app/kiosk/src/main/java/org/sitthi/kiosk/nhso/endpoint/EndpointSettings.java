package org.sitthi.kiosk.nhso.endpoint;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where the service is, who we are there, and how long we wait.
 *
 * @param baseUrl such as {@code https://nhsoapi.nhso.go.th/nhsoendpoint/}
 * @param sourceId our name there as agreed with NHSO, 1 to 50 characters
 * @param hospitalCode 5 digits
 * @param zone how the service means its times, which name no zone
 * @param connect for opening a connection, at most 5 s
 * @param check for the whole check, which may be two calls, at most 20 s
 * @param claim for a request for a code with what is asked before it, at most 30 s
 * @param trust PEM of the only authorities to trust; absent = the system's
 */
public record EndpointSettings(
    URI baseUrl,
    String sourceId,
    String hospitalCode,
    ZoneId zone,
    Duration connect,
    Duration check,
    Duration claim,
    Optional<Path> trust) {

  /**
   * Refuses what the ports' limits don't allow.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public EndpointSettings {
    require(!sourceId.isBlank() && sourceId.length() <= 50, "source id of 1 to 50 characters");
    require(hospitalCode.matches("[0-9]{5}"), "hospital code of 5 digits");
    require(isWithin(connect, 5), "connect deadline of up to 5 s");
    require(isWithin(check, 20), "check deadline of up to 20 s");
    require(isWithin(claim, 30), "claim deadline of up to 30 s");
  }

  /**
   * Asked after the agent, so that both together cost little more than the agent alone: connect 1
   * s, check 1.9 s, claim 20 s.
   */
  public static EndpointSettings inVisit(
      URI baseUrl, String sourceId, String hospitalCode, ZoneId zone) {
    return new EndpointSettings(
        baseUrl,
        sourceId,
        hospitalCode,
        zone,
        Duration.ofSeconds(1),
        Duration.ofMillis(1_900),
        Duration.ofSeconds(20),
        Optional.empty());
  }

  /** The same, trusting these authorities. */
  public EndpointSettings trusting(Optional<Path> authorities) {
    return new EndpointSettings(
        baseUrl, sourceId, hospitalCode, zone, connect, check, claim, authorities);
  }

  private static boolean isWithin(Duration value, int seconds) {
    return value.isPositive() && value.compareTo(Duration.ofSeconds(seconds)) <= 0;
  }

  private static void require(boolean right, String rule) {
    if (!right) {
      throw new IllegalArgumentException("endpoint: " + rule);
    }
  }
}

package org.sitthi.kiosk.nhso.agent;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Where the agent is and how long we wait for it.
 *
 * <p>Each deadline is for one whole call, from the look-up of the address to the last byte of the
 * answer. Only resolving a host name can't be cut short by it: give an address or {@code
 * localhost}.
 *
 * @param baseUrl {@code http(s)://host:port/}, without user, query or fragment
 * @param ownHospitalCode 5 digits; claims are sent for this hospital only (facts/nhso.md §4)
 * @param zone how the agent means its times, which name no zone (facts/nhso.md §7.5)
 * @param connect for opening a connection, at most 5 s
 * @param firstLook for the look at the slot before a read, at most 5 s: an agent that takes longer
 *     is taken for dead
 * @param terminals for the look at the slot after a failed read, at most 5 s
 * @param read for the card read with the entitlement, tried again included; all four together at
 *     most 20 s
 * @param chip for the read of the chip alone after a failed read, at most 5 s
 * @param confirm for the claim, at most 30 s
 * @param history for one of the two possible look-ups, at most 5 s
 */
public record AgentSettings(
    URI baseUrl,
    String ownHospitalCode,
    ZoneId zone,
    Duration connect,
    Duration firstLook,
    Duration terminals,
    Duration read,
    Duration chip,
    Duration confirm,
    Duration history) {

  /** What the port of entitlements allows. */
  private static final Duration PORT = Duration.ofSeconds(20);

  private static final Pattern HOSPITAL_CODE = Pattern.compile("[0-9]{5}");

  /**
   * Refuses what the ports' limits don't allow.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public AgentSettings {
    if (!isPlainHttp(baseUrl)) {
      throw new IllegalArgumentException(
          "agent: base URL must be http(s)://host:port/ without user, query or fragment");
    }
    if (!HOSPITAL_CODE.matcher(ownHospitalCode).matches()) {
      throw new IllegalArgumentException("agent: own hospital code must be 5 digits");
    }
    requireAtMost("connect", connect, Duration.ofSeconds(5));
    requireAtMost("first look", firstLook, Duration.ofSeconds(5));
    requireAtMost("terminals", terminals, Duration.ofSeconds(5));
    requireAtMost("chip", chip, Duration.ofSeconds(5));
    requireAtMost("read", read, PORT.minus(firstLook).minus(terminals).minus(chip));
    requireAtMost("confirm", confirm, Duration.ofSeconds(30));
    requireAtMost("history", history, Duration.ofSeconds(5));
  }

  /**
   * The usual settings: connect 1 s, first look 1 s, terminals 2 s, read 6 s, chip 3 s, confirm 20
   * s, history 5 s, Thai time.
   *
   * <p>NHSO clients are seen to need 2 to 10 s for a read (facts/nhso.md §7.14). Six seconds let a
   * "code follows" slip be in hand within 8 s when NHSO is dead; a hospital with a slow line gives
   * more.
   */
  public static AgentSettings usual(URI baseUrl, String ownHospitalCode) {
    return new AgentSettings(
        baseUrl,
        ownHospitalCode,
        ZoneId.of("Asia/Bangkok"),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(6),
        Duration.ofSeconds(3),
        Duration.ofSeconds(20),
        Duration.ofSeconds(5));
  }

  /** The same with another deadline of the read, or the longest that fits if it is longer. */
  public AgentSettings withRead(Duration wanted) {
    Duration longest = PORT.minus(firstLook).minus(terminals).minus(chip);
    return new AgentSettings(
        baseUrl,
        ownHospitalCode,
        zone,
        connect,
        firstLook,
        terminals,
        wanted.compareTo(longest) < 0 ? wanted : longest,
        chip,
        confirm,
        history);
  }

  /** The same for times of another zone. */
  public AgentSettings withZone(ZoneId other) {
    return new AgentSettings(
        baseUrl,
        ownHospitalCode,
        other,
        connect,
        firstLook,
        terminals,
        read,
        chip,
        confirm,
        history);
  }

  private static boolean isPlainHttp(URI url) {
    boolean http = "http".equalsIgnoreCase(url.getScheme());
    boolean https = "https".equalsIgnoreCase(url.getScheme());
    return (http || https)
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  private static void requireAtMost(String name, Duration value, Duration most) {
    if (!value.isPositive() || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "agent: " + name + " deadline must be above 0 and at most " + most.toMillis() + " ms");
    }
  }
}

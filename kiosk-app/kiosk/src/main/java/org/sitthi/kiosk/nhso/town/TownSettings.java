package org.sitthi.kiosk.nhso.town;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the town is set up.
 *
 * @param port on the loopback address; 0 takes a free one
 * @param hospitalCode 5 digits: the hospital whose token the agent has, so whose codes it makes
 * @param zone of all times it writes, none of which names it
 * @param clock tells what today is
 * @param slowness for {@link TownFault#SLOW}, at most 10 minutes
 * @param failedLookUps for {@link TownFault#ANSWER_LOST_HISTORY_DOWN_THEN_UP}, at most 100
 * @param firstNumber the running number of the first code, 1 to 99,999,999
 * @param ledgerFile where codes are kept over a restart, one JSON object a line
 */
public record TownSettings(
    int port,
    String hospitalCode,
    ZoneId zone,
    InstantSource clock,
    Duration slowness,
    int failedLookUps,
    long firstNumber,
    Optional<Path> ledgerFile) {

  static final long LAST_NUMBER = 99_999_999;

  /**
   * Refuses what is out of range.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public TownSettings {
    require(port >= 0 && port <= 65_535, "port must be 0 to 65535");
    require(hospitalCode.matches("[0-9]{5}"), "hospital code must be 5 digits");
    require(
        !slowness.isNegative() && slowness.compareTo(Duration.ofMinutes(10)) <= 0,
        "slowness must be 0 to 600 seconds");
    require(failedLookUps >= 0 && failedLookUps <= 100, "failed look-ups must be 0 to 100");
    require(firstNumber >= 1 && firstNumber <= LAST_NUMBER, "first number must have 1 to 8 digits");
  }

  /** Port 8189, hospital 99900, Thai time, 30 s slow, 3 failed look-ups, codes from 1, no file. */
  public static TownSettings usual(InstantSource clock) {
    return new TownSettings(
        8189,
        "99900",
        ZoneId.of("Asia/Bangkok"),
        clock,
        Duration.ofSeconds(30),
        3,
        1,
        Optional.empty());
  }

  /** The same at another port. */
  public TownSettings withPort(int other) {
    return new TownSettings(
        other, hospitalCode, zone, clock, slowness, failedLookUps, firstNumber, ledgerFile);
  }

  /** The same for another hospital. */
  public TownSettings withHospitalCode(String other) {
    return new TownSettings(
        port, other, zone, clock, slowness, failedLookUps, firstNumber, ledgerFile);
  }

  /** The same with another delay for {@link TownFault#SLOW}. */
  public TownSettings withSlowness(Duration other) {
    return new TownSettings(
        port, hospitalCode, zone, clock, other, failedLookUps, firstNumber, ledgerFile);
  }

  /** The same with another first number. */
  public TownSettings withFirstNumber(long other) {
    return new TownSettings(
        port, hospitalCode, zone, clock, slowness, failedLookUps, other, ledgerFile);
  }

  /** The same with its codes kept in this file. */
  public TownSettings withLedgerFile(Path file) {
    return new TownSettings(
        port, hospitalCode, zone, clock, slowness, failedLookUps, firstNumber, Optional.of(file));
  }

  private static void require(boolean right, String rule) {
    if (!right) {
      throw new IllegalArgumentException("town: " + rule);
    }
  }
}

package org.sitthi.central.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;

/**
 * Holds each arriving revision against its kiosk's chain. What is wrong becomes a finding; nothing
 * is refused for it. The same arrival again changes nothing.
 *
 * <p>Threads: any, in any number of stores on one database: one kiosk's arrivals are looked at one
 * after the other.
 */
public final class KioskChains {

  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private final Database database;
  private final InstantSource clock;
  private final boolean firstUse;
  private final RecordJson json = new RecordJson();

  /**
   * Chains in the given database.
   *
   * @param firstUse whether the first key that comes in the name of a kiosk without any becomes its
   *     key; if not, only those count that enrolment has vouched for
   */
  public KioskChains(Database database, InstantSource clock, boolean firstUse) {
    this.database = database;
    this.clock = clock;
    this.firstUse = firstUse;
  }

  /** Looks at a revision that is kept; what was found is committed when this returns. */
  public void arrived(Arrival arrival) throws DatabaseAwayException {
    boolean _ =
        database.together(connection -> {
          look(connection, arrival, new FindingRows(connection, arrival, clock.instant()));
          new Rivals(connection, json).closeSaid(arrival.visit().recordId(), clock.instant());
          return true;
        });
  }

  /**
   * The same for one whose place is taken. One of another kiosk is kept beside the one that was
   * first; it is a finding while it has a code or a referral that the record does not say.
   *
   * @return whether it is kept beside
   */
  public boolean rival(Arrival arrival) throws DatabaseAwayException {
    return database.together(connection -> {
      FindingRows findings = new FindingRows(connection, arrival, clock.instant());
      ChainRows.lock(connection, arrival.kioskId());
      Rivals rivals = new Rivals(connection, json);
      boolean kept = findings.keepRival();
      boolean another = rivals.isOfAnother(arrival);
      if (!another || !rivals.isSaid(arrival.visit())) {
        findings.add(FindingKind.RIVAL, 0);
      }
      look(connection, arrival, findings);
      return kept && another;
    });
  }

  /** What was found of a day's records, newest first, {@code max} at most. */
  public List<Finding> ofDay(LocalDate serviceDate, int max) throws DatabaseAwayException {
    return database.ask(connection -> FindingRows.ofDay(connection, serviceDate, max));
  }

  private void look(Connection connection, Arrival arrival, FindingRows findings)
      throws SQLException {
    Instant now = clock.instant();
    ChainRows.lock(connection, arrival.kioskId());
    if (arrival.sentAt().filter(at -> apart(at, now)).isPresent()) {
      findings.add(FindingKind.CLOCK, 0);
    }
    if (arrival.header().isEmpty()) {
      if (ChainRows.hasKey(connection, arrival.kioskId())) {
        findings.add(FindingKind.UNSIGNED, 0);
      }
      return;
    }
    Optional<ChainLink> link =
        ChainLink.read(
            arrival.header().get(), arrival.visit().recordId(), arrival.visit().revision());
    if (link.isEmpty()) {
      findings.add(FindingKind.MALFORMED, 0);
    } else {
      link(connection, arrival, link.get(), findings, now);
    }
  }

  private void link(
      Connection connection, Arrival arrival, ChainLink link, FindingRows findings, Instant now)
      throws SQLException {
    if (!link.isSigned()) {
      findings.add(FindingKind.BAD_SIGNATURE, 0);
    } else if (!link.entry().isOf(arrival.body())) {
      findings.add(FindingKind.CHANGED, 0);
    } else if (!link.entry().kioskId().equals(arrival.kioskId())
        || !ChainRows.trusts(connection, link, firstUse, now)) {
      findings.add(FindingKind.OTHER_KEY, 0);
    } else {
      ChainRows.insert(connection, link, now);
      neighbours(connection, link.entry(), findings);
    }
  }

  private static void neighbours(Connection connection, ChainEntry entry, FindingRows findings)
      throws SQLException {
    ChainRows.Around around = ChainRows.around(connection, entry);
    if (around.same() > 1) {
      findings.add(FindingKind.FORK, entry.sequence());
    }
    if (entry.sequence() > 1 && around.before().isEmpty()) {
      findings.add(FindingKind.GAP, entry.sequence());
    } else if (entry.sequence() > 1 && !around.before().contains(entry.previous())) {
      findings.add(FindingKind.FORK, entry.sequence());
    }
    if (!around.namedByNext().isEmpty()) {
      findings.closeGap(entry.kioskId(), entry.sequence() + 1);
      if (!around.namedByNext().contains(entry.hash())) {
        findings.add(FindingKind.FORK, entry.sequence() + 1);
      }
    }
  }

  private static boolean apart(Instant sentAt, Instant now) {
    return Duration.between(sentAt, now).abs().compareTo(CLOCKS_APART) > 0;
  }
}

package org.sitthi.central.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;

/**
 * Holds arriving revisions against their kiosks' chains. What is wrong becomes a finding; nothing
 * is refused for it. The same arrival again changes nothing.
 *
 * <p>Threads: any, in any number of stores on one database: one kiosk's arrivals are looked at one
 * transaction after the other.
 */
public final class KioskChains {

  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private final Database database;
  private final AtRest atRest;
  private final boolean firstUse;
  private final RecordJson json = new RecordJson();

  /**
   * Chains in the given database.
   *
   * @param firstUse whether the first key that comes in the name of a kiosk without any becomes its
   *     key; if not, only those count that enrolment has vouched for
   */
  public KioskChains(Database database, AtRest atRest, boolean firstUse) {
    this.database = database;
    this.atRest = atRest;
    this.firstUse = firstUse;
  }

  /**
   * An arrival that is to be looked at.
   *
   * @param rival whether it came too late: it is kept beside the one that was first
   */
  public record Looked(Arrival arrival, boolean rival) {}

  /** Keeps other transactions from these kiosks' chains until this one ends. */
  public Begun begin(Connection connection, List<Arrival> arrivals) throws SQLException {
    return Begun.of(connection, arrivals, firstUse);
  }

  /**
   * Looks at arrivals in their order; what was found is committed with the transaction.
   *
   * @return of each whether it is of another kiosk than the one that was first, and kept beside
   */
  public List<Boolean> look(Connection connection, Begun begun, List<Looked> looked, Instant now)
      throws SQLException {
    Rivals rivals = new Rivals(connection, atRest, json);
    List<ChainLink> fresh = new ArrayList<>();
    List<Boolean> beside = new ArrayList<>();
    for (Looked one : looked) {
      FindingRows findings = new FindingRows(connection, one.arrival(), now, atRest);
      beside.add(one.rival() && rival(one.arrival(), findings, rivals));
      if (one.arrival().sentAt().filter(at -> apart(at, now)).isPresent()) {
        findings.add(FindingKind.CLOCK, 0);
      }
      chain(one.arrival(), begun.keys(), begun.neighbours(), findings, now).ifPresent(fresh::add);
    }
    Set<UUID> here = new HashSet<>();
    looked.stream()
        .filter(one -> !one.rival())
        .forEach(one -> here.add(one.arrival().visit().recordId()));
    rivals.closeSaid(ChainRows.insert(connection, fresh, now, here, rivals::record), now);
    return beside;
  }

  /** It is a finding while it has a code or a referral that the record does not say. */
  private static boolean rival(Arrival arrival, FindingRows findings, Rivals rivals)
      throws SQLException {
    boolean kept = findings.keepRival();
    boolean another = rivals.isOfAnother(arrival);
    if (!another || !rivals.isSaid(arrival.visit())) {
      findings.add(FindingKind.RIVAL, 0);
    }
    return kept && another;
  }

  /** An entry that holds and was not there yet. */
  private static Optional<ChainLink> chain(
      Arrival arrival, KnownKeys keys, Neighbours neighbours, FindingRows findings, Instant now)
      throws SQLException {
    switch (arrival.signed()) {
      case Arrival.Signed.Not _ -> {
        if (keys.anyOf(arrival.kioskId())) {
          findings.add(FindingKind.UNSIGNED, 0);
        }
      }
      case Arrival.Signed.Malformed _ -> findings.add(FindingKind.MALFORMED, 0);
      case Arrival.Signed.Wrongly _ -> findings.add(FindingKind.BAD_SIGNATURE, 0);
      case Arrival.Signed.OtherBytes _ -> findings.add(FindingKind.CHANGED, 0);
      case Arrival.Signed.By(ChainLink link) -> {
        if (link.entry().kioskId().equals(arrival.kioskId()) && keys.trusts(link, now)) {
          boolean fresh = neighbours.add(link.entry());
          neighbours(neighbours, link.entry(), findings);
          return fresh ? Optional.of(link) : Optional.empty();
        }
        findings.add(FindingKind.OTHER_KEY, 0);
      }
    }
    return Optional.empty();
  }

  /** What was found of a day's records, newest first, {@code max} at most. */
  public List<Finding> ofDay(LocalDate serviceDate, int max) throws DatabaseAwayException {
    return database.ask(connection -> FindingRows.ofDay(connection, serviceDate, max));
  }

  private static void neighbours(Neighbours around, ChainEntry entry, FindingRows findings)
      throws SQLException {
    long sequence = entry.sequence();
    if (around.hashes(entry.kioskId(), sequence).size() > 1) {
      findings.add(FindingKind.FORK, sequence);
    }
    Set<String> before = around.hashes(entry.kioskId(), sequence - 1);
    if (sequence > 1 && before.isEmpty()) {
      findings.add(FindingKind.GAP, sequence);
    } else if (sequence > 1 && !before.contains(entry.previous())) {
      findings.add(FindingKind.FORK, sequence);
    }
    Set<String> namedByNext = around.namedBefore(entry.kioskId(), sequence + 1);
    if (!namedByNext.isEmpty()) {
      findings.closeGap(entry.kioskId(), sequence + 1);
      if (!namedByNext.contains(entry.hash())) {
        findings.add(FindingKind.FORK, sequence + 1);
      }
    }
  }

  private static boolean apart(Instant sentAt, Instant now) {
    return Duration.between(sentAt, now).abs().compareTo(CLOCKS_APART) > 0;
  }
}

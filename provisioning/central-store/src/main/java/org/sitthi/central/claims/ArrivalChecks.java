package org.sitthi.central.claims;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.claims.Facts;
import org.sitthi.claims.Finding;
import org.sitthi.claims.Level;
import org.sitthi.claims.Particular;
import org.sitthi.claims.Particulars;
import org.sitthi.claims.Scheme;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at each record soon after it came: what it is found by, and what the checks K-01 to K-22
 * say of it. Behind the answer and not before it: a record is kept whatever its checks say, and a
 * kiosk does not wait for them.
 */
public final class ArrivalChecks {

  private static final int MOST_AT_ONCE = 500;

  /** How far is looked back at the start; what is older came before there were checks. */
  private static final Duration BACK = Duration.ofDays(60);

  /** A call may be committed that much after its own time. */
  private static final Duration LATE = Duration.ofMinutes(2);

  private final RuleDesk desk;
  private final VisitRecords records;
  private final CheckRows rows;
  private final ChargeRows charges;
  private final InstantSource clock;
  private final JsonMapper json;
  private final RecordJson recordJson = new RecordJson();
  private volatile Optional<Instant> lookedUntil = Optional.empty();

  /** Looks at the records of the given database. */
  public ArrivalChecks(
      RuleDesk desk,
      VisitRecords records,
      Database database,
      InstantSource clock,
      JsonMapper json) {
    this.desk = desk;
    this.records = records;
    this.rows = new CheckRows(database);
    this.charges = new ChargeRows(database);
    this.clock = clock;
    this.json = json;
  }

  /** Looks at what has come and was not looked at; how many. One thread at a time. */
  public int run() throws DatabaseAwayException {
    Instant now = clock.instant();
    List<UUID> waiting = rows.waiting(lookedUntil.orElse(now.minus(BACK)), MOST_AT_ONCE);
    for (UUID id : waiting) {
      Optional<CheckRows.Check> _ = look(id);
    }
    if (waiting.size() < MOST_AT_ONCE) {
      lookedUntil = Optional.of(now.minus(LATE));
    }
    return waiting.size();
  }

  /** Looks at a record's latest revision with the rules in force now; earlier looks stay. */
  Optional<CheckRows.Check> look(UUID id) throws DatabaseAwayException {
    Optional<HeldRecord> held = records.latest(id);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    VisitRecord record = read(held.get());
    rows.keep(VisitIndex.of(record));
    List<Finding> findings = findings(record);
    Instant now = clock.instant();
    String text = json.writeValueAsString(DecisionJson.findings(findings));
    return Optional.of(
        rows.checked(id, record.revision(), now, desk.fingerprint(), worst(findings), text));
  }

  /** All looks at a record, newest first. */
  List<CheckRows.Check> of(UUID id) throws DatabaseAwayException {
    return rows.of(id);
  }

  private List<Finding> findings(VisitRecord record) throws DatabaseAwayException {
    Scheme scheme = StoredVisit.scheme(record).orElse(Scheme.OTH);
    return desk
        .decide(
            StoredVisit.visit(record, scheme).sentDate(record.serviceDate()),
            seen(record),
            List.of(),
            Facts.UNKNOWN)
        .decision()
        .findings()
        .stream()
        .filter(ArrivalChecks::isOfTheRecord)
        .toList();
  }

  /** K-23 and on are about charges, which come later. */
  private static boolean isOfTheRecord(Finding finding) {
    String check = finding.check();
    return check != null && check.matches("K-(0[1-9]|1[0-9]|2[0-2])");
  }

  /** The record's own particulars, with what the other records say. */
  private Particulars seen(VisitRecord record) throws DatabaseAwayException {
    Particulars all = StoredVisit.particulars(record);
    String person = record.person().citizenId();
    Optional<String> code = record.claim().value();
    if (code.isPresent() && charges.isCodeOfOther(code.get(), record.recordId())) {
      all = all.with(Particular.CLAIM_CODE_OF_OTHER, true);
    }
    VisitIndex key = VisitIndex.of(record);
    if (key.hn().isPresent()) {
      boolean other = false;
      for (UUID id : rows.withHn(key.hn().get(), record.recordId())) {
        other = other || !isOf(id, person);
      }
      all = all.with(Particular.HN_OF_OTHER_PERSON, other);
    }
    return all.with(Particular.DUPLICATE, isDuplicate(key, person));
  }

  private boolean isDuplicate(VisitIndex key, String person) throws DatabaseAwayException {
    if (rows.isNumberElsewhere(key)) {
      return true;
    }
    for (UUID id : rows.atTheSameMinute(key)) {
      if (isOf(id, person)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(UUID id, String person) throws DatabaseAwayException {
    Optional<HeldRecord> held = records.latest(id);
    return held.isPresent() && read(held.get()).person().citizenId().equals(person);
  }

  private VisitRecord read(HeldRecord held) {
    try {
      return recordJson.read(held.body().bytes());
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }

  private static String worst(List<Finding> findings) {
    return findings.stream()
        .map(Finding::level)
        .min(Level::compareTo)
        .map(Level::name)
        .orElse("NONE");
  }
}

package org.sitthi.central.claims;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
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

  private static final int TOGETHER = 200;

  /**
   * In one turn, some 1,000 a second with the pauses between them: when more come at once, as at
   * night, to take them in goes before.
   */
  private static final int MOST_AT_ONCE = 400;

  /** How far is looked back where nothing says how far it was done. */
  private static final Duration BACK = Duration.ofDays(60);

  /** A call may be committed that much after its own time; mostly it is soon. */
  private static final Duration LATE = Duration.ofMinutes(2);

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration BETWEEN_FAR = Duration.ofSeconds(30);

  private final RuleDesk desk;
  private final VisitRecords records;
  private final CheckRows rows;
  private final InstantSource clock;
  private final JsonMapper json;
  private final RecordJson recordJson = new RecordJson();
  private volatile Instant lookedUntil = Instant.MIN;
  private volatile Instant lookedFar = Instant.MIN;
  private volatile Optional<Walk> under = Optional.empty();

  /**
   * A walk through what came, some pages a turn: what lies before its place is not gone through
   * again, however much came at once. What is committed behind its back, the next one finds, as it
   * begins well before this one's beginning.
   *
   * @param far whether it goes back as far as the database says
   */
  private record Walk(Instant began, boolean far, CheckRows.Place after) {

    Walk to(CheckRows.Place place) {
      return new Walk(began, far, place);
    }
  }

  /** Looks at the records of the given database. */
  public ArrivalChecks(
      RuleDesk desk,
      VisitRecords records,
      Database database,
      AtRest atRest,
      InstantSource clock,
      JsonMapper json) {
    this.desk = desk;
    this.records = records;
    this.rows = new CheckRows(database, atRest);
    this.clock = clock;
    this.json = json;
  }

  /** Looks at what has come and was not looked at; how many. One thread at a time. */
  public int run() throws DatabaseAwayException {
    Walk walk = under.isPresent() ? under.get() : begun(clock.instant());
    int looked = 0;
    int found = TOGETHER;
    while (found == TOGETHER && looked < MOST_AT_ONCE) {
      List<CheckRows.Came> waiting = rows.waiting(walk.after(), TOGETHER);
      List<CheckRows.Check> _ = look(waiting.stream().map(CheckRows.Came::held).toList());
      found = waiting.size();
      looked += found;
      if (found > 0) {
        walk = walk.to(waiting.getLast().place());
      }
      under = Optional.of(walk);
    }
    if (found < TOGETHER) {
      ended(walk);
    }
    return looked;
  }

  /** Whether more waits than was looked at in the last turn. */
  public boolean more() {
    return under.isPresent();
  }

  private Walk begun(Instant now) throws DatabaseAwayException {
    boolean far = !now.isBefore(lookedFar.plus(BETWEEN_FAR));
    Instant since =
        far ? rows.lookedUntil().orElse(now.minus(BACK)).minus(LATE) : lookedUntil.minus(SOON);
    return new Walk(now, far, CheckRows.Place.at(since));
  }

  private void ended(Walk walk) throws DatabaseAwayException {
    under = Optional.empty();
    lookedUntil = walk.began();
    if (walk.far()) {
      rows.lookedUntil(walk.began());
      lookedFar = walk.began();
    }
  }

  /** Looks at a record's latest revision with the rules in force now; earlier looks stay. */
  Optional<CheckRows.Check> look(UUID id) throws DatabaseAwayException {
    return look(records.latest(id).stream().toList()).stream().findFirst();
  }

  /** Of two that are each other's duplicates and came together each is told so. */
  private List<CheckRows.Check> look(List<HeldRecord> held) throws DatabaseAwayException {
    if (held.isEmpty()) {
      return List.of();
    }
    List<VisitRecord> all = held.stream().map(this::read).toList();
    Map<UUID, CheckRows.Others> others = rows.keep(all);
    List<CheckRows.Look> looks = new ArrayList<>();
    for (VisitRecord record : all) {
      List<Finding> findings =
          findings(record, Objects.requireNonNull(others.get(record.recordId())));
      String text = json.writeValueAsString(DecisionJson.findings(findings));
      looks.add(new CheckRows.Look(VisitIndex.of(record), worst(findings), text));
    }
    return rows.checked(looks, clock.instant(), desk.fingerprint());
  }

  /** All looks at a record, newest first. */
  List<CheckRows.Check> of(UUID id) throws DatabaseAwayException {
    return rows.of(id);
  }

  private List<Finding> findings(VisitRecord record, CheckRows.Others others) {
    Scheme scheme = StoredVisit.scheme(record).orElse(Scheme.OTH);
    return desk
        .decide(
            StoredVisit.visit(record, scheme).sentDate(record.serviceDate()),
            seen(record, others),
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
  private static Particulars seen(VisitRecord record, CheckRows.Others others) {
    Particulars all = StoredVisit.particulars(record);
    if (others.codeOfOther()) {
      all = all.with(Particular.CLAIM_CODE_OF_OTHER, true);
    }
    if (record.person().hn().isPresent()) {
      all = all.with(Particular.HN_OF_OTHER_PERSON, others.hnOfOther());
    }
    return all.with(Particular.DUPLICATE, others.duplicate());
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

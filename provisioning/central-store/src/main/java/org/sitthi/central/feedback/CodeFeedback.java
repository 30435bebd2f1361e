package org.sitthi.central.feedback;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.HospitalNumbers;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.central.invoices.Conflict;
import org.sitthi.central.invoices.ConflictKind;
import org.sitthi.central.invoices.Conflicts;
import org.sitthi.central.registry.HospitalVisits;
import org.sitthi.central.registry.HospitalVisits.Reason;
import org.sitthi.central.registry.HospitalVisits.Written;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the codes of the last days into the hospital's own system, each once. What does not fit
 * there is a conflict item, and is tried again later: people mend it there. Demo records never go.
 */
public final class CodeFeedback {

  private static final Logger LOG = LoggerFactory.getLogger(CodeFeedback.class);
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final int DAYS_BACK = 7;
  private static final int MOST_AT_ONCE = 200;
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final Duration LATER = Duration.ofHours(1);
  private static final String WAITING =
      """
      select k.record_id, k.visit_number, k.scheme, k.service_date, k.claim_code
      from visit_index k
      left join his_feedback f on f.record_id = k.record_id and f.claim_code = k.claim_code
      where k.service_date >= ? and not k.demo and k.claim_state = 'OBTAINED'
        and (f.record_id is null or f.next_at <= ?)
      order by k.created_minute limit ?
      """;
  private static final String KEEP =
      """
      insert into his_feedback (record_id, claim_code, outcome, tried_at, next_at)
      values (?, ?, ?, ?, ?)
      on conflict (record_id, claim_code) do update set outcome = excluded.outcome,
        tried_at = excluded.tried_at, next_at = excluded.next_at
      """;
  private static final String COMPLETE =
      """
      update visit_index set visit_number = coalesce(visit_number, ?), hn = coalesce(hn, ?),
        sealed_hn = case when hn is null then ? else sealed_hn end
      where record_id = ?
      """;

  private final Database database;
  private final HospitalNumbers numbers;
  private final VisitRecords records;
  private final HospitalVisits hospital;
  private final InstantSource clock;
  private final RecordJson json = new RecordJson();

  /** Writes into the given system. */
  public CodeFeedback(
      Database database,
      AtRest atRest,
      VisitRecords records,
      HospitalVisits hospital,
      InstantSource clock) {
    this.database = database;
    this.numbers = new HospitalNumbers(atRest);
    this.records = records;
    this.hospital = hospital;
    this.clock = clock;
  }

  private record Waiting(
      UUID recordId, Optional<String> number, String scheme, LocalDate day, String code) {}

  /** Writes what waits; ends early when the hospital's system is away. */
  public void run() throws DatabaseAwayException {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    for (Waiting each : waiting(today.minusDays(DAYS_BACK), now)) {
      Optional<String> person = person(each.recordId());
      if (person.isEmpty()) {
        continue;
      }
      Written outcome =
          hospital.write(
              new HospitalVisits.CodeOfVisit(
                  each.number(), person.get(), each.day(), each.scheme(), each.code()));
      if (outcome instanceof Written.Away(String detail)) {
        LOG.warn("codes wait for the hospital's system: {}", detail);
        return;
      }
      boolean _ = database.together(connection -> keep(connection, each, outcome, today, now));
    }
  }

  private List<Waiting> waiting(LocalDate since, Instant now) throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.list(
            connection,
            WAITING,
            row ->
                new Waiting(
                    row.getObject("record_id", UUID.class),
                    Sql.text(row, "visit_number"),
                    row.getString("scheme"),
                    row.getObject("service_date", LocalDate.class),
                    row.getString("claim_code")),
            since,
            now,
            MOST_AT_ONCE));
  }

  private boolean keep(
      Connection connection, Waiting each, Written outcome, LocalDate today, Instant now)
      throws SQLException {
    switch (outcome) {
      case Written.Now(String number, String hn) ->
          done(connection, each, "WRITTEN", number, hn, now);
      case Written.Before(String number, String hn) ->
          done(connection, each, "THERE", number, hn, now);
      case Written.Conflict(Reason reason) -> {
        // In the morning the visit may not be opened yet.
        boolean early = reason == Reason.NO_VISIT && !each.day().isBefore(today);
        tried(connection, each, reason.name(), now, Optional.of(now.plus(early ? SOON : LATER)));
        if (!early) {
          Conflicts.open(connection, conflict(each, reason, now));
        }
      }
      case Written.Away _ -> throw new IllegalStateException("is not kept");
    }
    return true;
  }

  private void done(
      Connection connection, Waiting each, String outcome, String number, String hn, Instant now)
      throws SQLException {
    tried(connection, each, outcome, now, Optional.empty());
    int _ =
        Sql.update(
            connection,
            COMPLETE,
            number,
            numbers.index(hn),
            numbers.seal(hn, HospitalNumbers.ofVisit(each.recordId())),
            each.recordId());
    Conflicts.closeOfHis(connection, each.recordId(), now);
  }

  private static void tried(
      Connection connection, Waiting each, String outcome, Instant now, Optional<Instant> next)
      throws SQLException {
    int _ = Sql.update(connection, KEEP, each.recordId(), each.code(), outcome, now, next);
  }

  private static Conflict conflict(Waiting each, Reason reason, Instant now) {
    return new Conflict(
        now,
        Optional.empty(),
        kind(reason),
        Optional.of(each.day()),
        Optional.of(each.recordId()),
        Optional.empty(),
        each.number(),
        Optional.of(each.code()),
        "store");
  }

  private static ConflictKind kind(Reason reason) {
    return switch (reason) {
      case OTHER_CODE -> ConflictKind.HIS_OTHER_CODE;
      case NO_VISIT -> ConflictKind.HIS_NO_VISIT;
      case OTHER_PERSON -> ConflictKind.HIS_OTHER_PERSON;
      case SEVERAL_VISITS -> ConflictKind.HIS_SEVERAL_VISITS;
      case SEVERAL_RIGHTS -> ConflictKind.HIS_SEVERAL_RIGHTS;
      case LOCKED -> ConflictKind.HIS_LOCKED;
    };
  }

  private Optional<String> person(UUID id) throws DatabaseAwayException {
    Optional<HeldRecord> held = records.latest(id);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    try {
      VisitRecord record = json.read(held.get().body().bytes());
      return Optional.of(record.person().citizenId());
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }
}

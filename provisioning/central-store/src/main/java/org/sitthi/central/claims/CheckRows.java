package org.sitthi.central.claims;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.HospitalNumbers;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.RecordBody;
import org.sitthi.record.VisitRecord;

/** Keys and checks of records in the database, many at a time. */
final class CheckRows {

  /**
   * Latest revisions without a look, behind a place. By lateral joins, so that however many rows
   * there are, some few of each are touched.
   */
  private static final String WAITING =
      """
      select r.record_id, r.revision, r.body, r.received_at from visit_record r
        left join lateral (select true as done from record_check c
          where c.record_id = r.record_id and c.revision >= r.revision limit 1) looked on true
        left join lateral (select true as there from visit_key k
          where k.record_id = r.record_id and k.revision > r.revision limit 1) later on true
      where r.received_at >= ? and (r.received_at, r.record_id) > (?, ?)
        and looked.done is null and later.there is null
      order by r.received_at, r.record_id limit ?
      """;

  /** Persons are told apart by all that may stand for their numbers (see {@code AtRest}). */
  private static final String OTHERS =
      """
      with mine as (
        select * from unnest(?::uuid[], ?::date[], ?::timestamptz[], ?::text[], ?::text[])
          as t (record_id, service_date, minute, code, number)),
      person as (
        select record_id, array_agg(citizen_id) as ids
        from unnest(?::uuid[], ?::text[]) as t (record_id, citizen_id) group by record_id),
      numbered as (
        select record_id, array_agg(hn) as hns
        from unnest(?::uuid[], ?::text[]) as t (record_id, hn) group by record_id)
      select m.record_id,
        exists (select 1 from visit_record r
          where r.claim_value = m.code and r.record_id <> m.record_id
            and r.citizen_id <> all (p.ids)) as code_of_other,
        exists (select 1 from (
            select record_id, revision, service_date from visit_index
            where hn = any (n.hns) and record_id <> m.record_id order by service_date desc limit 50) i
            join visit_record r using (record_id, revision, service_date)
          where r.citizen_id <> all (p.ids)) as hn_of_other,
        exists (select 1 from visit_index i
          where i.visit_number = m.number and i.record_id <> m.record_id)
        or exists (select 1 from visit_record r
          where r.citizen_id = any (p.ids) and r.service_date = m.service_date
            and date_trunc('minute', r.created_at) = m.minute
            and r.record_id <> m.record_id) as duplicate
      from mine m join person p using (record_id) left join numbered n using (record_id)
      """;

  private static final String CHECKED =
      """
      insert into record_check (record_id, revision, checked_at, rule_set, worst, findings)
      select record_id, revision, ?, ?, worst, findings
      from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[])
        as t (record_id, revision, worst, findings)
      returning *
      """;

  private final Database database;
  private final AtRest atRest;
  private final HospitalNumbers numbers;
  private final IndexRows index;

  CheckRows(Database database, AtRest atRest) {
    this.database = database;
    this.atRest = atRest;
    this.numbers = new HospitalNumbers(atRest);
    this.index = new IndexRows(numbers);
  }

  /** One look at a record. */
  record Check(long id, int revision, Instant at, String ruleSet, String worst, String findings) {}

  /**
   * What other records have in common with one.
   *
   * @param codeOfOther its claim code is another person's too
   * @param hnOfOther its hospital number is another person's too
   * @param duplicate another record has its visit number, or its person at the same minute
   */
  record Others(boolean codeOfOther, boolean hnOfOther, boolean duplicate) {}

  /**
   * What one look found.
   *
   * @param findings JSON
   */
  record Look(VisitIndex key, String worst, String findings) {}

  /** A place among all that came, in the order in which it came. */
  record Place(Instant receivedAt, UUID recordId) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    static Place at(Instant receivedAt) {
      return new Place(receivedAt, BEFORE_ALL);
    }
  }

  /** A revision that waits, and where it stands. */
  record Came(HeldRecord held, Place place) {}

  /** Latest revisions behind a place that nobody has looked at, those that came first before. */
  List<Came> waiting(Place after, int most) throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.list(
            connection,
            WAITING,
            row -> {
              UUID id = row.getObject(1, UUID.class);
              int revision = row.getInt(2);
              byte[] body = atRest.open(row.getBytes(3), id, revision);
              return new Came(
                  new HeldRecord(id, revision, new RecordBody(body)),
                  new Place(Sql.instant(row, "received_at"), id));
            },
            after.receivedAt(),
            after.receivedAt(),
            after.recordId(),
            most));
  }

  /** What was received before this was looked at; absent: nothing is known. */
  Optional<Instant> lookedUntil() throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.first(
            connection,
            "select looked_until from check_progress",
            row -> Sql.instant(row, "looked_until")));
  }

  /** What was received before this was looked at. */
  void lookedUntil(Instant until) throws DatabaseAwayException {
    int _ =
        database.ask(connection ->
            Sql.update(
                connection,
                "insert into check_progress (looked_until) values (?)"
                    + " on conflict (one) do update set looked_until = excluded.looked_until",
                until));
  }

  /** What these records are found by, and what the others have in common with each of them. */
  Map<UUID, Others> keep(List<VisitRecord> records) throws DatabaseAwayException {
    List<VisitIndex> keys = records.stream().map(VisitIndex::of).toList();
    return database.together(connection -> {
      index.keep(connection, keys);
      return others(connection, records, keys);
    });
  }

  /** Keeps looks. */
  List<Check> checked(List<Look> looks, Instant at, String ruleSet) throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.list(
            connection,
            CHECKED,
            CheckRows::check,
            at,
            ruleSet,
            array(connection, "uuid", looks, look -> look.key().recordId()),
            array(connection, "integer", looks, look -> look.key().revision()),
            array(connection, "text", looks, Look::worst),
            array(connection, "text", looks, Look::findings)));
  }

  List<Check> of(UUID id) throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.list(
            connection,
            "select * from record_check where record_id = ? order by check_id desc limit 50",
            CheckRows::check,
            id));
  }

  private Map<UUID, Others> others(
      Connection connection, List<VisitRecord> records, List<VisitIndex> keys) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    for (VisitRecord record : records) {
      for (String person : atRest.indexes(record.person().citizenId())) {
        ids.add(record.recordId());
        persons.add(person);
      }
    }
    List<UUID> numbered = new ArrayList<>();
    List<String> hns = new ArrayList<>();
    for (VisitIndex key : keys) {
      for (String hn : key.hn().map(numbers::indexes).orElse(List.of())) {
        numbered.add(key.recordId());
        hns.add(hn);
      }
    }
    Map<UUID, Others> others = new HashMap<>();
    List<Integer> _ =
        Sql.list(
            connection,
            OTHERS,
            row -> {
              Others found = new Others(row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
              others.put(row.getObject(1, UUID.class), found);
              return 0;
            },
            array(connection, "uuid", keys, VisitIndex::recordId),
            array(connection, "date", keys, VisitIndex::serviceDate),
            array(connection, "timestamptz", keys, key -> key.minute().atOffset(ZoneOffset.UTC)),
            array(connection, "text", keys, key -> key.claimCode().orElse(null)),
            array(connection, "text", keys, key -> key.visitNumber().orElse(null)),
            array(connection, "uuid", ids, id -> id),
            array(connection, "text", persons, person -> person),
            array(connection, "uuid", numbered, id -> id),
            array(connection, "text", hns, hn -> hn));
    return others;
  }

  static <T> Array array(
      Connection connection, String type, List<T> all, Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, all.stream().map(value).toArray());
  }

  private static Check check(ResultSet row) throws SQLException {
    return new Check(
        row.getLong("check_id"),
        row.getInt("revision"),
        Sql.instant(row, "checked_at"),
        row.getString("rule_set"),
        row.getString("worst"),
        row.getString("findings"));
  }
}

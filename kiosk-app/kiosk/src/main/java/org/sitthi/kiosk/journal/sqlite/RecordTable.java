package org.sitthi.kiosk.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.ChainSigner;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.KeptVisit;
import org.sitthi.kiosk.journal.KeptVisit.Revision;
import org.sitthi.kiosk.journal.QueueNumber;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;

/** Rows of the table record, with their place in the outbox and their queue number. */
final class RecordTable {

  private final SealedText text;
  private final Optional<ChainSigner> signer;
  private final ChainTable chain = new ChainTable();

  RecordTable(SealedText text, Optional<ChainSigner> signer) {
    this.text = text;
    this.signer = signer;
  }

  Optional<VisitRecord> latest(Sql sql, UUID recordId) throws SQLException {
    return sql.first(
        "select record_id, revision, json from record where record_id = ? and json <> ''"
            + " order by revision desc limit 1",
        this::read,
        recordId.toString());
  }

  /** The newest revision of each visit of a person and day, the one saved last first. */
  List<VisitRecord> earlier(Sql sql, String citizenId, LocalDate day) throws SQLException {
    return sql
        .list(
            """
            select r.record_id, r.revision, r.json from person p
            join record r on r.record_id = p.record_id
            where p.person = ? and r.service_date = ?
            and r.revision = (select max(revision) from record where record_id = r.record_id)
            order by r.rowid desc limit ?
            """,
            this::read,
            text.person(citizenId, day),
            day.toString(),
            EarlierVisits.MOST)
        .stream()
        .sorted(EarlierVisits.NEWEST_FIRST)
        .toList();
  }

  List<VisitRecord> since(Sql sql, LocalDate day, int most) throws SQLException {
    return sql.list(
        """
        select record_id, revision, json from record r where service_date >= ? and json <> '' and revision =
          (select max(revision) from record l where l.record_id = r.record_id)
        order by saved_at_ms limit ?
        """,
        this::read,
        day.toString(),
        most);
  }

  KeptVisit kept(Sql sql, UUID recordId) throws SQLException {
    List<Revision> revisions = new ArrayList<>();
    for (Revision bare : revisions(sql, recordId)) {
      revisions.add(
          new Revision(
              bare.revision(),
              bare.json(),
              chain.of(sql, recordId, bare.revision()),
              bare.delivery()));
    }
    return new KeptVisit(revisions, between(sql, revisions));
  }

  private List<Revision> revisions(Sql sql, UUID recordId) throws SQLException {
    return sql.list(
        """
        select r.revision, r.json, o.state from record r
        join outbox o on o.record_id = r.record_id and o.revision = r.revision
        where r.record_id = ? and r.json <> '' order by r.revision
        """,
        row ->
            new Revision(
                row.getInt(1),
                text.openRevision(recordId.toString(), row.getInt(1), row.getString(2)),
                Optional.empty(),
                row.getString(3)),
        recordId.toString());
  }

  private List<ChainLink> between(Sql sql, List<Revision> revisions) throws SQLException {
    List<ChainEntry> entries =
        revisions.stream().flatMap(each -> each.link().stream()).map(ChainLink::entry).toList();
    if (entries.isEmpty()) {
      return List.of();
    }
    long first = entries.getFirst().sequence();
    long last = Math.min(entries.getLast().sequence(), first + KeptVisit.MOST_BETWEEN - 1);
    return chain.between(sql, entries.getFirst().kioskId(), first - 1, last + 1);
  }

  /** The record as it is in the file afterwards. */
  VisitRecord save(Sql sql, VisitRecord record, long nowMillis) throws SQLException {
    Optional<VisitRecord> stored = find(sql, record.recordId(), record.revision());
    if (stored.isPresent()) {
      return unchanged(stored.get(), record);
    }
    VisitRecord numbered = record.withQueueNumber(number(sql, record));
    insert(sql, numbered, nowMillis);
    return numbered;
  }

  private Optional<VisitRecord> find(Sql sql, UUID recordId, int revision) throws SQLException {
    return sql.first(
        "select record_id, revision, json from record where record_id = ? and revision = ?",
        this::read,
        recordId.toString(),
        revision);
  }

  private VisitRecord unchanged(VisitRecord stored, VisitRecord given) {
    boolean numbered = given.queueNumber().isPresent() || stored.queueNumber().isEmpty();
    VisitRecord wanted =
        numbered ? given : given.withQueueNumber(stored.queueNumber().orElseThrow());
    if (!text.text().same(stored, wanted)) {
      throw new JournalException(
          "journal: save record: " + given.recordId() + " is there with another content");
    }
    return stored;
  }

  private static String number(Sql sql, VisitRecord record) throws SQLException {
    if (record.queueNumber().isPresent()) {
      return record.queueNumber().get();
    }
    Optional<String> earlier =
        sql.first(
            "select queue_number from record where record_id = ? limit 1",
            row -> row.getString(1),
            record.recordId().toString());
    return earlier.isPresent() ? earlier.get() : next(sql, record);
  }

  private static String next(Sql sql, VisitRecord record) throws SQLException {
    int last =
        sql.first(
                """
                insert into queue_day (kiosk_id, service_date, last) values (?, ?, 1)
                on conflict (kiosk_id, service_date) do update set last = last + 1 returning last
                """,
                row -> row.getInt(1),
                record.kioskId(),
                record.serviceDate().toString())
            .orElseThrow();
    return QueueNumber.of(record.kioskId(), last);
  }

  private VisitRecord read(ResultSet row) throws SQLException {
    String json = text.openRevision(row.getString(1), row.getInt(2), row.getString(3));
    return text.text().read(json);
  }

  private void insert(Sql sql, VisitRecord record, long nowMillis) throws SQLException {
    String recordId = record.recordId().toString();
    String json = text.text().write(record);
    sql.update(
        """
        insert into record (record_id, revision, json, saved_at_ms, service_date, queue_number)
        values (?, ?, ?, ?, ?, ?)
        """,
        recordId,
        record.revision(),
        text.sealRevision(record.recordId(), record.revision(), json),
        nowMillis,
        record.serviceDate().toString(),
        record.queueNumber().orElseThrow());
    sql.update(
        "insert into outbox (record_id, revision) values (?, ?)", recordId, record.revision());
    Resealing.note(sql, text, record);
    if (signer.isPresent()) {
      chain.append(sql, signer.get(), record, json, nowMillis);
    }
  }
}

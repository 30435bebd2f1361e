package org.sitthi.kiosk.journal.sqlite;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what an earlier program or an earlier key left to the newest key, at the journal's
 * opening: at most so many rows in one transaction, so that a power cut loses nothing and the next
 * start goes on. What stood there before is overwritten, not only let go ({@code secure_delete}).
 */
final class Resealing {

  private static final int MOST = 200;
  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

  private final Database database;
  private final SealedText sealed;
  private final String mark;

  Resealing(Database database, SealedText sealed) {
    this.database = database;
    this.sealed = sealed;
    this.mark = sealed.keys().mark();
  }

  /** How many rows were sealed anew. */
  int run() {
    int all = 0;
    int some;
    do {
      some =
          database.write("seal records", this::records)
              + database.write("seal attempts", this::attempts)
              + database.write("find persons", this::persons)
              + database.write("seal staff", this::staff);
      all += some;
    } while (some > 0);
    return all;
  }

  private int records(Sql sql) throws SQLException {
    List<Row> rows =
        sql.list(
            "select record_id, revision, json from record"
                + " where json <> '' and substr(json, 1, ?) <> ? limit ?",
            row -> new Row(row.getString(1), row.getInt(2), row.getString(3)),
            mark.length(),
            mark,
            MOST);
    for (Row row : rows) {
      String place = SealedText.ofRevision(row.id(), row.revision());
      sql.update(
          "update record set json = ? where record_id = ? and revision = ?",
          sealed.keys().seal(sealed.keys().open(row.text(), place), place),
          row.id(),
          row.revision());
    }
    return rows.size();
  }

  private int attempts(Sql sql) throws SQLException {
    List<Row> rows =
        sql.list(
            "select attempt_id, 0, record_json from attempt"
                + " where substr(record_json, 1, ?) <> ? limit ?",
            row -> new Row(row.getString(1), row.getInt(2), row.getString(3)),
            mark.length(),
            mark,
            MOST);
    for (Row row : rows) {
      String place = SealedText.ofAttempt(row.id());
      sql.update(
          "update attempt set record_json = ? where attempt_id = ?",
          sealed.keys().seal(sealed.keys().open(row.text(), place), place),
          row.id());
    }
    return rows.size();
  }

  /** Names and PINs' hashes of the staff; without a key they stay as they are. */
  private int staff(Sql sql) throws SQLException {
    if (!sealed.keys().seals()) {
      return 0;
    }
    List<SqliteStaff.Sealed> rows =
        sql.list(
            "select number, name, pin_hash from staff_member"
                + " where substr(name, 1, ?) <> ? or substr(pin_hash, 1, ?) <> ? limit ?",
            row -> new SqliteStaff.Sealed(row.getString(1), row.getString(2), row.getString(3)),
            mark.length(),
            mark,
            mark.length(),
            mark,
            MOST);
    for (SqliteStaff.Sealed row : rows) {
      row.anew(sealed.keys()).update(sql);
    }
    return rows.size();
  }

  /** Who comes again is found by the newest key only. */
  private int persons(Sql sql) throws SQLException {
    List<Row> rows =
        sql.list(
            """
            select r.record_id, r.revision, r.json from record r
            where r.json <> ''
              and r.revision = (select max(revision) from record where record_id = r.record_id)
              and not exists (
                select 1 from person p where p.record_id = r.record_id and p.mark = ?)
            limit ?
            """,
            row -> new Row(row.getString(1), row.getInt(2), row.getString(3)),
            mark,
            MOST);
    for (Row row : rows) {
      note(sql, row);
    }
    return rows.size();
  }

  /** A record that can't be read is nobody's to this look; it stops no start. */
  private void note(Sql sql, Row row) throws SQLException {
    try {
      note(
          sql,
          sealed,
          sealed.text().read(sealed.openRevision(row.id(), row.revision(), row.text())));
    } catch (JournalException e) {
      LOG.warn("journal: whose visit {} is can't be read", row.id());
      note(sql, row.id(), "", mark);
    }
  }

  /** Notes whose visit it is. */
  static void note(Sql sql, SealedText sealed, VisitRecord record) throws SQLException {
    LocalDate day = record.serviceDate();
    note(
        sql,
        record.recordId().toString(),
        sealed.person(record.person().citizenId(), day),
        sealed.keys().mark());
  }

  private static void note(Sql sql, String recordId, String person, String mark)
      throws SQLException {
    sql.update(
        """
        insert into person (record_id, person, mark) values (?, ?, ?)
        on conflict (record_id) do update set person = excluded.person, mark = excluded.mark
        """,
        recordId,
        person,
        mark);
  }

  private record Row(String id, int revision, String text) {}
}

package org.sitthi.central.lookup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.HospitalNumbers;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;

/** Who saw a person's data: told to that person, and itself written down. */
public final class Accesses {

  /** The most that is told, the newest. */
  public static final int MOST = 1_000;

  // A day's page showed the day's records that had come by then.
  private static final String OF_PERSON =
      """
      with mine as (
        select record_id from visit_record where citizen_id = any (?)
        union select record_id from visit_index where hn = any (?))
      select a.at, a.what, a.caller, a.unit, a.purpose, a.outcome, a.record_id, a.day
      from access_audit a
      where a.hn = any (?) or a.record_id in (select record_id from mine)
        or a.hn in (select i.hn from visit_index i join mine using (record_id))
        or (a.what = 'DAY' and exists (
          select 1 from visit_record r join mine using (record_id)
          where r.service_date = a.day and r.received_at <= coalesce(a.until, a.at)))
      order by a.at desc, a.audit_id desc limit ?
      """;
  private static final String SELF =
      """
      insert into access_audit (audit_id, at, what, caller, purpose, outcome, hn, sealed_hn,
        record_id)
      overriding system value values (?, ?, 'CITIZEN', ?, 'ACCESS_REPORT', ?, ?, ?,
        (select record_id from visit_record where citizen_id = any (?)
          order by received_at desc limit 1))
      """;

  private final Database database;
  private final AtRest atRest;
  private final HospitalNumbers numbers;
  private final InstantSource clock;

  /** Accesses that this database knows of. */
  public Accesses(Database database, AtRest atRest, InstantSource clock) {
    this.database = database;
    this.atRest = atRest;
    this.numbers = new HospitalNumbers(atRest);
    this.clock = clock;
  }

  /**
   * One access.
   *
   * @param what VISIT, CITIZEN: looked up; RECORD: read back or found on the search page; DAY: on
   *     the day's page
   * @param caller kiosk, program or login
   */
  public record Access(
      Instant at,
      String what,
      String caller,
      Optional<String> unit,
      String purpose,
      String outcome,
      Optional<UUID> recordId,
      Optional<LocalDate> day) {}

  /**
   * Accesses to a person's data, newest first.
   *
   * @param number citizen number or hospital number
   * @param caller who asks
   */
  public List<Access> of(String number, String caller) throws DatabaseAwayException {
    return database.patiently(connection -> {
      Array citizens = connection.createArrayOf("text", atRest.indexes(number).toArray());
      Array hns = numbers.indexes(connection, number);
      List<Access> found =
          Sql.list(connection, OF_PERSON, Accesses::access, citizens, hns, hns, MOST);
      writeDown(connection, number, citizens, caller, !found.isEmpty());
      return found;
    });
  }

  /** With one of the person's records, or the hospital number, by which this too is told later. */
  private void writeDown(
      Connection connection, String number, Array citizens, String caller, boolean found)
      throws SQLException {
    long id = AccessAudit.nextId(connection);
    Optional<String> hn = Optional.of(number).filter(it -> !it.matches("[0-9]{13}"));
    int _ =
        Sql.update(
            connection,
            SELF,
            id,
            clock.instant(),
            caller,
            found ? AccessAudit.Outcome.FOUND : AccessAudit.Outcome.NONE,
            hn.map(numbers::index),
            hn.map(it -> numbers.seal(it, HospitalNumbers.ofAccess(id))),
            citizens);
  }

  private static Access access(ResultSet row) throws SQLException {
    return new Access(
        Sql.instant(row, "at"),
        row.getString("what"),
        row.getString("caller"),
        Sql.text(row, "unit"),
        row.getString("purpose"),
        row.getString("outcome"),
        Optional.ofNullable(row.getObject("record_id", UUID.class)),
        Optional.ofNullable(row.getObject("day", LocalDate.class)));
  }
}

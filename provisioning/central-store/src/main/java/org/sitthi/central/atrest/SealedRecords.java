package org.sitthi.central.atrest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.sitthi.central.database.Sql;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;

/** Bodies of records, and what stands for their persons' numbers. */
record SealedRecords(AtRest atRest, RecordJson json) implements SealedTable {

  private static final int AT_ONCE = 200;
  private static final String BEFORE_ALL = new UUID(0, 0) + " 0";
  private static final String NEXT =
      """
      select record_id || ' ' || revision as place, due, record_id, revision, service_date,
        case when due then body end as body
      from (
        select *, substring(body from 1 for 5) <> ? as due from visit_record
        where (record_id, revision) > (?, ?) order by record_id, revision limit ?) few
      order by record_id, revision
      """;
  private static final String SEAL =
      """
      update visit_record set body = ?, citizen_id = ?
      where record_id = ? and revision = ? and service_date = ?
      """;

  @Override
  public String name() {
    return "visit_record";
  }

  @Override
  public PreparedStatement next(Connection connection, String after) throws SQLException {
    String[] from = (after.isEmpty() ? BEFORE_ALL : after).split(" ", 2);
    return Sql.prepare(
        connection,
        NEXT,
        atRest.prefix(),
        UUID.fromString(from[0]),
        Integer.parseInt(from[1]),
        AT_ONCE);
  }

  @Override
  public void seal(Connection connection, ResultSet row) throws SQLException {
    UUID recordId = row.getObject("record_id", UUID.class);
    int revision = row.getInt("revision");
    byte[] clear = atRest.open(row.getBytes("body"), recordId, revision);
    try {
      int _ =
          Sql.update(
              connection,
              SEAL,
              atRest.seal(clear, recordId, revision),
              atRest.index(json.read(clear).person().citizenId()),
              recordId,
              revision,
              row.getObject("service_date", LocalDate.class));
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }
}

package org.sitthi.central.atrest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sitthi.central.database.Sql;

/**
 * Hospital numbers of a table whose row has one or none.
 *
 * @param name the table
 * @param id its key, which is before none of its rows
 * @param type of the key
 * @param beforeAll a key that comes before all others
 */
record SealedNumbers(AtRest atRest, String name, String id, String type, String beforeAll)
    implements SealedTable {

  private static final int AT_ONCE = 500;
  // What stands for a number is as long as this, a number at most 20.
  private static final int INDEX_LENGTH = 41;
  private static final String NEXT =
      """
      select %2$s::text as place, hn, sealed_hn, hn is not null and (length(hn) < 41
        or sealed_hn is null or substring(sealed_hn from 1 for 5) <> ?) as due
      from %1$s where %2$s > ?::%3$s order by %2$s limit ?
      """;
  // What came meanwhile is under the key and stays.
  private static final String SEAL =
      "update %1$s set hn = ?, sealed_hn = ? where %2$s = ?::%3$s and hn = ?";
  private static final String CLEAR = "select exists (select 1 from %1$s where length(hn) < 41)";

  static SealedNumbers ofVisits(AtRest atRest) {
    return new SealedNumbers(
        atRest, "visit_index", "record_id", "uuid", "00000000-0000-0000-0000-000000000000");
  }

  static SealedNumbers ofAccesses(AtRest atRest) {
    return new SealedNumbers(atRest, "access_audit", "audit_id", "bigint", "0");
  }

  @Override
  public PreparedStatement next(Connection connection, String after) throws SQLException {
    return Sql.prepare(
        connection, sql(NEXT), atRest.prefix(), after.isEmpty() ? beforeAll : after, AT_ONCE);
  }

  @Override
  public void seal(Connection connection, ResultSet row) throws SQLException {
    HospitalNumbers numbers = new HospitalNumbers(atRest);
    String key = row.getString("place");
    String stands = row.getString("hn");
    Cell cell = new Cell(name, "sealed_hn", key);
    String hn = stands.length() < INDEX_LENGTH ? stands : numbers.of(row, cell).orElseThrow();
    int _ =
        Sql.update(connection, sql(SEAL), numbers.index(hn), numbers.seal(hn, cell), key, stands);
  }

  @Override
  public boolean hasClear(Connection connection) throws SQLException {
    return Sql.first(connection, sql(CLEAR), row -> row.getBoolean(1)).orElseThrow();
  }

  private String sql(String sql) {
    return sql.formatted(name, id, type);
  }
}

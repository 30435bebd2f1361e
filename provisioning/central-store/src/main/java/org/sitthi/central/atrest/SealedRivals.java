package org.sitthi.central.atrest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.sitthi.central.database.Sql;

/** Bodies that came second. */
record SealedRivals(AtRest atRest) implements SealedTable {

  private static final int AT_ONCE = 100;
  private static final String BEFORE_ALL = new UUID(0, 0) + " 0 ";
  private static final String NEXT =
      """
      select record_id || ' ' || revision || ' ' || encode(body_sha256, 'hex') as place,
        substring(body from 1 for 5) <> ? as due, record_id, revision, body_sha256, body
      from rival_revision where (record_id, revision, body_sha256) > (?, ?, ?)
      order by record_id, revision, body_sha256 limit ?
      """;
  private static final String SEAL =
      "update rival_revision set body = ? where record_id = ? and revision = ? and body_sha256 = ?";

  @Override
  public String name() {
    return "rival_revision";
  }

  @Override
  public PreparedStatement next(Connection connection, String after) throws SQLException {
    String[] from = (after.isEmpty() ? BEFORE_ALL : after).split(" ", 3);
    return Sql.prepare(
        connection,
        NEXT,
        atRest.prefix(),
        UUID.fromString(from[0]),
        Integer.parseInt(from[1]),
        HexFormat.of().parseHex(from[2]),
        AT_ONCE);
  }

  @Override
  public void seal(Connection connection, ResultSet row) throws SQLException {
    UUID recordId = row.getObject("record_id", UUID.class);
    int revision = row.getInt("revision");
    byte[] clear = atRest.open(row.getBytes("body"), recordId, revision);
    int _ =
        Sql.update(
            connection,
            SEAL,
            atRest.seal(clear, recordId, revision),
            recordId,
            revision,
            row.getBytes("body_sha256"));
  }
}

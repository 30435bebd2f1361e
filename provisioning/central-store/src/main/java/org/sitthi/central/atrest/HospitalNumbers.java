package org.sitthi.central.atrest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hospital numbers (HN) in the database: column {@code hn} has a blind index, by which they are
 * found, {@code sealed_hn} the number, to be told.
 */
public record HospitalNumbers(AtRest atRest) {

  private static final String KIND = "hn";

  /** In the row of what a record is found by. */
  public static Cell ofVisit(UUID recordId) {
    return new Cell("visit_index", "sealed_hn", recordId.toString());
  }

  /** In the row of an access. */
  public static Cell ofAccess(long auditId) {
    return new Cell("access_audit", "sealed_hn", auditId);
  }

  /** What stands for a number. */
  public String index(String hn) {
    return atRest.index(KIND, hn);
  }

  /** All that may stand for a number: by each key, and in clear from before. */
  public List<String> indexes(String hn) {
    return atRest.indexes(KIND, hn);
  }

  /** The same as an array of texts. */
  public Array indexes(Connection connection, String hn) throws SQLException {
    return connection.createArrayOf("text", indexes(hn).toArray());
  }

  /** The number to be told. */
  public byte[] seal(String hn, Cell cell) {
    return atRest.seal(hn.getBytes(UTF_8), cell);
  }

  /** The number of a row with both columns; rows from before have it in {@code hn}. */
  public Optional<String> of(ResultSet row, Cell cell) throws SQLException {
    byte[] sealed = row.getBytes("sealed_hn");
    return sealed == null
        ? Optional.ofNullable(row.getString("hn"))
        : Optional.of(new String(atRest.open(sealed, cell), UTF_8));
  }
}

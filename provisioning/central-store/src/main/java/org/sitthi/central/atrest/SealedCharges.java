package org.sitthi.central.atrest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.sitthi.central.database.Sql;

/** Charges as they came and as JSON, and what the same charges are known by. */
public record SealedCharges(AtRest atRest) implements SealedTable {

  // Each up to 2 MiB, twice.
  private static final int AT_ONCE = 10;
  private static final String NEXT =
      """
      select batch_id::text as place, due, batch_id, record_id, case when due then body end as body,
        case when due then coalesce(sealed_input, convert_to(input, 'UTF8')) end as input
      from (
        select *, (input is not null or substring(body from 1 for 5) <> ?) as due from charge_batch
        where batch_id > ? order by batch_id limit ?) few
      order by batch_id
      """;
  private static final String SEAL =
      """
      update charge_batch set body = ?, sealed_input = ?, body_mark = ?, input = null,
        body_sha256 = null
      where batch_id = ?
      """;
  private static final String CLEAR =
      "select exists (select 1 from charge_batch where input is not null)";

  /** Where the bytes of charges lie. */
  public static Cell body(long batchId) {
    return new Cell("charge_batch", "body", batchId);
  }

  /** Where the same lie as JSON. */
  public static Cell input(long batchId) {
    return new Cell("charge_batch", "sealed_input", batchId);
  }

  /** What charges of a record are marked as. */
  public static String mark(UUID recordId) {
    return "charge_batch:" + recordId;
  }

  @Override
  public String name() {
    return "charge_batch";
  }

  @Override
  public PreparedStatement next(Connection connection, String after) throws SQLException {
    return Sql.prepare(
        connection,
        NEXT,
        atRest.prefix(),
        after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after),
        AT_ONCE);
  }

  @Override
  public void seal(Connection connection, ResultSet row) throws SQLException {
    long id = row.getLong("batch_id");
    byte[] body = atRest.open(row.getBytes("body"), body(id));
    byte[] input = atRest.open(row.getBytes("input"), input(id));
    int _ =
        Sql.update(
            connection,
            SEAL,
            atRest.seal(body, body(id)),
            atRest.seal(input, input(id)),
            atRest.mark(mark(row.getObject("record_id", UUID.class)), body),
            id);
  }

  @Override
  public boolean hasClear(Connection connection) throws SQLException {
    return Sql.first(connection, CLEAR, row -> row.getBoolean(1)).orElseThrow();
  }
}

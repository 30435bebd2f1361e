package org.sitthi.central.chain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sitthi.central.database.Sql;
import org.sitthi.record.chain.ChainLink;

/** Rows of the table chain_entry, and of rival_revision beside it. */
final class ChainRows {

  private static final String INSERT =
      """
      insert into chain_entry (kiosk_id, sequence, hash, previous, record_id, revision,
        body_sha256, saved_at, key_id, signature, received_at)
      select *, ? from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::uuid[],
        ?::integer[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
      on conflict (kiosk_id, sequence, hash) do nothing\
      """;
  private static final String BESIDE =
      "select record_id, revision, body from rival_revision where record_id = any (?)";

  private ChainRows() {}

  /**
   * Keeps entries and gives the rivals of these records, by one round trip.
   *
   * @param each reads record_id, revision and body
   */
  static <T> List<T> insert(
      Connection connection,
      List<ChainLink> links,
      Instant now,
      Collection<UUID> records,
      Sql.Row<T> each)
      throws SQLException {
    if (links.isEmpty()) {
      return Sql.list(
          connection, BESIDE, each, connection.createArrayOf("uuid", records.toArray()));
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT + ";" + BESIDE)) {
      insert.setObject(1, now.atOffset(ZoneOffset.UTC));
      insert.setArray(2, array(connection, "text", links, link -> link.entry().kioskId()));
      insert.setArray(3, array(connection, "bigint", links, link -> link.entry().sequence()));
      insert.setArray(4, array(connection, "text", links, link -> link.entry().hash()));
      insert.setArray(5, array(connection, "text", links, link -> link.entry().previous()));
      insert.setArray(6, array(connection, "uuid", links, link -> link.entry().recordId()));
      insert.setArray(7, array(connection, "integer", links, link -> link.entry().revision()));
      insert.setArray(8, array(connection, "text", links, link -> link.entry().body()));
      insert.setArray(
          9,
          array(
              connection,
              "timestamptz",
              links,
              link -> link.entry().savedAt().atOffset(ZoneOffset.UTC)));
      insert.setArray(10, array(connection, "text", links, link -> link.key().id()));
      insert.setArray(11, array(connection, "text", links, ChainLink::signature));
      insert.setArray(12, connection.createArrayOf("uuid", records.toArray()));
      boolean _ = insert.execute();
      boolean _ = insert.getMoreResults();
      List<T> beside = new ArrayList<>();
      try (ResultSet rows = insert.getResultSet()) {
        while (rows.next()) {
          beside.add(each.of(rows));
        }
      }
      return beside;
    }
  }

  private static Array array(
      Connection connection, String type, List<ChainLink> links, Function<ChainLink, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, links.stream().map(value).toArray());
  }
}

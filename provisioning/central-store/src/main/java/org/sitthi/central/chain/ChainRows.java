package org.sitthi.central.chain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.sitthi.record.chain.ChainLink;

/** Rows of the table chain_entry. */
final class ChainRows {

  private ChainRows() {}

  /** These kiosks' arrivals one transaction after the other, taken in the same order by all. */
  static void lock(Connection connection, Collection<String> kiosks) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            """
            select pg_advisory_xact_lock(hashtext('sitthi-chain'), kiosk)
            from (select distinct hashtext(id) as kiosk from unnest(?::text[]) as id
              order by kiosk) as kiosks
            """)) {
      lock.setArray(1, connection.createArrayOf("text", kiosks.toArray()));
      lock.execute();
    }
  }

  static void insert(Connection connection, List<ChainLink> links, Instant now)
      throws SQLException {
    if (links.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into chain_entry (kiosk_id, sequence, hash, previous, record_id, revision,
              body_sha256, saved_at, key_id, signature, received_at)
            select *, ? from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::uuid[],
              ?::integer[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
            on conflict (kiosk_id, sequence, hash) do nothing
            """)) {
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
      insert.executeUpdate();
    }
  }

  private static Array array(
      Connection connection, String type, List<ChainLink> links, Function<ChainLink, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, links.stream().map(value).toArray());
  }
}

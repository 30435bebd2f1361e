package org.sitthi.central.atrest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;
import org.sitthi.record.RecordJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings rows that are in clear, or sealed by an older key, under the key that seals now: once for
 * each new key, beside the store's work, some rows at a time. How far it came is kept with each
 * step ({@code sealing}), so that it may be stopped anywhere; several stores take turns.
 */
public final class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private static final String UNKNOWN_TO_US =
      """
      update sealing set reached = '', done_at = null
      where key_id = ? and table_name = ? and done_at is not null
      """;
  private static final String LEFT =
      """
      select reached from sealing
      where key_id = ? and table_name = ? and done_at is null for update
      """;

  private final Database database;
  private final AtRest atRest;
  private final InstantSource clock;
  private final List<SealedTable> tables;

  /** Of the rows in a database. */
  public Sealing(Database database, AtRest atRest, InstantSource clock) {
    this.database = database;
    this.atRest = atRest;
    this.clock = clock;
    this.tables =
        List.of(
            new SealedRecords(atRest, new RecordJson()),
            new SealedRivals(atRest),
            new SealedCharges(atRest),
            new SealedEvaluations(atRest),
            SealedNumbers.ofVisits(atRest),
            SealedNumbers.ofAccesses(atRest),
            new SealedReplies(atRest));
  }

  /**
   * Notes the key that seals from now on.
   *
   * @return whether there may be rows to bring under it
   * @throws DataKeyException if rows were sealed by a key that is not here: they could not be read
   */
  public boolean begin() throws DataKeyException, DatabaseAwayException {
    List<String> used =
        database.ask(connection ->
            Sql.list(connection, "select key_id from data_key", row -> row.getString(1)));
    for (String key : used) {
      if (!atRest.known().contains(key)) {
        throw new DataKeyException(
            "data.keys: this database was written with the key "
                + key
                + ", which is not in the file; use the file of the other stores, or its copy");
      }
    }
    Optional<String> key = atRest.primary();
    return key.isPresent() && database.together(connection -> begun(connection, key.get()));
  }

  private boolean begun(Connection connection, String key) throws SQLException {
    int _ =
        Sql.update(
            connection,
            "insert into data_key (key_id, first_used) values (?, ?)"
                + " on conflict (key_id) do nothing",
            key,
            clock.instant());
    for (SealedTable table : tables) {
      int _ =
          Sql.update(
              connection,
              "insert into sealing (key_id, table_name, reached, rows) values (?, ?, '', 0)"
                  + " on conflict (key_id, table_name) do nothing",
              key,
              table.name());
      if (table.hasClear(connection)) {
        int _ = Sql.update(connection, UNKNOWN_TO_US, key, table.name());
      }
    }
    return Sql.first(
            connection,
            "select exists (select 1 from sealing where key_id = ? and done_at is null)"
                + " or exists (select 1 from data_key where key_id = ? and all_sealed is null)",
            row -> row.getBoolean(1),
            key,
            key)
        .orElseThrow();
  }

  /**
   * Seals what is to be sealed; ends early if the thread is stopped.
   *
   * @return whether nothing is left to try: false if the database went away
   */
  public boolean run() {
    try {
      for (SealedTable table : tables) {
        while (database.together(connection -> step(connection, table))) {
          if (Thread.currentThread().isInterrupted()) {
            return true;
          }
        }
      }
      finished();
      return true;
    } catch (DatabaseAwayException e) {
      LOG.warn("sealing of older rows waits: the database is away");
      return false;
    } catch (RuntimeException e) {
      // The store serves all other rows; whoever reads its log must look at this one.
      LOG.error("sealing of older rows stopped where table sealing says: {}", e.toString());
      return true;
    }
  }

  /** Of two stores one waits for the other's step, and goes on where that came to. */
  private boolean step(Connection connection, SealedTable table) throws SQLException {
    String key = atRest.primary().orElseThrow();
    Optional<String> after =
        Sql.first(connection, LEFT, row -> row.getString(1), key, table.name());
    if (after.isEmpty()) {
      return false;
    }
    String reached = after.get();
    boolean more = false;
    int sealed = 0;
    try (PreparedStatement next = table.next(connection, reached);
        ResultSet rows = next.executeQuery()) {
      while (rows.next()) {
        more = true;
        reached = rows.getString("place");
        if (rows.getBoolean("due")) {
          table.seal(connection, rows);
          sealed++;
        }
      }
    }
    int _ =
        Sql.update(
            connection,
            "update sealing set reached = ?, rows = rows + ?, done_at = ?"
                + " where key_id = ? and table_name = ?",
            reached,
            sealed,
            more ? Optional.empty() : Optional.of(clock.instant()),
            key,
            table.name());
    return more;
  }

  private void finished() throws DatabaseAwayException {
    String key = atRest.primary().orElseThrow();
    List<String> counts =
        database.together(connection -> {
          int first =
              Sql.update(
                  connection,
                  "update data_key set all_sealed = ? where key_id = ? and all_sealed is null",
                  clock.instant(),
                  key);
          return first == 0
              ? List.of()
              : Sql.list(
                  connection,
                  "select rows || ' of ' || table_name from sealing where key_id = ?"
                      + " order by table_name",
                  row -> row.getString(1),
                  key);
        });
    if (!counts.isEmpty()) {
      LOG.info("rows brought under the key that seals now: {}", String.join(", ", counts));
    }
  }
}

package org.sitthi.central.atrest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings rows that are in clear, or sealed by an older key, under the key that seals now: once for
 * each new key, beside the store's work, some rows at a time. May be stopped anywhere and run in
 * two stores at once.
 */
public final class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final int AT_ONCE = 200;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Database database;
  private final AtRest atRest;
  private final InstantSource clock;
  private final RecordJson json = new RecordJson();

  /** Of the rows in a database. */
  public Sealing(Database database, AtRest atRest, InstantSource clock) {
    this.database = database;
    this.atRest = atRest;
    this.clock = clock;
  }

  /** A row as it lies there. */
  private static final class Row {
    private final Place place;
    private final LocalDate day;
    private final byte[] body;

    Row(ResultSet row) throws SQLException {
      this.place = new Place(row.getObject(1, UUID.class), row.getInt(2));
      this.day = row.getObject(3, LocalDate.class);
      this.body = row.getBytes(4);
    }
  }

  private record Place(UUID recordId, int revision) {}

  /**
   * Notes the key that seals from now on.
   *
   * @return whether there may be rows to bring under it
   * @throws DataKeyException if rows were sealed by a key that is not here: they could not be read
   */
  public boolean begin() throws DataKeyException, DatabaseAwayException {
    List<String> used =
        database.ask(connection -> strings(connection, "select key_id from data_key"));
    for (String key : used) {
      if (!atRest.known().contains(key)) {
        throw new DataKeyException(
            "data.keys: this database was written with the key "
                + key
                + ", which is not in the file; use the file of the other stores, or its copy");
      }
    }
    if (atRest.primary().isEmpty()) {
      return false;
    }
    String key = atRest.primary().get();
    return database.ask(connection -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into data_key (key_id, first_used) values (?, ?)"
                  + " on conflict (key_id) do nothing")) {
        insert.setString(1, key);
        insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
        insert.executeUpdate();
      }
      return strings(connection, "select key_id from data_key where all_sealed is null")
          .contains(key);
    });
  }

  /** Seals what is to be sealed; ends early if the database goes away or the thread is stopped. */
  public void run() {
    try {
      Place after = new Place(BEFORE_ALL, 0);
      int sealed = 0;
      while (!Thread.currentThread().isInterrupted()) {
        Place from = after;
        List<Row> rows = database.ask(connection -> next(connection, from));
        if (rows.isEmpty()) {
          finished(sealed);
          return;
        }
        sealed += database.together(connection -> sealed(connection, rows));
        after = rows.getLast().place;
      }
    } catch (DatabaseAwayException e) {
      LOG.warn("sealing of older rows goes on at the next start: the database is away");
    }
  }

  private void finished(int sealed) throws DatabaseAwayException {
    int rivals = database.together(this::rivals);
    boolean _ =
        database.ask(connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update data_key set all_sealed = ? where key_id = ? and all_sealed is null")) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setString(2, atRest.primary().orElseThrow());
            return update.executeUpdate() == 1;
          }
        });
    LOG.info("{} rows brought under the key that seals now", sealed + rivals);
  }

  private List<Row> next(Connection connection, Place after) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select record_id, revision, service_date, body from visit_record
            where (record_id, revision) > (?, ?) and substring(body from 1 for 5) <> ?
            order by record_id, revision limit ?
            """)) {
      select.setObject(1, after.recordId());
      select.setInt(2, after.revision());
      select.setBytes(3, atRest.prefix());
      select.setInt(4, AT_ONCE);
      try (ResultSet rows = select.executeQuery()) {
        List<Row> all = new ArrayList<>();
        while (rows.next()) {
          all.add(new Row(rows));
        }
        return all;
      }
    }
  }

  private int sealed(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update visit_record set body = ?, citizen_id = ?"
                + " where record_id = ? and revision = ? and service_date = ?")) {
      for (Row row : rows) {
        UUID recordId = row.place.recordId();
        int revision = row.place.revision();
        byte[] clear = atRest.open(row.body, recordId, revision);
        update.setBytes(1, atRest.seal(clear, recordId, revision));
        update.setString(2, atRest.index(json.read(clear).person().citizenId()));
        update.setObject(3, recordId);
        update.setInt(4, revision);
        update.setObject(5, row.day);
        update.addBatch();
      }
      return update.executeBatch().length;
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }

  /** Few, and of no index. */
  private int rivals(Connection connection) throws SQLException {
    int sealed = 0;
    try (PreparedStatement select =
            connection.prepareStatement(
                "select record_id, revision, body_sha256, body from rival_revision"
                    + " where substring(body from 1 for 5) <> ?");
        PreparedStatement update =
            connection.prepareStatement(
                "update rival_revision set body = ?"
                    + " where record_id = ? and revision = ? and body_sha256 = ?")) {
      select.setBytes(1, atRest.prefix());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          UUID recordId = rows.getObject(1, UUID.class);
          int revision = rows.getInt(2);
          byte[] clear = atRest.open(rows.getBytes(4), recordId, revision);
          update.setBytes(1, atRest.seal(clear, recordId, revision));
          update.setObject(2, recordId);
          update.setInt(3, revision);
          update.setBytes(4, rows.getBytes(3));
          sealed += update.executeUpdate();
        }
      }
    }
    return sealed;
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }
}

package org.sitthi.central.lookup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.HospitalNumbers;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;

/** Writes down who looked whom up; committed before anything is told. */
final class AccessAudit {

  private static final String NEXT_ID =
      "select nextval(pg_get_serial_sequence('access_audit', 'audit_id'))";
  private static final String INSERT =
      """
      insert into access_audit (audit_id, at, what, caller, purpose, outcome, record_id, hn,
        sealed_hn, device)
      overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Database database;
  private final HospitalNumbers numbers;
  private final InstantSource clock;

  AccessAudit(Database database, AtRest atRest, InstantSource clock) {
    this.database = database;
    this.numbers = new HospitalNumbers(atRest);
    this.clock = clock;
  }

  /** A record was given back by its id. */
  void readBack(UUID record, String caller, Optional<String> device) throws DatabaseAwayException {
    int _ =
        database.ask(connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into access_audit (at, what, caller, purpose, outcome, record_id, device)"
                      + " values (?, 'RECORD', ?, 'READ_BACK', 'FOUND', ?, ?)")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, caller);
            insert.setObject(3, record);
            insert.setString(4, device.orElse(null));
            return insert.executeUpdate();
          }
        });
  }

  /** What was asked for. */
  enum What {
    VISIT,
    CITIZEN
  }

  /** What became of it. */
  enum Outcome {
    FOUND,
    NONE,
    AWAY
  }

  void write(
      What what, Question.Asked asked, Outcome outcome, Optional<UUID> record, Optional<String> hn)
      throws DatabaseAwayException {
    int _ =
        database.ask(connection -> {
          long id = nextId(connection);
          return Sql.update(
              connection,
              INSERT,
              id,
              clock.instant(),
              what,
              asked.kioskId(),
              asked.purpose(),
              outcome,
              record,
              hn.map(numbers::index),
              hn.map(number -> numbers.seal(number, HospitalNumbers.ofAccess(id))),
              asked.device());
        });
  }

  /** The id of a row to come, to which its hospital number is bound. */
  static long nextId(Connection connection) throws SQLException {
    return Sql.first(connection, NEXT_ID, row -> row.getLong(1)).orElseThrow();
  }
}

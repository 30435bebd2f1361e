package org.sitthi.central.lookup;

import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;

/** Writes down who looked whom up; committed before anything is told. */
final class AccessAudit {

  private final Database database;
  private final InstantSource clock;

  AccessAudit(Database database, InstantSource clock) {
    this.database = database;
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
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into access_audit"
                      + " (at, what, caller, purpose, outcome, record_id, hn, device)"
                      + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, what.name());
            insert.setString(3, asked.kioskId());
            insert.setString(4, asked.purpose());
            insert.setString(5, outcome.name());
            insert.setObject(6, record.orElse(null));
            insert.setString(7, hn.orElse(null));
            insert.setString(8, asked.device().orElse(null));
            return insert.executeUpdate();
          }
        });
  }
}

package org.sitthi.central.exports;

import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.sitthi.central.claims.What;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;

/** Writes down what leaves the store; committed before it does. */
record ExportAudit(Database database, InstantSource clock) {

  private static final String INSERT =
      """
      insert into export_audit (at, made_by, purpose, what, profile, scheme, from_date, to_date,
        visits, held_back, sha256)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  void write(ExportRequest.Wanted wanted, int visits, int heldBack, String sha256)
      throws DatabaseAwayException {
    boolean isPackage = wanted.what() == What.SIXTEEN_FILES;
    int _ =
        database.ask(connection -> {
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, wanted.by());
            insert.setString(3, wanted.purpose());
            insert.setString(4, wanted.what().name());
            insert.setString(5, isPackage ? wanted.profile().id() : "-");
            insert.setString(6, wanted.scheme().isEmpty() ? "-" : wanted.scheme());
            insert.setObject(7, wanted.from());
            insert.setObject(8, wanted.to());
            insert.setInt(9, visits);
            insert.setInt(10, heldBack);
            insert.setString(11, sha256);
            return insert.executeUpdate();
          }
        });
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Statement;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;

/** Whether a record could be kept now. */
final class Health {

  private static final Answer UP =
      new Answer(200, "application/json", "{\"status\":\"up\"}".getBytes(US_ASCII));

  private final Database database;

  Health(Database database) {
    this.database = database;
  }

  Answer get(Call call) throws DatabaseAwayException {
    return database.ask(connection -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select 1 from visit_record limit 1");
        return UP;
      }
    });
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.slf4j.LoggerFactory;

@ExtendWith(SharedPostgres.class)
class PrivateLogTest {

  @Test
  void theLogTellsRoutesAndNeverPeople(DatabaseSetting.Server database, @TempDir Path folder) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try (TestStore store = TestStore.start(database, folder)) {
      Caller caller = store.caller();
      UUID id = UUID.randomUUID();
      byte[] body = Visits.json(Visits.visit(id, Visits.OBTAINED));
      caller.post(id, body);
      caller.post(id, new String(body, UTF_8).replace("\"F\"", "9").getBytes(UTF_8));
      caller.get("/");
      caller.get("/api/v1/citizens/" + Visits.CITIZEN + "?id=" + Visits.CITIZEN);
      caller.get(Caller.RECORDS + "/" + id);
      byte[] question = ("{\"citizenId\":\"" + Visits.CITIZEN + "\"}").getBytes(UTF_8);
      caller.call(caller.to("/api/v1/visit-records/lookup").post(Caller.json(question)).build());
      caller.call(caller.to("/api/v1/citizens/lookup").post(Caller.json(question)).build());
    } finally {
      root.detachAppender(log);
    }

    List<String> lines = new ArrayList<>();
    log.list.forEach(event -> lines.add(event.getLevel() + " " + event.getFormattedMessage()));
    assertThat(lines)
        .anyMatch(line -> line.matches("INFO POST /api/v1/visit-records 201 \\d+ ms"))
        .anyMatch(line -> line.matches("INFO POST /api/v1/visit-records 400 \\d+ ms [0-9a-f-]{36}"))
        .anyMatch(line -> line.matches("INFO GET - 404 \\d+ ms [0-9a-f-]{36}"))
        .anyMatch(
            line -> line.matches("INFO POST /api/v1/citizens/lookup 422 \\d+ ms [0-9a-f-]{36}"))
        .noneMatch(line -> line.contains(Visits.CITIZEN) || line.contains("สมใจ"))
        .noneMatch(
            line -> line.contains("PP1234567890") || line.startsWith(Level.ERROR.toString()));
  }
}

package org.sitthi.kiosk.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.RecordJson;

class JournalFileTest {

  private static final String ONE =
      "create table thing (name text); insert into thing values ('a');";
  private static final String TWO = "alter table thing add column size integer default 7;";

  private static final Executor EACH = task -> Thread.ofPlatform().start(task);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve(JournalFile.NAME);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
    byte[] content = "not a database, but long enough to look at\n".repeat(40).getBytes(UTF_8);
    Files.write(file, content);
    assertThat(refusal()).startsWith(file.toString()).contains("NOTADB", "move it aside");
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    try (SqliteJournal journal =
        SqliteJournal.open(folder, new RecordJson(), InstantSource.fixed(Instant.EPOCH))) {
      for (int i = 0; i < 50; i++) {
        journal.saveRecord(Visits.pending(), Optional.empty());
      }
    }
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      for (long page = 1; page < raw.length() / 4096; page++) {
        raw.seek(page * 4096);
        raw.write(new byte[64]);
      }
    }
    assertThat(refusal()).startsWith(file.toString()).contains("move it aside");
  }

  @Test
  void aFolderInTheFilesPlaceIsRefused() throws IOException {
    Files.createDirectory(file);
    assertThat(refusal()).startsWith(file.toString()).contains("not a file");
  }

  @Test
  void aDataFolderThatCannotBeMadeIsTold() throws IOException {
    Path blocked = Files.createFile(folder.resolve("blocked"));
    assertThat(refusal(blocked.resolve("data"))).contains("can't be made", "check owner");
  }

  @Test
  void anotherProgramsDatabaseIsRefused() throws SQLException {
    execute("create table other (id integer)");
    assertThat(refusal()).contains("another program's database");
    execute("pragma user_version = 1");
    assertThat(refusal()).contains("another program's database");
  }

  @Test
  void aFileOfANewerProgramIsRefused() throws SQLException {
    JournalFile.open(folder).close();
    execute("pragma user_version = 99");
    assertThat(refusal()).contains("its version is 99", "install the newer program");
  }

  @Test
  void openingTwiceChangesNothing() throws SQLException {
    JournalFile.open(folder).close();
    JournalFile.open(folder).close();
    assertThat(ask("pragma user_version")).isEqualTo("1");
  }

  @Test
  void aFileOfAnOlderProgramIsBroughtUpToDateWithItsRows() throws SQLException {
    migrate(List.of(ONE));
    migrate(List.of(ONE, TWO));
    assertThat(ask("pragma user_version")).isEqualTo("2");
    assertThat(ask("select name || size from thing")).isEqualTo("a7");
  }

  @Test
  void aStepThatFailsLeavesTheVersionBeforeIt() throws SQLException {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> migrate(List.of(ONE, TWO + " insert into thing (colour) values (1);")))
        .withMessageContaining("colour");
    assertThat(ask("pragma user_version")).isEqualTo("1");
    assertThat(ask("select count(*) from pragma_table_info('thing')")).isEqualTo("1");

    migrate(List.of(ONE, TWO));
    assertThat(ask("pragma user_version")).isEqualTo("2");
  }

  @Test
  void manyMayOpenANewFileAtOnce() {
    List<CompletableFuture<Database>> opening =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> JournalFile.open(folder), EACH))
            .limit(6)
            .toList();
    opening.forEach(each -> each.join().close());
    assertThat(opening).hasSize(6);
  }

  private void migrate(List<String> scripts) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      new Migrations(file, scripts.stream().map(Migrations.Version::first).toList(), Map.of())
          .run(connection);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "nothing";
    }
  }

  private String refusal() {
    return refusal(folder);
  }

  private static String refusal(Path folder) {
    JournalException refused =
        catchThrowableOfType(JournalException.class, () -> JournalFile.open(folder).close());
    assertThat(refused).isNotNull();
    assertThat(refused.getMessage()).doesNotContain("\n");
    return String.valueOf(refused.getMessage());
  }
}

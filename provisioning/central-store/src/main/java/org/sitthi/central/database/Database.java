package org.sitthi.central.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL behind a pool in which nothing waits for long: 3 s for a connection, 2.5 s for a
 * statement, 3 s for the network.
 *
 * <p>Threads: any.
 */
public final class Database implements AutoCloseable {

  private static final int POOL_SIZE = 10;
  private static final int CONNECTION_MILLIS = 3_000;
  private static final int VALIDATION_MILLIS = 1_000;
  private static final int STATEMENT_MILLIS = 2_500;
  private static final int SOCKET_SECONDS = 3;
  private static final int CONNECT_SECONDS = 2;
  // What nobody's call waits for: a start, a command. A cold program on a busy machine needs it.
  private static final int PATIENT_CONNECT_SECONDS = 20;
  private static final int PATIENT_SOCKET_SECONDS = 300;
  private static final int MAX_PASSWORD_BYTES = 1_000;

  private final HikariDataSource pool;
  private final PGSimpleDataSource patient;
  private final Optional<EmbeddedDatabase> embedded;

  private Database(
      HikariDataSource pool, PGSimpleDataSource patient, Optional<EmbeddedDatabase> embedded) {
    this.pool = pool;
    this.patient = patient;
    this.embedded = embedded;
  }

  /** One piece of work on a connection in auto-commit. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it; must not keep the connection. */
    T on(Connection connection) throws SQLException;
  }

  /** Starts or reaches the database and brings its tables up to date. */
  public static Database open(DatabaseSetting setting) throws DatabaseStartException {
    return switch (setting) {
      case DatabaseSetting.Server server ->
          open(server.jdbcUrl(), server.user(), password(server.passwordFile()), Optional.empty());
      case DatabaseSetting.Embedded own -> {
        EmbeddedDatabase started = EmbeddedDatabase.start(own.dir());
        try {
          yield open(
              started.jdbcUrl(),
              EmbeddedDatabase.USER,
              Optional.of(started.password()),
              Optional.of(started));
        } catch (DatabaseStartException e) {
          started.close();
          throw e;
        }
      }
    };
  }

  /**
   * The database for a command beside the store: one of its own that runs is joined, one that does
   * not is started.
   */
  public static Database join(DatabaseSetting setting) throws DatabaseStartException {
    if (setting instanceof DatabaseSetting.Embedded own) {
      Optional<RunningEmbedded> running = RunningEmbedded.in(own.dir());
      if (running.isPresent()) {
        return open(
            running.get().jdbcUrl(),
            EmbeddedDatabase.USER,
            Optional.of(running.get().password()),
            Optional.empty());
      }
    }
    return open(setting);
  }

  /**
   * Does a piece of work.
   *
   * @throws DatabaseAwayException within about four seconds if the database does not answer
   */
  public <T> T ask(Work<T> work) throws DatabaseAwayException {
    try (Connection connection = pool.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * Does a piece of work all or nothing.
   *
   * @throws DatabaseAwayException within about four seconds if the database does not answer
   */
  public <T> T together(Work<T> work) throws DatabaseAwayException {
    return ask(connection -> {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    });
  }

  /**
   * Does a piece of work that may take minutes, on a connection of its own: what is done before the
   * store answers.
   *
   * @throws DatabaseAwayException if the database does not answer
   */
  public <T> T patiently(Work<T> work) throws DatabaseAwayException {
    try (Connection connection = patient.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * How busy the pool is.
   *
   * @param active connections at work
   * @param idle connections at rest
   * @param wanted threads that wait for one
   */
  public record Load(int active, int idle, int wanted) {}

  /** How busy the pool is now. */
  public Load load() {
    HikariPoolMXBean now = pool.getHikariPoolMXBean();
    return now == null
        ? new Load(0, 0, 0)
        : new Load(
            now.getActiveConnections(),
            now.getIdleConnections(),
            now.getThreadsAwaitingConnection());
  }

  @Override
  public void close() {
    pool.close();
    embedded.ifPresent(EmbeddedDatabase::close);
  }

  private static Database open(
      String url, String user, Optional<String> password, Optional<EmbeddedDatabase> embedded)
      throws DatabaseStartException {
    PGSimpleDataSource patient =
        source(url, user, password, PATIENT_CONNECT_SECONDS, PATIENT_SOCKET_SECONDS);
    migrate(patient);
    HikariConfig config = new HikariConfig();
    config.setPoolName("central");
    config.setDataSource(source(url, user, password, CONNECT_SECONDS, SOCKET_SECONDS));
    config.setMaximumPoolSize(POOL_SIZE);
    config.setConnectionTimeout(CONNECTION_MILLIS);
    config.setValidationTimeout(VALIDATION_MILLIS);
    config.setInitializationFailTimeout(-1);
    // What we acknowledge is on the disk, whatever the server's own setting is.
    config.setConnectionInitSql(
        "set synchronous_commit = on; set statement_timeout = " + STATEMENT_MILLIS);
    return new Database(new HikariDataSource(config), patient, embedded);
  }

  private static PGSimpleDataSource source(
      String url, String user, Optional<String> password, int connectSeconds, int socketSeconds) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(user);
    password.ifPresent(source::setPassword);
    source.setApplicationName("sitthi-central");
    source.setConnectTimeout(connectSeconds);
    source.setLoginTimeout(connectSeconds);
    source.setSocketTimeout(socketSeconds);
    source.setTcpKeepAlive(true);
    source.setLogServerErrorDetail(false);
    return source;
  }

  private static void migrate(PGSimpleDataSource source) throws DatabaseStartException {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:db/migration")
          // Numbers are given out in ranges: a smaller one may come later.
          .outOfOrder(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseStartException(
          "the database cannot be reached or its tables cannot be brought up to date", e);
    }
  }

  private static Optional<String> password(Optional<Path> file) throws DatabaseStartException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (Files.size(file.get()) > MAX_PASSWORD_BYTES) {
        throw new IOException("too long");
      }
      return Optional.of(Files.readString(file.get()).strip());
    } catch (IOException e) {
      throw new DatabaseStartException("database.password-file cannot be read", e);
    }
  }

  private static DatabaseAwayException failure(SQLException e) {
    String state = state(e);
    if (isAway(state)) {
      return new DatabaseAwayException(state);
    }
    throw new IllegalStateException("the database refused a statement, SQLSTATE " + state);
  }

  private static String state(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    // The pool itself gave up waiting.
    return "08000";
  }

  /** Connection, resources, operator intervention (also a statement's time-out), read-only. */
  private static boolean isAway(String state) {
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("28")
        || state.equals("25006");
  }
}

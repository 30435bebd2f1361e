package org.sitthi.central.registry.hosxp;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A few connections to the hospital's own database, which is not ours to burden: 4 at most, none
 * kept when idle, 700 ms for one, a second for a statement.
 */
final class HosxpPool implements AutoCloseable {

  /** Connections at once. */
  static final int SIZE = 4;

  private static final int CONNECTION_MILLIS = 700;
  private static final int VALIDATION_MILLIS = 500;
  private static final int SOCKET_MILLIS = 1_200;
  private static final int IDLE_MILLIS = 60_000;
  private static final int MAX_PASSWORD_BYTES = 1_000;

  private final HikariDataSource pool;

  /**
   * Nothing is connected yet.
   *
   * @param patience times the usual limits; 1 but in tests
   */
  HosxpPool(String jdbcUrl, HosxpSetting.Role role, boolean readOnly, int patience)
      throws IOException {
    HikariConfig config = new HikariConfig();
    config.setPoolName(readOnly ? "hosxp" : "hosxp-write");
    config.setJdbcUrl(jdbcUrl);
    config.setUsername(role.user());
    if (role.passwordFile().isPresent()) {
      if (Files.size(role.passwordFile().get()) > MAX_PASSWORD_BYTES) {
        throw new IOException("the password's file is too long");
      }
      config.setPassword(Files.readString(role.passwordFile().get()).strip());
    }
    config.setReadOnly(readOnly);
    config.setMaximumPoolSize(SIZE);
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE_MILLIS);
    config.setConnectionTimeout((long) CONNECTION_MILLIS * patience);
    config.setValidationTimeout(VALIDATION_MILLIS);
    config.setInitializationFailTimeout(-1);
    boolean mariadb = jdbcUrl.startsWith("jdbc:mariadb:");
    // One counts in milliseconds, the other in seconds.
    config.addDataSourceProperty("connectTimeout", (mariadb ? CONNECTION_MILLIS : 1) * patience);
    config.addDataSourceProperty("socketTimeout", (mariadb ? SOCKET_MILLIS : 2) * patience);
    this.pool = new HikariDataSource(config);
  }

  /** A piece of work on one connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does a piece of work in one transaction.
   *
   * @throws HosxpAwayException with the SQL state alone
   */
  <T> T ask(Work<T> work) throws HosxpAwayException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new HosxpAwayException("SQLSTATE " + e.getSQLState());
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}

package org.sitthi.central;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sitthi.central.database.DatabaseSetting;

/** One real PostgreSQL for the whole test run; each test class asks for a fresh database in it. */
public final class SharedPostgres implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DatabaseSetting.Server.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Running.class, any -> Running.start(), Running.class);
    return running.freshDatabase();
  }

  private record Running(EmbeddedPostgres postgres) implements AutoCloseable {

    static Running start() {
      try {
        return new Running(EmbeddedPostgres.start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    DatabaseSetting.Server freshDatabase() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
      return new DatabaseSetting.Server(url, "postgres", Optional.empty());
    }

    @Override
    public void close() throws IOException {
      postgres.close();
    }
  }
}

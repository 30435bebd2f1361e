package org.sitthi.central.database;

import java.nio.file.Path;
import java.util.Optional;

/** Which PostgreSQL to use. */
public sealed interface DatabaseSetting {

  /** The hospital's own server. */
  record Server(String jdbcUrl, String user, Optional<Path> passwordFile)
      implements DatabaseSetting {}

  /** A PostgreSQL of our own that keeps its data in {@code dir}: for trials and the demo. */
  record Embedded(Path dir) implements DatabaseSetting {}
}

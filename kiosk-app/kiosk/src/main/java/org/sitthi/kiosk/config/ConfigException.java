package org.sitthi.kiosk.config;

import java.nio.file.Path;

/**
 * A setting that stops the start. The message is one line: {@code FILE:LINE: key: what is wrong;
 * allowed: …}; it never repeats the value.
 */
public final class ConfigException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;

  ConfigException(Path file, int line, String key, String wrong, String allowed) {
    super(file + ":" + line + ": " + key + ": " + wrong + "; allowed: " + allowed);
    this.key = key;
  }

  /** The setting that is wrong. */
  public String key() {
    return key;
  }
}

package org.sitthi.central;

/** A configuration that cannot be used; the message is one line naming file, line and key. */
public final class ConfigException extends Exception {

  private static final long serialVersionUID = 1L;

  ConfigException(String message) {
    super(message);
  }
}

package org.sitthi.claims.export;

import org.sitthi.claims.Described;
import org.sitthi.claims.Text;

/** What stands between two lines. */
public enum LineEnd implements Described {
  /** Carriage return and line feed. */
  CRLF("\r\n"),
  /** Line feed. */
  LF("\n");

  private final String characters;

  LineEnd(String characters) {
    this.characters = characters;
  }

  String characters() {
    return characters;
  }

  @Override
  public Text text() {
    return new Text(name(), name());
  }
}

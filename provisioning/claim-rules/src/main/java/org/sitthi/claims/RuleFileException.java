package org.sitthi.claims;

/** A rule file that says something wrong; the message is one line with file, line and path. */
public final class RuleFileException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Takes the line. */
  public RuleFileException(String message) {
    super(message);
  }
}

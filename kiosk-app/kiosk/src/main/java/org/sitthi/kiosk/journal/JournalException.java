package org.sitthi.kiosk.journal;

/** The journal could not keep what it was given; nothing of it was kept. No personal data. */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Tells what could not be done; the cause's message must hold no personal data. */
  public JournalException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Tells what could not be done, where a cause would tell too much or nothing. */
  public JournalException(String message) {
    super(message);
  }
}

package org.sitthi.kiosk;

import org.jspecify.annotations.Nullable;

/**
 * A bug as it may be logged: kinds and stacks of it and its causes. A message is kept only if the
 * exception was made in our own code, where messages hold no personal data; a foreign one may quote
 * a patient.
 */
final class BareBug extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String OURS = "org.sitthi.";
  private static final int MOST_CAUSES = 10;

  BareBug(Throwable bug) {
    this(bug, MOST_CAUSES);
  }

  private BareBug(Throwable bug, int causes) {
    super(told(bug), cause(bug, causes));
    setStackTrace(bug.getStackTrace());
  }

  private static @Nullable BareBug cause(Throwable bug, int causes) {
    Throwable cause = bug.getCause();
    return cause == null || causes == 0 ? null : new BareBug(cause, causes - 1);
  }

  /** An exception that was given a cause without words has the cause's words as its own. */
  private static String told(Throwable bug) {
    StackTraceElement[] stack = bug.getStackTrace();
    boolean ours = stack.length > 0 && stack[0].getClassName().startsWith(OURS);
    Throwable cause = bug.getCause();
    boolean borrowed = cause != null && cause.toString().equals(bug.getMessage());
    String name = bug.getClass().getName();
    return ours && !borrowed ? name + ": " + bug.getMessage() : name;
  }
}

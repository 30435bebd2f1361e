package org.sitthi.central.http;

/** A request's body that could not be had. */
public final class BodyException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  BodyException(ProblemKind kind) {
    super(kind.code());
    this.kind = kind;
  }

  /** A body that is longer than wanted, once it is unpacked. */
  public static BodyException tooLarge() {
    return new BodyException(ProblemKind.TOO_LARGE);
  }

  /** A body that is not packed as it says. */
  public static BodyException malformed() {
    return new BodyException(ProblemKind.MALFORMED);
  }

  /** What to answer. */
  public ProblemKind kind() {
    return kind;
  }
}

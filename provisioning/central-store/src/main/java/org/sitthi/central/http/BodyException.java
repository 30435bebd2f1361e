package org.sitthi.central.http;

/** A request's body that could not be had. */
public final class BodyException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  BodyException(ProblemKind kind) {
    super(kind.code());
    this.kind = kind;
  }

  ProblemKind kind() {
    return kind;
  }
}

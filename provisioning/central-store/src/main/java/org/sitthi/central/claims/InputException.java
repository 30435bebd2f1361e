package org.sitthi.central.claims;

import org.sitthi.central.http.ProblemKind;

/** What is wrong with a caller's input; says where, and nothing of what was sent. */
final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final String path;
  private final String wanted;

  InputException(ProblemKind kind, String path, String wanted) {
    super(kind.code());
    this.kind = kind;
    this.path = path;
    this.wanted = wanted;
  }

  ProblemKind kind() {
    return kind;
  }

  String path() {
    return path;
  }

  /** What is wanted there, in English. */
  String wanted() {
    return wanted;
  }
}

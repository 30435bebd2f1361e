package org.sitthi.record;

/** A component that no store could use; the message names the component and never its value. */
final class FieldException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String wanted;

  FieldException(String field, String wanted) {
    super(field + ": " + wanted);
    this.field = field;
    this.wanted = wanted;
  }

  String field() {
    return field;
  }

  String wanted() {
    return wanted;
  }
}

package org.sitthi.record;

/**
 * Bytes that are no visit record.
 *
 * <p>The message names the place and what is wanted there, never what was found: it may be logged
 * and sent back. There is no cause, because a parser's message quotes its input.
 */
public final class RecordFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final Fault fault;
  private final String wanted;

  RecordFormatException(String path, Fault fault, String wanted) {
    super(path + ": " + wanted);
    this.path = path;
    this.fault = fault;
    this.wanted = wanted;
  }

  /** Where, such as {@code $.person.mobile}; {@code $} is the whole. */
  public String path() {
    return path;
  }

  /** What kind of fault. */
  public Fault fault() {
    return fault;
  }

  /** What is wanted at that place, in English. */
  public String wanted() {
    return wanted;
  }

  /** Kinds of faults. */
  public enum Fault {
    /** More than {@link RecordJson#MAX_BYTES} bytes. */
    TOO_LARGE,
    /** No JSON, or nested too deep, or a name twice in one object. */
    NOT_JSON,
    /** A required field is not there, or null. */
    MISSING,
    /** Another JSON type than this field has, such as a number for a string. */
    WRONG_TYPE,
    /** The right JSON type, but a value that cannot be: an unknown word, a date that is none. */
    IMPOSSIBLE
  }
}

package org.sitthi.kiosk.help;

/**
 * The way to the desk where calls for staff are seen.
 *
 * <p>Threads: one; blocks at most 5 s. Trouble is a value.
 */
public interface HelpLine extends AutoCloseable {

  /** Tells a call, or asks how one stands that was told before: the same again is harmless. */
  Answer tell(StaffCall call);

  /** What came back. */
  sealed interface Answer {

    /** The desk shows it. */
    record Open() implements Answer {}

    /** Somebody comes. */
    record Answered() implements Answer {}

    /** Not told, try again; no personal data in the detail. */
    record Unreachable(String detail) implements Answer {}
  }

  /** A kiosk without a desk. */
  static HelpLine none() {
    return call -> new Answer.Unreachable("no central store");
  }

  /** Lets go of connections. May be called repeatedly. */
  @Override
  default void close() {}
}

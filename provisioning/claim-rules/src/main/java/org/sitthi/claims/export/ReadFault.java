package org.sitthi.claims.export;

/** A file that can't be read: names file, line and column, never what stands there. */
public final class ReadFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String place;

  ReadFault(String place, String what) {
    super(place + ": " + what);
    this.place = place;
  }

  /** Such as {@code ADP.txt line 3, QTY}. */
  public String place() {
    return place;
  }
}

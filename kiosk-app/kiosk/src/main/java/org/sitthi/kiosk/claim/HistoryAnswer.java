package org.sitthi.kiosk.claim;

import java.util.List;

/** The desk's answer to a look-up. */
public sealed interface HistoryAnswer {

  /** The codes known; empty if there are none. */
  record Codes(List<IssuedCode> codes) implements HistoryAnswer {

    /** Keeps the list as it is now. */
    public Codes {
      codes = List.copyOf(codes);
    }
  }

  /** Not known. */
  record Unreachable(DeskTrouble trouble) implements HistoryAnswer {}
}

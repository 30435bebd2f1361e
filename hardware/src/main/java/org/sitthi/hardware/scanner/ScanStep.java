package org.sitthi.hardware.scanner;

/** What keys turned out to be. Keys that are still held back are no step yet. */
public sealed interface ScanStep {

  /** A whole scan. */
  record Scanned(Scan scan) implements ScanStep {}

  /** Keys of a person: to be handled as if there were no scanner, in order. */
  record Typed(String keys) implements ScanStep {

    /** Never what was typed. */
    @Override
    public String toString() {
      return "Typed[" + keys.length() + " keys]";
    }
  }

  /** A scan that began and is of no use; its keys are dropped. */
  record Broken(Trouble trouble) implements ScanStep {}

  /** Why a scan is of no use. */
  enum Trouble {
    /** The end did not come in time. */
    CUT_OFF,
    TOO_LONG,
    /** A control character inside, or nothing between prefix and end. */
    UNREADABLE
  }
}

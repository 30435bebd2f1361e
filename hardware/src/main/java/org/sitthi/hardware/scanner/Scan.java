package org.sitthi.hardware.scanner;

/**
 * What was scanned.
 *
 * @param text without prefix and end, 1 sign or more; may be personal
 */
public record Scan(String text) {

  /** Never what was scanned. */
  @Override
  public String toString() {
    return "Scan of " + text.length() + " signs";
  }
}

package org.sitthi.record;

/**
 * A code with the name that the service sent for it; unknown codes are kept as they came.
 *
 * @param code up to 20 characters, may be empty if only a name came
 * @param name up to 255 characters, may be empty
 */
public record CodedName(String code, String name) {

  /** Lengths only. */
  public CodedName {
    Check.text("code", code, 0, 20);
    Check.text("name", name, 0, 255);
  }
}

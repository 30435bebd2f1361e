package org.sitthi.kiosk.claim;

/**
 * A scheme or a hospital: a code with the name that the service sent; unknown codes are kept.
 *
 * @param code such as {@code UCS}, {@code 89}, {@code 99900}; may be empty if only text came
 * @param name in Thai, may be empty
 */
public record Scheme(String code, String name) {}

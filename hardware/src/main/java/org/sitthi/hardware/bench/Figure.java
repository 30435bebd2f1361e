package org.sitthi.hardware.bench;

/**
 * One measured number.
 *
 * @param what in words
 * @param value in the unit
 * @param unit such as {@code ms} or {@code bytes}
 */
public record Figure(String what, double value, String unit) {}

package org.sitthi.kiosk.slip;

/** A value with the word that says what it is. */
public record Labelled(String label, String value) {}

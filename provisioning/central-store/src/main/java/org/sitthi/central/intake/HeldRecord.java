package org.sitthi.central.intake;

/**
 * A record as it is held.
 *
 * @param revision the revision
 * @param body the bytes as they came
 */
public record HeldRecord(int revision, RecordBody body) {}

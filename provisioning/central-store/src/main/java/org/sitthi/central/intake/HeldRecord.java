package org.sitthi.central.intake;

import java.util.UUID;

/**
 * A record as it is held.
 *
 * @param recordId the record
 * @param revision the revision
 * @param body the bytes as they came
 */
public record HeldRecord(UUID recordId, int revision, RecordBody body) {}

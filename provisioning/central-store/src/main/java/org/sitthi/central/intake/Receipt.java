package org.sitthi.central.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * What the store answers for a record it holds; the same each time for the same revision.
 *
 * @param recordId the record
 * @param revision the revision
 * @param receivedAt when it came first, milliseconds
 * @param state RECEIVED, or PENDING_CODE if the claim code is still to come (facts/claims.md C.8)
 */
record Receipt(UUID recordId, int revision, Instant receivedAt, String state) {}

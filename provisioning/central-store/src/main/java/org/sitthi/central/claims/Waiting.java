package org.sitthi.central.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;

/**
 * A visit with its latest look and its last sending, as worklists see it.
 *
 * @param look absent while no charges came
 * @param invoice number of the invoice that the charges named
 * @param sent day of the last sending
 */
record Waiting(
    UUID recordId,
    int revision,
    VisitRecord record,
    Instant since,
    @Nullable Look look,
    @Nullable String invoice,
    @Nullable LocalDate sent) {

  /** What the rules said last. */
  record Look(long evaluationId, String scheme, String state, long direct, JsonNode decision) {}
}

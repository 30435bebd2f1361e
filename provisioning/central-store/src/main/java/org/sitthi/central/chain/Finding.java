package org.sitthi.central.chain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a person should look at.
 *
 * @param sequence place in the kiosk's chain; 0 if none could be trusted
 * @param closedAt when it was mended by what was missing
 */
public record Finding(
    FindingKind kind,
    String kioskId,
    long sequence,
    UUID recordId,
    int revision,
    Instant foundAt,
    Optional<Instant> closedAt) {}

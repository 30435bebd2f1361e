package org.sitthi.central.invoices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something for a person to decide; names no patient.
 *
 * @param offered the code that was not written
 * @param saidBy who offered it
 */
public record Conflict(
    Instant foundAt,
    Optional<Instant> closedAt,
    ConflictKind kind,
    Optional<LocalDate> serviceDate,
    Optional<UUID> recordId,
    Optional<String> invoice,
    Optional<String> visitNumber,
    Optional<String> offered,
    String saidBy) {}

package org.sitthi.central.help;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody at a kiosk called for staff.
 *
 * @param screen state of the visit, such as CHOOSING_SERVICE
 * @param calledAt by the kiosk's clock
 * @param answeredAt when a member of staff said that they go
 */
public record StaffCall(
    UUID callId,
    String kioskId,
    String screen,
    Instant calledAt,
    Instant receivedAt,
    Optional<Instant> answeredAt) {}

package org.sitthi.kiosk.help;

import java.time.Instant;
import java.util.UUID;

/**
 * One call for staff; says nothing of anybody.
 *
 * @param id the same on each try
 * @param screen state of the visit, such as CHOOSING_SERVICE
 */
public record StaffCall(UUID id, Instant at, String screen) {}

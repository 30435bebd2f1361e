package org.sitthi.kiosk.visit;

import java.util.UUID;
import org.sitthi.hardware.citizen.Citizen;

/**
 * Whom staff vouch for.
 *
 * @param recordId of the record that the visit will leave, as the staff's audit has it
 * @param citizen the number, and what the hospital's register knows
 * @param reason why no card does
 */
public record TypedPerson(UUID recordId, Citizen citizen, NoCardReason reason) {}

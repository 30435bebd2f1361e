/** The hospital's register by FHIR R4: Patient, Appointment and Encounter, searched. */
@NullMarked
package org.sitthi.central.registry.fhir;

import org.jspecify.annotations.NullMarked;

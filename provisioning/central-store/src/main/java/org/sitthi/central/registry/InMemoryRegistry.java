package org.sitthi.central.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A register that is given whole. Its visit numbers are of any day. */
public final class InMemoryRegistry implements Registry {

  private final Map<String, Patient> patients;

  /**
   * A register.
   *
   * @param patients by citizen number
   */
  public InMemoryRegistry(Map<String, Patient> patients) {
    this.patients = new HashMap<>(patients);
  }

  @Override
  public RegistryAnswer find(String citizenId, LocalDate day) {
    Patient patient = patients.get(citizenId);
    return patient == null ? new RegistryAnswer.NotKnown() : new RegistryAnswer.Found(patient);
  }
}

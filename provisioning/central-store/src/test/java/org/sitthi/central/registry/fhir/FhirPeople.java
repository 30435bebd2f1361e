package org.sitthi.central.registry.fhir;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.sitthi.central.registry.RegistryContract;

/** The made-up people of the contract as FHIR resources, patients first. */
final class FhirPeople {

  /** One number, two patients. */
  static final String TWICE = "9000000000039";

  private final List<Resource> all = new ArrayList<>();

  private FhirPeople() {}

  static List<Resource> all() {
    FhirPeople people = new FhirPeople();
    people.fill();
    return List.copyOf(people.all);
  }

  private void fill() {
    Patient mali =
        person(
            "p1",
            RegistryContract.MALI,
            "0012345",
            name("นาง", "มะลิ", "ใจดี"),
            AdministrativeGender.FEMALE);
    mali.setBirthDateElement(new DateType("1990-04-15"));
    Patient _ =
        person(
            "p2",
            RegistryContract.SOMSAK,
            "0000777",
            name("นาย", "สมศักดิ์", "ทดสอบ"),
            AdministrativeGender.MALE);
    Patient _ =
        person("p3", TWICE, "0000901", name("นาย", "นิด", "ทดสอบ"), AdministrativeGender.MALE);
    Patient _ =
        person("p4", TWICE, "0000902", name("นาย", "นิด", "ทดสอบ"), AdministrativeGender.MALE);
    person(
            "p5",
            RegistryContract.MALI,
            "0099999",
            name("นาง", "มะลิ", "ใจดี"),
            AdministrativeGender.FEMALE)
        .setActive(false);
    visit("p1", "690302083000", "2026-03-02T08:30:00+07:00");
    visit("p2", "690302090000", "2026-03-02T09:00:00+07:00");
    visit("p2", "690302140000", "2026-03-02T14:00:00+07:00");
    appointment("a1", Appointment.AppointmentStatus.BOOKED, "2026-03-02T09:30:00+07:00");
    appointment("a2", Appointment.AppointmentStatus.CANCELLED, "2026-03-02T13:00:00+07:00");
  }

  private Patient person(
      String id, String citizenId, String hn, HumanName name, AdministrativeGender gender) {
    Patient patient = new Patient();
    patient.setId(id);
    patient.addIdentifier().setSystem(FhirRegistry.CITIZEN_SYSTEM).setValue(citizenId);
    patient.addIdentifier(local("localHn", hn));
    patient.addName(name.setUse(HumanName.NameUse.OFFICIAL));
    patient.setGender(gender);
    all.add(patient);
    return patient;
  }

  private void visit(String patient, String vn, String start) {
    Encounter encounter = new Encounter();
    encounter.setId("e" + vn);
    encounter.addIdentifier(local("localVn", vn));
    encounter.setStatus(Encounter.EncounterStatus.ARRIVED);
    encounter.setClass_(new Coding().setCode("AMB"));
    encounter.setSubject(new Reference("Patient/" + patient));
    encounter.setPeriod(new Period().setStart(at(start)));
    all.add(encounter);
  }

  private void appointment(String id, Appointment.AppointmentStatus status, String start) {
    Appointment appointment = new Appointment();
    appointment.setId(id);
    appointment.setStatus(status);
    appointment.setStart(at(start));
    appointment.addServiceType(new CodeableConcept().setText("อายุรกรรม"));
    appointment
        .addParticipant()
        .setStatus(Appointment.ParticipationStatus.ACCEPTED)
        .setActor(new Reference("Patient/p1"));
    all.add(appointment);
  }

  private static Date at(String text) {
    return Date.from(OffsetDateTime.parse(text).toInstant());
  }

  private static Identifier local(String type, String value) {
    return new Identifier()
        .setType(new CodeableConcept().addCoding(new Coding().setCode(type)))
        .setValue(value);
  }

  private static HumanName name(String prefix, String given, String family) {
    return new HumanName().addPrefix(prefix).addGiven(given).setFamily(family);
  }
}

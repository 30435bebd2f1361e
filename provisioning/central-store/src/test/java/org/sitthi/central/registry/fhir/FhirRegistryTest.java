package org.sitthi.central.registry.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sitthi.central.registry.Registry;
import org.sitthi.central.registry.RegistryAnswer;
import org.sitthi.central.registry.RegistryContract;

/** A register on a real HAPI FHIR server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirRegistryTest extends RegistryContract {

  private HapiServer server;
  private Registry registry;

  @BeforeAll
  void start() throws Exception {
    server = HapiServer.start();
    person("1", MALI, "0012345", name("นาง", "มะลิ", "ใจดี"), AdministrativeGender.FEMALE)
        .setBirthDateElement(new DateType("1990-04-15"));
    person("2", SOMSAK, "0000777", name("นาย", "สมศักดิ์", "ทดสอบ"), AdministrativeGender.MALE);
    person("3", "9000000000036", "0000901", name("นาย", "นิด", "ทดสอบ"), AdministrativeGender.MALE);
    person("4", "9000000000036", "0000902", name("นาย", "นิด", "ทดสอบ"), AdministrativeGender.MALE);
    person("5", MALI, "0099999", name("นาง", "มะลิ", "ใจดี"), AdministrativeGender.FEMALE)
        .setActive(false);
    visit("1", "690302083000", "2026-03-02T08:30:00+07:00");
    visit("2", "690302090000", "2026-03-02T09:00:00+07:00");
    visit("2", "690302140000", "2026-03-02T14:00:00+07:00");
    appointment(Appointment.AppointmentStatus.BOOKED, "2026-03-02T09:30:00+07:00");
    appointment(Appointment.AppointmentStatus.CANCELLED, "2026-03-02T13:00:00+07:00");
    // A server that has just started is slow at first, and so is a busy machine.
    registry = new FhirRegistry(setting(server.base()), Duration.ofMinutes(1));
  }

  @AfterAll
  void stop() throws Exception {
    registry.close();
    server.close();
  }

  @Override
  protected Registry registry() {
    return registry;
  }

  @Test
  void twoPatientsWithOneNumberAreNotChosenBetween() {
    assertThat(registry.find("9000000000036", DAY)).isEqualTo(new RegistryAnswer.Several());
  }

  @Test
  void noNumberStandsInAnAddress() {
    registry.find(MALI, DAY);

    assertThat(server.lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("POST").doesNotContain(MALI, "?"));
  }

  @Test
  void aServerThatIsNoneOrFallsSilentIsAwayWithoutAnybodysData() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Registry asked =
            new FhirRegistry(
                setting(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/fhir")));
        Registry elsewhere = new FhirRegistry(setting(URI.create(server.base() + "/nothing")))) {
      assertThat(asked.find(MALI, DAY))
          .isEqualTo(new RegistryAnswer.Away("FHIR: Patient: no answer in time"));
      assertThat(elsewhere.find(MALI, DAY))
          .isInstanceOfSatisfying(
              RegistryAnswer.Away.class,
              it -> assertThat(it.detail()).startsWith("FHIR: Patient: answered 4"));
    }
  }

  private static FhirSetting setting(URI base) {
    return new FhirSetting(base, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Patient person(
      String id, String citizenId, String hn, HumanName name, AdministrativeGender gender) {
    Patient patient = new Patient();
    patient.setId(id);
    patient.addIdentifier().setSystem(FhirRegistry.CITIZEN_SYSTEM).setValue(citizenId);
    patient.addIdentifier(local("localHn", hn));
    patient.addName(name.setUse(HumanName.NameUse.OFFICIAL));
    patient.setGender(gender);
    server.patients.add(patient);
    return patient;
  }

  private void visit(String patient, String vn, String start) {
    Encounter encounter = new Encounter();
    encounter.setId("e" + vn);
    encounter.addIdentifier(local("localVn", vn));
    encounter.setSubject(new Reference("Patient/" + patient));
    encounter.setPeriod(new Period().setStart(at(start)));
    server.encounters.add(encounter);
  }

  private void appointment(Appointment.AppointmentStatus status, String start) {
    Appointment appointment = new Appointment();
    appointment.setId("a" + server.appointments.size());
    appointment.setStatus(status);
    appointment.setStart(at(start));
    appointment.addServiceType(new CodeableConcept().setText("อายุรกรรม"));
    appointment.addParticipant().setActor(new Reference("Patient/1"));
    server.appointments.add(appointment);
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

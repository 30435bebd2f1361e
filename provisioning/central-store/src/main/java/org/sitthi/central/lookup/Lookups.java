package org.sitthi.central.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.central.registry.Appointment;
import org.sitthi.central.registry.Patient;
import org.sitthi.central.registry.Registry;
import org.sitthi.central.registry.RegistryAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a kiosk asks about the person whose card it has read. The number comes in the body, never in
 * the address, and goes into no log.
 */
public final class Lookups {

  /** Where a visit of today is asked for. */
  public static final String VISIT = "/api/v1/visit-records/lookup";

  /** Where the hospital's register is asked. */
  public static final String CITIZEN = "/api/v1/citizens/lookup";

  private static final Logger LOG = LoggerFactory.getLogger(Lookups.class);
  private static final String JSON = "application/json";
  private static final byte[] SEVERAL = "{\"found\":false,\"several\":true}".getBytes(UTF_8);
  private static final byte[] NONE = "{\"found\":false}".getBytes(UTF_8);

  private final VisitRecords records;
  private final Registry registry;
  private final AccessAudit audit;
  private final Problems problems;
  private final JsonMapper json;

  /** Look-ups in the records and the register. */
  public Lookups(
      VisitRecords records,
      Registry registry,
      Database database,
      AtRest atRest,
      InstantSource clock,
      Problems problems,
      JsonMapper json) {
    this.records = records;
    this.registry = registry;
    this.audit = new AccessAudit(database, atRest, clock);
    this.problems = problems;
    this.json = json;
  }

  /** The visit of this person and day that still owes a code, else the newest one. */
  public Answer visit(Call call) throws BodyException, DatabaseAwayException {
    return switch (Question.of(call, problems)) {
      case Question.Refused(Answer answer) -> answer;
      case Question.Asked asked -> {
        Optional<HeldRecord> held = records.ofPerson(asked.citizenId(), asked.day());
        audit.write(
            AccessAudit.What.VISIT,
            asked,
            held.isPresent() ? AccessAudit.Outcome.FOUND : AccessAudit.Outcome.NONE,
            held.map(HeldRecord::recordId),
            Optional.empty());
        yield new Answer(200, JSON, held.map(Lookups::told).orElse(NONE));
      }
    };
  }

  /** An endpoint that gives back the record {@code id}: that it was given is written down. */
  public Endpoint readBack(Endpoint behind) {
    return call -> {
      Answer answer = behind.answer(call);
      if (answer.status() == 200) {
        UUID record = UUID.fromString(call.path("id"));
        audit.readBack(record, call.kiosk().orElse("-"), call.device());
      }
      return answer;
    };
  }

  /** What the register says of this person. */
  public Answer citizen(Call call) throws BodyException, DatabaseAwayException {
    return switch (Question.of(call, problems)) {
      case Question.Refused(Answer answer) -> answer;
      case Question.Asked asked ->
          switch (registry.find(asked.citizenId(), asked.day())) {
            case RegistryAnswer.Found(Patient patient) -> {
              write(asked, AccessAudit.Outcome.FOUND, Optional.of(patient.hn()));
              yield new Answer(200, JSON, json.writeValueAsBytes(told(patient)));
            }
            case RegistryAnswer.NotKnown _ -> {
              write(asked, AccessAudit.Outcome.NONE, Optional.empty());
              yield new Answer(200, JSON, NONE);
            }
            case RegistryAnswer.Several _ -> {
              write(asked, AccessAudit.Outcome.NONE, Optional.empty());
              yield new Answer(200, JSON, SEVERAL);
            }
            case RegistryAnswer.NotSetUp _ -> problems.of(ProblemKind.NO_REGISTRY);
            case RegistryAnswer.Away(String detail) -> {
              LOG.warn("register away: {}", detail);
              write(asked, AccessAudit.Outcome.AWAY, Optional.empty());
              yield problems.of(ProblemKind.REGISTRY_AWAY);
            }
          };
    };
  }

  private void write(Question.Asked asked, AccessAudit.Outcome outcome, Optional<String> hn)
      throws DatabaseAwayException {
    audit.write(AccessAudit.What.CITIZEN, asked, outcome, Optional.empty(), hn);
  }

  /** The record byte for byte as it is held. */
  private static byte[] told(HeldRecord held) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("{\"found\":true,\"revision\":" + held.revision() + ",\"record\":").getBytes(UTF_8));
    out.writeBytes(held.body().bytes());
    out.writeBytes("}".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static Map<String, Object> told(Patient patient) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("hn", patient.hn());
    person.put("title", patient.title());
    person.put("firstName", patient.firstName());
    person.put("lastName", patient.lastName());
    patient.birthDate().ifPresent(date -> person.put("birthDate", date));
    person.put("sex", patient.sex());
    patient.visitNumber().ifPresent(number -> person.put("visitNumber", number));
    if (!patient.appointments().isEmpty()) {
      person.put("appointments", patient.appointments().stream().map(Lookups::told).toList());
    }
    return Map.of("found", true, "person", person);
  }

  private static Map<String, Object> told(Appointment appointment) {
    return Map.of("time", appointment.time(), "clinic", appointment.clinic());
  }
}

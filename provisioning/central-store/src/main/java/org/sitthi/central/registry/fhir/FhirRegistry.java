package org.sitthi.central.registry.fhir;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.registry.Appointment;
import org.sitthi.central.registry.Patient;
import org.sitthi.central.registry.Registry;
import org.sitthi.central.registry.RegistryAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The register of a hospital that speaks FHIR R4: {@code Patient} by citizen number, then that
 * person's {@code Appointment} and {@code Encounter} of the day (identifiers as in facts/claims.md
 * B.10). All three within the one deadline; without the last two the person is told all the same.
 */
public final class FhirRegistry implements Registry {

  /** Citizen numbers in Thai FHIR guides. */
  public static final String CITIZEN_SYSTEM = "https://terms.sil-th.org/id/th-cid";

  private static final Logger LOG = LoggerFactory.getLogger(FhirRegistry.class);
  private static final Duration DEADLINE = Duration.ofMillis(1_500);
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final String MOST_OF_A_DAY = "100";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final FhirSetting setting;
  private final FhirSearch search;
  private final Duration deadline;

  /** Nothing is asked yet. */
  public FhirRegistry(FhirSetting setting) {
    this(setting, DEADLINE);
  }

  FhirRegistry(FhirSetting setting, Duration deadline) {
    this.setting = setting;
    this.deadline = deadline;
    this.search = new FhirSearch(setting.base(), setting.tokenFile());
  }

  @Override
  public RegistryAnswer find(String citizenId, LocalDate day) {
    long until = System.nanoTime() + deadline.toNanos();
    try {
      List<JsonNode> people =
          search
              .search(
                  "Patient",
                  List.of(Map.entry("identifier", CITIZEN_SYSTEM + "|" + citizenId)),
                  until - System.nanoTime())
              .stream()
              .filter(person -> person.path("active").asBoolean(true))
              .toList();
      return switch (people.size()) {
        case 0 -> new RegistryAnswer.NotKnown();
        case 1 -> found(people.getFirst(), day, until);
        default -> new RegistryAnswer.Several();
      };
    } catch (IOException e) {
      return new RegistryAnswer.Away("FHIR: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return new RegistryAnswer.Away("FHIR: Patient that cannot be read");
    }
  }

  @Override
  public void close() {
    search.close();
  }

  private RegistryAnswer found(JsonNode person, LocalDate day, long until) throws IOException {
    Optional<String> hn = identifier(person, setting.hnSystem(), "localHn");
    if (hn.isEmpty()) {
      throw new IOException("Patient: no hospital number in it");
    }
    String reference = "Patient/" + person.path("id").asString("");
    JsonNode name = name(person);
    return new RegistryAnswer.Found(
        new Patient(
            hn.get(),
            joined(name.path("prefix")),
            joined(name.path("given")),
            name.path("family").asString(""),
            Optional.of(person.path("birthDate").asString("")).filter(date -> !date.isEmpty()),
            sex(person.path("gender").asString("")),
            visit(reference, day, until),
            appointments(reference, day, until)));
  }

  private Optional<String> visit(String patient, LocalDate day, long until) {
    List<String> numbers = new ArrayList<>();
    for (JsonNode encounter : orNone("Encounter", ofDay(patient, day), left(until))) {
      // FHIR's search by date finds each period that touches the day: an earlier visit that nobody
      // has ended goes on for ever.
      if (begins(encounter.path("period").path("start").asString(""), day)) {
        identifier(encounter, setting.vnSystem(), "localVn").ifPresent(numbers::add);
      }
    }
    return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
  }

  private List<Appointment> appointments(String patient, LocalDate day, long until) {
    List<Appointment> all = new ArrayList<>();
    for (JsonNode each : orNone("Appointment", ofDay(patient, day), left(until))) {
      if (!each.path("status").asString("").matches("cancelled|noshow|entered-in-error")) {
        JsonNode type = each.path("serviceType").path(0);
        String coded = type.path("coding").path(0).path("display").asString("");
        all.add(
            new Appointment(
                time(each.path("start").asString("")), type.path("text").asString(coded)));
      }
    }
    return all;
  }

  private List<JsonNode> orNone(
      String type, List<Map.Entry<String, String>> parameters, long nanos) {
    try {
      return search.search(type, parameters, nanos);
    } catch (IOException e) {
      LOG.warn("FHIR: {}", e.getMessage());
      return List.of();
    }
  }

  private static long left(long until) {
    return until - System.nanoTime();
  }

  private static List<Map.Entry<String, String>> ofDay(String patient, LocalDate day) {
    return List.of(
        Map.entry("patient", patient),
        Map.entry("date", "ge" + at(day)),
        Map.entry("date", "lt" + at(day.plusDays(1))),
        Map.entry("_count", MOST_OF_A_DAY));
  }

  /** Of a start with less than a day in it nobody can say. */
  private static boolean begins(String start, LocalDate day) {
    try {
      return start.length() == 10
          ? LocalDate.parse(start).equals(day)
          : OffsetDateTime.parse(start).atZoneSameInstant(ZONE).toLocalDate().equals(day);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String at(LocalDate day) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(ZONE));
  }

  private static String time(String instant) {
    try {
      return TIME.format(OffsetDateTime.parse(instant).atZoneSameInstant(ZONE));
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static Optional<String> identifier(
      JsonNode resource, Optional<String> system, String typeCode) {
    for (JsonNode each : resource.path("identifier")) {
      boolean fits =
          system.isPresent()
              ? each.path("system").asString("").equals(system.get())
              : hasCode(each.path("type"), typeCode);
      if (fits && !each.path("value").asString("").isEmpty()) {
        return Optional.of(each.path("value").asString(""));
      }
    }
    return Optional.empty();
  }

  private static boolean hasCode(JsonNode type, String code) {
    for (JsonNode coding : type.path("coding")) {
      if (coding.path("code").asString("").equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** The official name, else the first. */
  private static JsonNode name(JsonNode person) {
    for (JsonNode each : person.path("name")) {
      if (each.path("use").asString("").equals("official")) {
        return each;
      }
    }
    return person.path("name").path(0);
  }

  private static String joined(JsonNode texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(each -> all.add(each.asString("")));
    return String.join(" ", all);
  }

  private static String sex(String gender) {
    return switch (gender) {
      case "male" -> "M";
      case "female" -> "F";
      default -> "U";
    };
  }
}

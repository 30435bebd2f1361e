package org.sitthi.kiosk.nhso.town;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of the agent's answers (facts/nhso.md §7.3 to §7.10), bent by some faults. */
final class TownShapes {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final int BUDDHIST_AHEAD = 543;
  private static final List<String> HOSPITALS = List.of("hospSub", "hospMainOp", "hospMain");

  private TownShapes() {}

  static ArrayNode terminals(boolean hasReader, boolean isPresent) {
    ArrayNode list = JSON.arrayNode();
    if (hasReader) {
      list.addObject().put("terminalName", "NhsoTown Reader 0").put("isPresent", isPresent);
    }
    return list;
  }

  static ObjectNode cardOnly(TownPerson person) {
    ObjectNode body = JSON.objectNode();
    body.put("pid", person.pid());
    body.put("titleName", person.titleCode());
    body.put("fname", person.firstName());
    body.put("lname", person.lastName());
    body.put("birthDate", person.birthDate());
    body.put("sex", person.sex());
    return body;
  }

  static ObjectNode read(TownPerson person, String proof, LocalDateTime now, TownFault fault) {
    JsonNode nhso = person.nhso();
    ObjectNode body = cardOnly(person);
    if (fault == TownFault.OTHER_PERSON) {
      body.put("pid", somebodyElse(person.pid()));
    }
    body.put("nation", "099");
    body.put("age", age(person.birthDate(), now.toLocalDate()));
    body.put("transDate", time(now.minusYears(1), fault));
    copy(nhso, body, "mainInscl");
    copy(nhso, body, "subInscl");
    if (fault == TownFault.UNKNOWN_ENTITLEMENT) {
      body.put("mainInscl", "(ZZZ) สิทธิที่ยังไม่รู้จัก")
          .put("subInscl", "(Z9) สิทธิย่อยที่ยังไม่รู้จัก");
    }
    if (fault == TownFault.NO_ENTITLEMENT) {
      body.put("mainInscl", "NULL").remove("subInscl");
    }
    body.put("checkDate", time(now, fault));
    ArrayNode types = body.putArray("claimTypes");
    if (fault != TownFault.NO_CLAIM_TYPES && fault != TownFault.NO_ENTITLEMENT) {
      nhso.path("claimTypes").values().forEach(types::add);
    }
    if (fault != TownFault.MISSING_HOSP) {
      HOSPITALS.forEach(field -> copy(nhso, body, field));
    }
    copy(nhso, body, "paidModel");
    putPeriod(body, nhso, now, fault);
    body.put("correlationId", proof);
    return body;
  }

  /** The period of an entitlement, as the person's file or the fault has it. */
  static void putPeriod(ObjectNode body, JsonNode nhso, LocalDateTime now, TownFault fault) {
    List.of("startDateTime", "expireDateTime")
        .forEach(field -> {
          if (nhso.hasNonNull(field)) {
            body.put(field, bent(nhso.path(field).asString(), fault));
          }
        });
    if (fault == TownFault.EXPIRED) {
      body.put("expireDateTime", now.toLocalDate().minusDays(1) + "T23:59:59");
    }
    if (fault == TownFault.NOT_YET_VALID) {
      body.put("startDateTime", now.toLocalDate().plusDays(7) + "T00:00:00");
    }
  }

  static ObjectNode issued(IssuedInTown code, TownFault fault) {
    ObjectNode body = JSON.objectNode();
    body.put("pid", code.pid());
    body.put("claimType", code.claimType());
    body.put("correlationId", code.correlationId());
    String spelling = fault == TownFault.DATE_WITH_OFFSET ? "createDate" : "createdDate";
    body.put(spelling, time(code.time(), fault));
    body.put("claimCode", code.code());
    return body;
  }

  static ObjectNode past(PastCode code, TownFault fault) {
    ObjectNode body = JSON.objectNode();
    body.put("hcode", code.hcode());
    body.put("claimType", code.claimType());
    body.put("claimCode", code.claimCode());
    body.put("claimDateTime", time(code.at(), fault));
    return body;
  }

  static ObjectNode noCode(LocalDateTime now, TownFault fault) {
    return JSON.objectNode().put("checkDate", time(now, fault));
  }

  static ObjectNode preference() {
    return JSON.objectNode()
        .put("token", "00000000-0000-4000-8000-00000000demo")
        .put("defaultTerminal", "NhsoTown Reader 0");
  }

  private static String time(LocalDateTime time, TownFault fault) {
    return bent(LOCAL.format(time), fault);
  }

  private static String bent(String local, TownFault fault) {
    return fault == TownFault.DATE_WITH_OFFSET ? local + ".123+07:00" : local;
  }

  private static void copy(JsonNode from, ObjectNode to, String field) {
    if (from.hasNonNull(field)) {
      to.set(field, from.path(field));
    }
  }

  /** Another made-up number. */
  static String somebodyElse(String pid) {
    return pid.equals("9999999999994") ? "9000000000004" : "9999999999994";
  }

  /** A time as NHSO writes it, naming no zone. */
  static String local(LocalDateTime time) {
    return LOCAL.format(time);
  }

  private static String age(String birthDate, LocalDate today) {
    LocalDate born =
        LocalDate.of(
            Integer.parseInt(birthDate.substring(0, 4)) - BUDDHIST_AHEAD,
            Math.max(1, Integer.parseInt(birthDate.substring(4, 6))),
            Math.max(1, Integer.parseInt(birthDate.substring(6))));
    Period age = Period.between(born, today);
    return age.getYears() + " ปี " + age.getMonths() + " เดือน " + age.getDays() + " วัน";
  }
}

package org.sitthi.kiosk.nhso.town;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code check-authen-status} V1.1 as the document and its samples show it (facts/nhso.md §8). */
final class StatusCounter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TownSettings settings;
  private final TownBooks books;

  StatusCounter(TownSettings settings, TownBooks books) {
    this.settings = settings;
    this.books = books;
  }

  TownReply check(Map<String, String> query, ServerFault fault) {
    String pid = query.getOrDefault("personalId", "");
    Optional<LocalDate> day = day(query.getOrDefault("serviceDate", ""));
    if (fault == ServerFault.TOKEN_IN_WORDS) {
      return no(TownTexts.TOKEN, fault);
    }
    if (pid.isEmpty()) {
      return no(TownTexts.NO_NUMBER, fault);
    }
    if (day.isEmpty()) {
      return no(TownTexts.BAD_DATE, fault);
    }
    String service = query.getOrDefault("serviceCode", "");
    List<PastCode> codes =
        books.history(pid).stream()
            .filter(code -> code.at().toLocalDate().equals(day.get()))
            .filter(code -> service.isEmpty() || code.claimType().equals(service))
            .toList();
    return codes.isEmpty() ? no(TownTexts.NO_AUTHEN, fault) : yes(pid, codes, fault);
  }

  private TownReply yes(String pid, List<PastCode> codes, ServerFault fault) {
    ObjectNode body = JSON.objectNode();
    if (fault == ServerFault.OTHER_SHAPES) {
      body.put("statusAuthen", "TRUE");
    } else {
      body.put("statusAuthen", true);
    }
    body.put("statusMessage", TownTexts.AUTHEN_FOUND);
    body.put("personalId", fault == ServerFault.OTHER_PERSON ? TownShapes.somebodyElse(pid) : pid);
    books
        .person(pid)
        .ifPresent(person -> {
          body.put("firstName", person.firstName());
          body.put("lastName", person.lastName());
        });
    ArrayNode list = JSON.arrayNode();
    codes.forEach(code -> list.add(entry(code, fault)));
    if (fault == ServerFault.OTHER_SHAPES && list.size() == 1) {
      body.set("serviceHistories", list.get(0));
      return new TownReply.Json(200, JSON.arrayNode().add(body));
    }
    body.set("serviceHistories", list);
    return new TownReply.Json(200, body);
  }

  private ObjectNode entry(PastCode code, ServerFault fault) {
    ObjectNode entry = JSON.objectNode();
    entry.putObject("hospital").put("hcode", code.hcode()).put("hname", "รพ.สมมติ");
    String time = TownShapes.local(code.at());
    entry.put(
        "serviceDateTime", fault == ServerFault.DATE_WITH_OFFSET ? time + ".123+07:00" : time);
    entry.put("claimCode", code.claimCode());
    entry.putObject("service").put("code", code.claimType()).put("name", "บริการสมมติ");
    entry.put("sourceChannel", code.claimCode().startsWith("EP") ? "ENDPOINT" : "AUTHENCODE");
    return entry;
  }

  private TownReply no(String message, ServerFault fault) {
    ObjectNode body = JSON.objectNode();
    body.put("statusAuthen", false);
    body.put("statusMessage", message);
    body.putArray("serviceHistories");
    return new TownReply.Json(fault == ServerFault.NO_IS_400 ? 400 : 200, body);
  }

  private Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.isAfter(books.now().atZone(settings.zone()).toLocalDate())
          ? Optional.empty()
          : Optional.of(day);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

package org.sitthi.kiosk.nhso.town;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code RealPerson}, {@code right-search} and {@code AuthenCode} as documents and clients show
 * them (facts/nhso.md §9, §10). A person's file may have {@code funds} as §10 writes them; else the
 * one entitlement of the agent's read is the main fund.
 */
final class EndpointCounter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern CODE_THEN_NAME = Pattern.compile("\\(([^)]*)\\) ?(.*)");
  private static final List<String> HOSPITALS = List.of("hospSub", "hospMainOp", "hospMain");
  private static final List<String> REQUIRED =
      List.of(
          "sourceId",
          "transId",
          "pid",
          "hcode",
          "recorderPid",
          "serviceCode",
          "province",
          "firstName",
          "lastName",
          "sex",
          "phone");

  private final TownBooks books;
  private final Function<String, TownFault> faultOf;

  EndpointCounter(TownBooks books, Function<String, TownFault> faultOf) {
    this.books = books;
    this.faultOf = faultOf;
  }

  TownReply rightSearch(Map<String, String> query, ServerFault server) {
    String pid = query.getOrDefault("pid", "");
    TownFault fault = faultOf.apply(pid);
    ObjectNode body = JSON.objectNode();
    body.put("checkDate", TownShapes.local(books.now()));
    Optional<TownPerson> known = books.person(pid).filter(_ -> fault != TownFault.NUMBER_UNKNOWN);
    if (server == ServerFault.TOKEN_IN_WORDS) {
      return new TownReply.Json(200, body.put("message", TownTexts.TOKEN));
    }
    known.ifPresent(person -> {
      body.put("pid", server == ServerFault.OTHER_PERSON ? TownShapes.somebodyElse(pid) : pid);
      body.put("fname", person.firstName());
      body.put("lname", person.lastName());
    });
    boolean isThai = known.isPresent() && fault != TownFault.NOT_THAI;
    ObjectNode nation = body.putObject("nation");
    known.ifPresent(_ -> nation.put("id", isThai ? "099" : "056"));
    if (fault == TownFault.DECEASED) {
      body.put("deathDate", books.now().toLocalDate().minusDays(30).toString());
    }
    body.set("funds", funds(known, fault, server));
    return new TownReply.Json(
        200, server == ServerFault.OTHER_SHAPES ? JSON.arrayNode().add(body) : body);
  }

  TownReply realPerson(Map<String, String> query, ServerFault server) {
    String pid = query.getOrDefault("PID", "");
    TownFault fault = faultOf.apply(pid);
    Optional<TownPerson> known = books.person(pid).filter(_ -> fault != TownFault.NUMBER_UNKNOWN);
    if (server == ServerFault.TOKEN_IN_WORDS) {
      return no(TownTexts.TOKEN, server);
    }
    if (known.isEmpty() || fault.refusal().isPresent()) {
      return no(fault.refusal().orElse(TownTexts.NUMBER_UNKNOWN), server);
    }
    TownPerson person = known.get();
    ObjectNode body = JSON.objectNode();
    body.put("personStatus", "Y");
    body.put("pid", server == ServerFault.OTHER_PERSON ? TownShapes.somebodyElse(pid) : pid);
    body.put("firstName", person.firstName());
    body.put("lastName", person.lastName());
    body.put("sex", person.sex());
    body.put("provinceCode", "10");
    body.put("provinceName", "กรุงเทพมหานคร");
    if (fault != TownFault.NO_ENTITLEMENT) {
      ObjectNode main = pair(person.nhso().path("mainInscl").asString(""));
      body.set("mainInsclCode", main.path("id"));
      body.set("mainInsclName", main.path("name"));
    }
    return new TownReply.Json(200, body);
  }

  TownReply authenCode(JsonNode request, ServerFault server) {
    String pid = request.path("pid").asString("");
    books.count(pid);
    TownFault fault = faultOf.apply(pid);
    if (server == ServerFault.TOKEN_IN_WORDS) {
      return dataError(TownTexts.TOKEN, server);
    }
    if (REQUIRED.stream().anyMatch(field -> request.path(field).asString("").isEmpty())) {
      return dataError(TownTexts.FIELD_MISSING, server);
    }
    if (fault.refusal().isPresent()) {
      return dataError(fault.refusal().get(), server);
    }
    TownClaim claim =
        new TownClaim(
            pid,
            request.path("serviceCode").asString(""),
            Optional.of(request.path("phone").asString("")),
            request.path("transId").asString(""),
            request.path("hcode").asString(""));
    return switch (books.claimAtServers(claim)) {
      case TownBooks.Outcome.Made(IssuedInTown code) ->
          server == ServerFault.ANSWER_LOST
              ? new TownReply.Cut()
              : new TownReply.Json(
                  200, JSON.objectNode().put("authenCode", code.code()).putNull("dataError"));
      case TownBooks.Outcome.Denied(String text) -> dataError(text, server);
    };
  }

  private ArrayNode funds(Optional<TownPerson> known, TownFault fault, ServerFault server) {
    ArrayNode funds = JSON.arrayNode();
    if (known.isEmpty() || fault == TownFault.NO_ENTITLEMENT || fault.refusal().isPresent()) {
      return funds;
    }
    JsonNode nhso = known.get().nhso();
    if (nhso.path("funds").isArray()) {
      nhso.path("funds").values().forEach(funds::add);
      return funds;
    }
    ObjectNode fund = funds.addObject();
    fund.put("fundType", "Y");
    fund.set("mainInscl", pair(nhso.path("mainInscl").asString("")));
    fund.set("subInscl", pair(nhso.path("subInscl").asString("")));
    HOSPITALS.forEach(field -> {
      if (nhso.has(field)) {
        fund.set(field, nhso.path(field));
      }
    });
    LocalDateTime now = books.now();
    TownShapes.putPeriod(
        fund,
        nhso,
        now,
        server == ServerFault.DATE_WITH_OFFSET ? TownFault.DATE_WITH_OFFSET : fault);
    return funds;
  }

  private static ObjectNode pair(String agents) {
    Matcher parts = CODE_THEN_NAME.matcher(agents);
    ObjectNode pair = JSON.objectNode();
    return parts.matches()
        ? pair.put("id", parts.group(1)).put("name", parts.group(2))
        : pair.putNull("id").putNull("name");
  }

  private static TownReply no(String text, ServerFault server) {
    ObjectNode body = JSON.objectNode().put("personStatus", "N").put("dataError", text);
    return new TownReply.Json(server == ServerFault.NO_IS_400 ? 400 : 200, body);
  }

  private static TownReply dataError(String text, ServerFault server) {
    ObjectNode body = JSON.objectNode().putNull("authenCode").put("dataError", text);
    return new TownReply.Json(server == ServerFault.NO_IS_400 ? 400 : 200, body);
  }
}

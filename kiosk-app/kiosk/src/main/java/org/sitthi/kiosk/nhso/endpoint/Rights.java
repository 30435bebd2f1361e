package org.sitthi.kiosk.nhso.endpoint;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementAnswer.Unreachable;
import org.sitthi.kiosk.claim.Scheme;
import org.sitthi.kiosk.nhso.http.Loose;
import org.sitthi.kiosk.nhso.http.LooseTime;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.Refusals;
import org.sitthi.record.Route;
import tools.jackson.databind.JsonNode;

/**
 * Understands {@code right-search} v2 and {@code RealPerson} (facts/nhso.md §9.1, §9.2, §10).
 *
 * @param number who was asked about
 * @param now in the time zone in which the service means its times
 * @param claimTypes that may be asked for on this way, which offers none itself
 */
record Rights(CitizenNumber number, OffsetDateTime now, List<ClaimType> claimTypes) {

  private static final int MAX_FUNDS = 20;
  private static final String THAI = "099";

  /** What {@code right-search} says; {@link Reason#NUMBER_UNKNOWN} if it knows nobody. */
  EntitlementAnswer ofSearch(Answered answer) {
    JsonNode body = Loose.object(answer.json());
    List<String> texts = DataError.texts(answer);
    if (!answer.isSuccess() || DataError.blamesTheToken(answer)) {
      return failed(answer, texts);
    }
    if (isOfSomebodyElse(body) || !body.has("funds")) {
      return new Unreachable(answer.trouble(Kind.UNREADABLE_ANSWER));
    }
    if (body.hasNonNull("deathDate")) {
      return new Refused(Reason.DECEASED, "");
    }
    if (!body.hasNonNull("pid")) {
      return new Refused(Reason.NUMBER_UNKNOWN, "");
    }
    List<JsonNode> funds = Loose.objects(body.path("funds"), MAX_FUNDS);
    return funds.isEmpty() && isForeign(body) ? new Refused(Reason.NOT_THAI, "") : ofFunds(funds);
  }

  /** What {@code RealPerson} says. */
  EntitlementAnswer ofPerson(Answered answer) {
    JsonNode body = Loose.object(answer.json());
    List<String> texts = DataError.texts(answer);
    String status = Loose.text(body, "personStatus", 5).orElse("");
    if (DataError.blamesTheToken(answer) || (!answer.isSuccess() && !status.equals("N"))) {
      return failed(answer, texts);
    }
    if (status.equals("N")) {
      return new Refused(Refusals.reason(texts), String.join("\n", texts));
    }
    if (!status.equals("Y") || isOfSomebodyElse(body)) {
      return new Unreachable(answer.trouble(Kind.UNREADABLE_ANSWER));
    }
    Optional<Scheme> main =
        Loose.pair(body, "mainInsclCode", "mainInsclName")
            .or(() -> Loose.scheme(body, "mainInscl"))
            .filter(Loose::isScheme);
    return main.map(scheme -> EntitlementAnswer.inItsPeriod(ofPerson(body, scheme), now))
        .orElseGet(() -> new Refused(Reason.NO_ENTITLEMENT, ""));
  }

  private EntitlementAnswer failed(Answered answer, List<String> texts) {
    boolean isRefusal = answer.status() == 400 || answer.status() == 422;
    if (isRefusal && !texts.isEmpty() && !DataError.blamesTheToken(answer)) {
      return new Refused(Refusals.reason(texts), String.join("\n", texts));
    }
    return answer.status() == 404
        ? new Refused(Reason.NUMBER_UNKNOWN, "")
        : new Unreachable(DataError.trouble(answer));
  }

  /** The main fund first; one that can be used today before one that can't. */
  private EntitlementAnswer ofFunds(List<JsonNode> funds) {
    List<JsonNode> ordered = new ArrayList<>(funds.stream().filter(Rights::isMain).toList());
    funds.stream().filter(fund -> !isMain(fund)).forEach(ordered::add);
    List<EntitlementAnswer> answers =
        ordered.stream()
            .flatMap(fund ->
                Loose.scheme(fund, "mainInscl").filter(Loose::isScheme).stream()
                    .map(main -> EntitlementAnswer.inItsPeriod(ofFund(fund, main), now)))
            .toList();
    return answers.stream()
        .filter(Found.class::isInstance)
        .findFirst()
        .or(() -> answers.stream().findFirst())
        .orElseGet(() -> new Refused(Reason.NO_ENTITLEMENT, ""));
  }

  private Entitlement ofFund(JsonNode fund, Scheme main) {
    return new Entitlement(
        main,
        Loose.scheme(fund, "subInscl").filter(Loose::isScheme),
        hospital(fund, "hospSub"),
        hospital(fund, "hospMainOp"),
        hospital(fund, "hospMain").or(() -> hospital(fund, "hospSss")),
        time(fund, "startDateTime"),
        time(fund, "expireDateTime"),
        claimTypes,
        now,
        "",
        Route.ENDPOINT);
  }

  private Entitlement ofPerson(JsonNode body, Scheme main) {
    return new Entitlement(
        main,
        Loose.pair(body, "subInsclCode", "subInsclName").filter(Loose::isScheme),
        hospital(body, "hospSubNew"),
        hospital(body, "hospMainOpNew"),
        hospital(body, "hospMainNew").or(() -> hospital(body, "hospNew")),
        Optional.empty(),
        Optional.empty(),
        claimTypes,
        now,
        "",
        Route.ENDPOINT);
  }

  private Optional<OffsetDateTime> time(JsonNode fund, String field) {
    // The hospital's zone, as an offset: Thailand has had one since 1920.
    return Loose.text(fund, field, 40).flatMap(text -> LooseTime.parse(text, now.getOffset()));
  }

  private boolean isOfSomebodyElse(JsonNode body) {
    return body.hasNonNull("pid")
        && !Loose.text(body, "pid", 20).flatMap(CitizenNumber::parse).equals(Optional.of(number));
  }

  private static boolean isForeign(JsonNode body) {
    return Loose.text(Loose.object(body.path("nation")), "id", 10)
        .filter(nation -> !nation.equals(THAI))
        .isPresent();
  }

  private static boolean isMain(JsonNode fund) {
    return Loose.text(fund, "fundType", 5).filter("Y"::equals).isPresent();
  }

  private static Optional<Scheme> hospital(JsonNode object, String field) {
    return Loose.pair(Loose.object(object.path(field)), "hcode", "hname");
  }

  @Override
  public String toString() {
    return "Rights[" + now + "]";
  }
}

package org.sitthi.kiosk.nhso.agent;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementAnswer.Unreachable;
import org.sitthi.kiosk.claim.Scheme;
import org.sitthi.kiosk.nhso.http.Loose;
import org.sitthi.kiosk.nhso.http.LooseTime;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import tools.jackson.databind.JsonNode;

/** Understands a successful {@code read} (facts/nhso.md §7.5). Image and address are not asked. */
final class ReadReply {

  private static final int MAX_CLAIM_TYPES = 50;
  private static final int MAX_CLAIM_TYPE = 20;
  private static final int MAX_PROOF = 100;

  private ReadReply() {}

  static EntitlementAnswer understand(
      Answered answer, CitizenNumber asked, OffsetDateTime now, ZoneId zone) {
    JsonNode body = Loose.object(answer.json());
    Optional<String> pid = Loose.text(body, "pid", 20);
    if (pid.isEmpty()) {
      return new Unreachable(answer.trouble(Kind.UNREADABLE_ANSWER));
    }
    if (!CitizenNumber.parse(pid.get()).equals(Optional.of(asked))) {
      return new Refused(Reason.OTHER_PERSON, "");
    }
    Optional<Scheme> main = Loose.scheme(body, "mainInscl").filter(Loose::isScheme);
    if (main.isEmpty()) {
      return new Refused(Reason.NO_ENTITLEMENT, "");
    }
    Optional<String> proof = Loose.text(body, "correlationId", MAX_PROOF);
    if (proof.isEmpty()) {
      return new Unreachable(answer.trouble(Kind.UNREADABLE_ANSWER));
    }
    return EntitlementAnswer.inItsPeriod(
        entitlement(body, main.get(), proof.get(), now, zone), now);
  }

  private static Entitlement entitlement(
      JsonNode body, Scheme main, String proof, OffsetDateTime now, ZoneId zone) {
    return new Entitlement(
        main,
        Loose.scheme(body, "subInscl").filter(Loose::isScheme),
        Loose.pair(body.path("hospSub"), "hcode", "hname"),
        Loose.pair(body.path("hospMainOp"), "hcode", "hname"),
        Loose.pair(body.path("hospMain"), "hcode", "hname"),
        time(body, "startDateTime", zone),
        time(body, "expireDateTime", zone),
        claimTypes(body.path("claimTypes")),
        now,
        proof);
  }

  private static Optional<OffsetDateTime> time(JsonNode body, String field, ZoneId zone) {
    return Loose.text(body, field, 40).flatMap(text -> LooseTime.parse(text, zone));
  }

  private static List<ClaimType> claimTypes(JsonNode list) {
    List<ClaimType> types = new ArrayList<>();
    for (JsonNode entry : Loose.objects(list, MAX_CLAIM_TYPES)) {
      Loose.text(entry, "claimType", MAX_CLAIM_TYPE)
          .filter(code -> types.stream().noneMatch(known -> known.code().equals(code)))
          .map(code -> new ClaimType(code, Loose.name(entry, "claimTypeName").orElse("")))
          .ifPresent(types::add);
    }
    return types;
  }
}

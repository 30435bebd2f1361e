package org.sitthi.kiosk.nhso.agent;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimAnswer.AnswerLost;
import org.sitthi.kiosk.claim.ClaimAnswer.Issued;
import org.sitthi.kiosk.claim.ClaimAnswer.NotSent;
import org.sitthi.kiosk.claim.ClaimAnswer.Refused;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.nhso.http.Loose;
import org.sitthi.kiosk.nhso.http.LooseTime;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.ServiceTexts;
import org.sitthi.kiosk.nhso.http.Statuses;
import tools.jackson.databind.JsonNode;

/**
 * Understands the answer to {@code confirm-save} (facts/nhso.md §7.6). Where it is not sure that no
 * code was made, the answer is lost: a needless look-up is cheap, a forgotten code is not.
 */
final class ConfirmReply {

  private ConfirmReply() {}

  static ClaimAnswer understand(
      Answered answer, ClaimRequest request, OffsetDateTime now, ZoneId zone) {
    if (answer.isSuccess()) {
      return issued(answer, request, now, zone);
    }
    return switch (answer.status()) {
      case Statuses.BAD_REQUEST, 409, 422 -> refused(answer);
      // Turned away at the door: nothing was done with it.
      case 401, 403, 404, 405, 406, 411, 413, 414, 415, Statuses.NO_READER, 429 ->
          new NotSent(Statuses.trouble(answer));
      default -> new AnswerLost(Statuses.trouble(answer));
    };
  }

  private static ClaimAnswer issued(
      Answered answer, ClaimRequest request, OffsetDateTime now, ZoneId zone) {
    JsonNode body = Loose.object(answer.json());
    Optional<String> code = Loose.claimCode(body);
    if (code.isEmpty() || isForSomebodyElse(body, request.number())) {
      return new AnswerLost(answer.trouble(Kind.UNREADABLE_ANSWER));
    }
    return new Issued(
        new IssuedCode(
            code.get(),
            Loose.text(body, "claimType", HistoryReply.MAX_CODE).orElse(request.claimTypeCode()),
            Loose.text(body, "hcode", 9),
            madeAt(body, zone).orElse(now)));
  }

  private static boolean isForSomebodyElse(JsonNode body, CitizenNumber number) {
    return body.hasNonNull("pid")
        && !Loose.text(body, "pid", 20).flatMap(CitizenNumber::parse).equals(Optional.of(number));
  }

  /** Both spellings are seen (facts/nhso.md §7.6). */
  private static Optional<OffsetDateTime> madeAt(JsonNode body, ZoneId zone) {
    return Stream.of("createdDate", "createDate")
        .flatMap(field -> Loose.text(body, field, 40).stream())
        .flatMap(text -> LooseTime.parse(text, zone).stream())
        .findFirst();
  }

  private static ClaimAnswer refused(Answered answer) {
    List<String> texts = ServiceTexts.of(answer.json());
    return ServiceTexts.blameTheToken(texts)
        ? new NotSent(answer.trouble(Kind.TOKEN))
        : new Refused(texts);
  }
}

package org.sitthi.kiosk.nhso.status;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer.Codes;
import org.sitthi.kiosk.claim.HistoryAnswer.Unreachable;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.nhso.http.Loose;
import org.sitthi.kiosk.nhso.http.LooseTime;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.Statuses;
import org.sitthi.record.Route;
import tools.jackson.databind.JsonNode;

/**
 * Understands {@code check-authen-status} V1.1 (facts/nhso.md §8).
 *
 * <p>"None" settles an attempt, so it must be sure. {@code statusAuthen=false} is said for "no
 * code" and for a wrong question alike, and only the Thai words tell them apart: what does not say
 * "not found" is unreadable.
 */
final class StatusReply {

  private static final int MAX_CODE = 20;
  private static final int MAX_ENTRIES = 100;
  private static final List<String> NOT_FOUND = List.of("ไม่พบ", "ไม่มี");

  private StatusReply() {}

  static HistoryAnswer understand(Answered answer, CitizenNumber asked, ZoneId zone) {
    JsonNode body = Loose.object(answer.json());
    String message = Loose.words(body, "statusMessage").orElse("");
    if (blamesTheToken(message)) {
      return new Unreachable(answer.trouble(Kind.TOKEN));
    }
    Optional<Boolean> found = statusAuthen(body);
    // Which HTTP status a "no" has is not known: one that says it in the promised form is a no.
    boolean isNo = found.equals(Optional.of(false)) && answer.status() < 500;
    if (!answer.isSuccess() && !isNo) {
      return new Unreachable(Statuses.trouble(answer));
    }
    if (isOfSomebodyElse(body, asked)) {
      return new Unreachable(answer.trouble(Kind.UNREADABLE_ANSWER));
    }
    List<JsonNode> entries = Loose.objects(body.path("serviceHistories"), MAX_ENTRIES);
    if (entries.isEmpty()) {
      boolean isNone = found.equals(Optional.of(false)) && saysNotFound(message);
      return isNone
          ? new Codes(List.of())
          : new Unreachable(answer.trouble(Kind.UNREADABLE_ANSWER));
    }
    return codes(entries, zone)
        .<HistoryAnswer>map(Codes::new)
        .orElseGet(() -> new Unreachable(answer.trouble(Kind.UNREADABLE_ANSWER)));
  }

  /** Declared a text, shown as a boolean: both are understood. */
  private static Optional<Boolean> statusAuthen(JsonNode body) {
    JsonNode said = body.path("statusAuthen");
    if (said.isBoolean()) {
      return Optional.of(said.booleanValue());
    }
    return Loose.text(body, "statusAuthen", 10)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .flatMap(text ->
            Stream.of(true, false).filter(value -> text.equals(value.toString())).findFirst());
  }

  private static boolean saysNotFound(String message) {
    return NOT_FOUND.stream().anyMatch(message::contains);
  }

  private static boolean blamesTheToken(String message) {
    return message.toLowerCase(Locale.ROOT).contains("token");
  }

  private static boolean isOfSomebodyElse(JsonNode body, CitizenNumber asked) {
    return body.hasNonNull("personalId")
        && !Loose.text(body, "personalId", 20)
            .flatMap(CitizenNumber::parse)
            .equals(Optional.of(asked));
  }

  /** Empty if one of them can't be read: it may be the one that is looked for. */
  private static Optional<List<IssuedCode>> codes(List<JsonNode> entries, ZoneId zone) {
    List<IssuedCode> codes = new ArrayList<>();
    for (JsonNode entry : entries) {
      if (Loose.words(entry, "claimCode").isEmpty()) {
        continue;
      }
      Optional<IssuedCode> code = code(entry, zone);
      if (code.isEmpty()) {
        return Optional.empty();
      }
      codes.add(code.get());
    }
    return Optional.of(codes);
  }

  private static Optional<IssuedCode> code(JsonNode entry, ZoneId zone) {
    Optional<String> code = Loose.claimCode(entry);
    Optional<OffsetDateTime> made =
        Loose.text(entry, "serviceDateTime", 40).flatMap(text -> LooseTime.parse(text, zone));
    if (code.isEmpty() || made.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new IssuedCode(
            code.get(),
            Loose.text(Loose.object(entry.path("service")), "code", MAX_CODE).orElse(""),
            Loose.text(Loose.object(entry.path("hospital")), "hcode", 9),
            made.get(),
            Route.STATUS));
  }
}

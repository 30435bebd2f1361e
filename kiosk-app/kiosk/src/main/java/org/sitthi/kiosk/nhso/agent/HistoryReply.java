package org.sitthi.kiosk.nhso.agent;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import tools.jackson.databind.JsonNode;

/**
 * Understands the two look-ups (facts/nhso.md §7.8, §7.9).
 *
 * <p>"None" settles an attempt, so it must be sure: a code whose time can't be read makes the whole
 * answer unreadable instead of being left out.
 */
final class HistoryReply {

  static final int MAX_CODE = 20;
  private static final int MAX_ENTRIES = 50;

  private HistoryReply() {}

  /** The list of the latest five: an object in its place counts if it is a code. */
  static HistoryAnswer latestFive(Answered answer, CitizenNumber asked, ZoneId zone) {
    Answered reply = Statuses.effective(answer, "claimCode");
    JsonNode body = reply.json();
    boolean known = body.isArray() || body.has("claimCode");
    return understand(reply, known, asked, zone);
  }

  /** The latest one: an object without code means that there is none. */
  static HistoryAnswer latest(Answered answer, CitizenNumber asked, ZoneId zone) {
    Answered reply = Statuses.effective(answer, "claimCode");
    return understand(reply, reply.json().isArray() || reply.json().isObject(), asked, zone);
  }

  private static HistoryAnswer understand(
      Answered reply, boolean known, CitizenNumber asked, ZoneId zone) {
    if (!reply.isSuccess()) {
      return new Unreachable(Statuses.trouble(reply));
    }
    if (!known) {
      return new Unreachable(reply.trouble(Kind.UNREADABLE_ANSWER));
    }
    List<IssuedCode> codes = new ArrayList<>();
    for (JsonNode entry : Loose.objects(reply.json(), MAX_ENTRIES)) {
      if (Loose.words(entry, "claimCode").isEmpty()) {
        continue;
      }
      Optional<IssuedCode> code = code(entry, zone);
      if (code.isEmpty() || isOfSomebodyElse(entry, asked)) {
        return new Unreachable(reply.trouble(Kind.UNREADABLE_ANSWER));
      }
      codes.add(code.get());
    }
    return new Codes(codes);
  }

  /** No number is promised; one that is there must be the one that was asked about. */
  private static boolean isOfSomebodyElse(JsonNode entry, CitizenNumber asked) {
    return entry.hasNonNull("pid")
        && !Loose.text(entry, "pid", 20).flatMap(CitizenNumber::parse).equals(Optional.of(asked));
  }

  private static Optional<IssuedCode> code(JsonNode entry, ZoneId zone) {
    Optional<String> code = Loose.claimCode(entry);
    Optional<OffsetDateTime> made =
        Loose.text(entry, "claimDateTime", 40).flatMap(text -> LooseTime.parse(text, zone));
    if (code.isEmpty() || made.isEmpty()) {
      return Optional.empty();
    }
    String type = Loose.text(entry, "claimType", MAX_CODE).orElse("");
    return Optional.of(new IssuedCode(code.get(), type, Loose.text(entry, "hcode", 9), made.get()));
  }
}

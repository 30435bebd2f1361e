package org.sitthi.kiosk.nhso.agent;

import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.nhso.http.Loose;
import org.sitthi.kiosk.nhso.http.NhsoReply;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.NhsoReply.Unanswered;
import org.sitthi.kiosk.nhso.http.Statuses;
import tools.jackson.databind.JsonNode;

/** What {@code terminals} tells about the card slot (facts/nhso.md §7.3). */
sealed interface Slot {

  /** A card is in one of the readers. */
  record CardIn() implements Slot {}

  /** There is a reader, but no card. */
  record Empty() implements Slot {}

  /** The agent has no reader. */
  record NoReader(DeskTrouble trouble) implements Slot {}

  /** The agent did not tell. */
  record Unknown(DeskTrouble trouble) implements Slot {}

  /** Understands the answer. An agent that can't even say this in time is down (§15). */
  static Slot of(NhsoReply reply) {
    return switch (reply) {
      case Unanswered none -> new Unknown(new DeskTrouble(Kind.DESK_DOWN, none.trouble().detail()));
      case Answered answer when answer.status() == Statuses.NO_READER ->
          new NoReader(answer.trouble(Kind.NO_READER));
      case Answered answer when !answer.isSuccess() -> new Unknown(Statuses.trouble(answer));
      case Answered answer -> of(answer);
    };
  }

  private static Slot of(Answered answer) {
    JsonNode list = answer.json();
    if (!list.isArray() && !list.isObject()) {
      return new Unknown(answer.trouble(Kind.UNREADABLE_ANSWER));
    }
    var readers = Loose.objects(list, 100);
    if (readers.isEmpty()) {
      return new NoReader(answer.trouble(Kind.NO_READER));
    }
    return readers.stream().anyMatch(Slot::hasCard) ? new CardIn() : new Empty();
  }

  private static boolean hasCard(JsonNode reader) {
    return reader.path("isPresent").asBoolean(false);
  }
}

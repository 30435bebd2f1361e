package org.sitthi.kiosk.nhso.agent;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementAnswer.Unreachable;
import org.sitthi.kiosk.nhso.http.Loose;
import org.sitthi.kiosk.nhso.http.NhsoHttp;
import org.sitthi.kiosk.nhso.http.NhsoReply;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.NhsoReply.Unanswered;
import org.sitthi.kiosk.nhso.http.Refusals;
import org.sitthi.kiosk.nhso.http.ServiceTexts;
import org.sitthi.kiosk.nhso.http.Statuses;

/**
 * The read of card and entitlement, with what has to be asked around it to understand a 500, which
 * the agent answers for an empty slot, a card it can't read and NHSO's silence alike (facts/nhso.md
 * §7.11): the slot before and after, and the chip alone.
 *
 * <p>A card that the agent can't read may be held by another program for a moment: it is tried
 * {@link #TRIES} times, as long as the read's deadline is not over.
 */
final class CardCheck {

  static final int TRIES = 3;

  private final NhsoHttp http;
  private final AgentSettings settings;
  private final InstantSource clock;
  private final AgentPulse pulse;

  CardCheck(NhsoHttp http, AgentSettings settings, InstantSource clock, AgentPulse pulse) {
    this.http = http;
    this.settings = settings;
    this.clock = clock;
    this.pulse = pulse;
  }

  /** What the slot looks like now. */
  Slot slot(Duration deadline) {
    HttpUrl url = http.url("api/smartcard/terminals").build();
    return Slot.of(http.get("terminals", url, deadline));
  }

  EntitlementAnswer of(CitizenNumber number) {
    Slot before = slot(settings.firstLook());
    return switch (before) {
      // Who can't even say this is dead or mute: no patient waits for a read of it.
      case Slot.Unknown(DeskTrouble trouble) when trouble.kind() == Kind.DESK_DOWN ->
          new Unreachable(trouble);
      case Slot.NoReader(DeskTrouble trouble) -> new Unreachable(trouble);
      case Slot.CardIn _, Slot.Empty _, Slot.Unknown _ -> read(number, before);
    };
  }

  private EntitlementAnswer read(CitizenNumber number, Slot before) {
    long end = System.nanoTime() + settings.read().toNanos();
    Slot last = before;
    for (int attempt = 1; ; attempt++) {
      Duration rest = Duration.ofNanos(end - System.nanoTime());
      Tried tried = tryOnce(number, last, rest);
      boolean again = tried.again() && attempt < TRIES && end - System.nanoTime() > 0;
      if (!again) {
        return tried.answer();
      }
      last = new Slot.CardIn();
    }
  }

  /** An answer, and whether another try may give a better one. */
  private record Tried(EntitlementAnswer answer, boolean again) {

    static Tried last(EntitlementAnswer answer) {
      return new Tried(answer, false);
    }
  }

  private Tried tryOnce(CitizenNumber number, Slot before, Duration deadline) {
    HttpUrl url =
        http.url("api/smartcard/read").addQueryParameter("readImageFlag", "false").build();
    return switch (pulse.during(leash -> http.get("read", url, deadline, leash))) {
      case Unanswered none when !none.sent() -> Tried.last(new Unreachable(none.trouble()));
      case Unanswered _ when pulse.isSilent() ->
          Tried.last(new Unreachable(AgentPulse.silence("read")));
      case Unanswered none -> failed(number, before, none.trouble(), false);
      case Answered answer -> understand(number, before, Statuses.effective(answer, "pid"));
    };
  }

  private Tried understand(CitizenNumber number, Slot before, Answered answer) {
    if (answer.isSuccess()) {
      var now = clock.instant().atZone(settings.zone()).toOffsetDateTime();
      return Tried.last(ReadReply.understand(answer, number, now, settings.zone()));
    }
    DeskTrouble trouble = Statuses.trouble(answer);
    List<String> texts = ServiceTexts.of(answer.json());
    boolean refused = answer.status() == Statuses.BAD_REQUEST || answer.status() == 422;
    if (refused && !texts.isEmpty() && trouble.kind() != Kind.TOKEN) {
      return Tried.last(new Refused(Refusals.reason(texts), String.join("\n", texts)));
    }
    return trouble.kind() == Kind.UPSTREAM_DOWN || trouble.kind() == Kind.TOO_SLOW
        ? failed(number, before, trouble, answer.status() == 500)
        : Tried.last(new Unreachable(trouble));
  }

  private Tried failed(CitizenNumber number, Slot before, DeskTrouble trouble, boolean ambiguous) {
    return switch (slot(settings.terminals())) {
      // The agent was slower than our reader to notice the card.
      case Slot.CardIn _ when ambiguous && before instanceof Slot.Empty ->
          new Tried(new Unreachable(trouble), true);
      case Slot.CardIn _ when ambiguous -> chipAlone(number, trouble);
      case Slot.CardIn _ -> Tried.last(new Unreachable(trouble));
      case Slot.Empty _ -> Tried.last(new Refused(Reason.CARD_REMOVED, ""));
      case Slot.NoReader(DeskTrouble noReader) -> Tried.last(new Unreachable(noReader));
      case Slot.Unknown(DeskTrouble silent) ->
          Tried.last(new Unreachable(silent.kind() == Kind.DESK_DOWN ? silent : trouble));
    };
  }

  /** A chip that can be read speaks for NHSO's silence; one that can't, for trouble with it. */
  private Tried chipAlone(CitizenNumber number, DeskTrouble trouble) {
    HttpUrl url =
        http.url("api/smartcard/read-card-only")
            .addQueryParameter("readImageFlag", "false")
            .build();
    NhsoReply reply = http.get("read-card-only", url, settings.chip());
    if (!(reply instanceof Answered answered)) {
      return Tried.last(new Unreachable(trouble));
    }
    Answered answer = Statuses.effective(answered, "pid");
    if (answer.status() == 500) {
      return new Tried(new Unreachable(answer.trouble(Kind.CARD_UNREADABLE)), true);
    }
    Optional<String> pid = Loose.text(Loose.object(answer.json()), "pid", 20);
    boolean other =
        answer.isSuccess()
            && pid.isPresent()
            && !pid.flatMap(CitizenNumber::parse).equals(Optional.of(number));
    return Tried.last(other ? new Refused(Reason.OTHER_PERSON, "") : new Unreachable(trouble));
  }
}

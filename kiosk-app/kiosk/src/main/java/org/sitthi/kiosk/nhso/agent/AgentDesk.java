package org.sitthi.kiosk.nhso.agent;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.nhso.http.NhsoHttp;
import org.sitthi.kiosk.nhso.http.NhsoReply;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.NhsoReply.Unanswered;
import org.sitthi.kiosk.nhso.http.Refusals;
import org.sitthi.kiosk.nhso.http.ServiceTexts;
import org.sitthi.kiosk.nhso.http.Statuses;

/**
 * The three desks, asked through NHSO's Secure SmartCard Agent beside the kiosk (facts/nhso.md §7).
 *
 * <p>Threads: any. Blocks at most {@code read} + {@code terminals}, {@code confirm}, or twice
 * {@code history} of the {@link AgentSettings}. An interrupted call ends as trouble, with the
 * thread's mark still set: at once on a virtual thread, at its deadline on another.
 */
public final class AgentDesk implements EntitlementDesk, ClaimDesk, HistoryDesk, AutoCloseable {

  private final AgentSettings settings;
  private final InstantSource clock;
  private final NhsoHttp http;

  /** Opens no connection yet; see {@link #warmUp}. */
  public AgentDesk(AgentSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.http = new NhsoHttp(settings.baseUrl(), settings.connect());
  }

  /**
   * Calls the agent once, so that the first patient finds the classes loaded and a connection open.
   * Harmless: touches neither card nor NHSO.
   *
   * @return why no card could be read through this agent now; empty if one could
   */
  public Optional<DeskTrouble> warmUp() {
    return switch (slot()) {
      case Slot.CardIn(), Slot.Empty() -> Optional.empty();
      case Slot.NoReader(DeskTrouble trouble) -> Optional.of(trouble);
      case Slot.Unknown(DeskTrouble trouble) -> Optional.of(trouble);
    };
  }

  @Override
  public EntitlementAnswer check(CitizenNumber number) {
    HttpUrl url =
        http.url("api/smartcard/read").addQueryParameter("readImageFlag", "false").build();
    return switch (http.get("read", url, settings.read())) {
      case Unanswered none when !none.sent() -> new EntitlementAnswer.Unreachable(none.trouble());
      case Unanswered none -> afterFailedRead(none.trouble());
      case Answered answer -> understand(Statuses.effective(answer, "pid"), number);
    };
  }

  @Override
  public HistoryAnswer history(CitizenNumber number, LocalDate day) {
    return switch (lookUp("latest-5-authen-code-all-hospital", number)) {
      case Unanswered none -> new HistoryAnswer.Unreachable(none.trouble());
      case Answered answer ->
          switch (HistoryReply.latestFive(answer, settings.zone())) {
            case HistoryAnswer.Codes codes -> codes;
            case HistoryAnswer.Unreachable(DeskTrouble trouble)
                when trouble.kind() == Kind.UNREADABLE_ANSWER ->
                latest(number);
            case HistoryAnswer.Unreachable unreachable -> unreachable;
          };
    };
  }

  @Override
  public ClaimAnswer claim(ClaimRequest request) {
    HttpUrl url = http.url("api/nhso-service/confirm-save").build();
    var body = ConfirmBody.of(request, settings.ownHospitalCode());
    return switch (http.post("confirm-save", url, body, settings.confirm())) {
      case Unanswered none when !none.sent() -> new ClaimAnswer.NotSent(none.trouble());
      case Unanswered none -> new ClaimAnswer.AnswerLost(none.trouble());
      case Answered answer -> ConfirmReply.understand(answer, request, now(), settings.zone());
    };
  }

  /** Lets go of the connections. May be called repeatedly. */
  @Override
  public void close() {
    http.close();
  }

  private EntitlementAnswer understand(Answered answer, CitizenNumber number) {
    if (answer.isSuccess()) {
      return ReadReply.understand(answer, number, now(), settings.zone());
    }
    DeskTrouble trouble = Statuses.trouble(answer);
    List<String> texts = ServiceTexts.of(answer.json());
    boolean refused = answer.status() == Statuses.BAD_REQUEST || answer.status() == 422;
    if (refused && !texts.isEmpty() && trouble.kind() != Kind.TOKEN) {
      return new EntitlementAnswer.Refused(Refusals.reason(texts), String.join("\n", texts));
    }
    return trouble.kind() == Kind.UPSTREAM_DOWN || trouble.kind() == Kind.TOO_SLOW
        ? afterFailedRead(trouble)
        : new EntitlementAnswer.Unreachable(trouble);
  }

  /** The agent answers 500 for an empty slot and for NHSO's silence: the slot tells (§7.11). */
  private EntitlementAnswer afterFailedRead(DeskTrouble trouble) {
    return switch (slot()) {
      case Slot.CardIn() -> new EntitlementAnswer.Unreachable(trouble);
      case Slot.Empty() -> new EntitlementAnswer.Refused(Reason.CARD_REMOVED, "");
      case Slot.NoReader(DeskTrouble noReader) -> new EntitlementAnswer.Unreachable(noReader);
      case Slot.Unknown(DeskTrouble silent) ->
          new EntitlementAnswer.Unreachable(silent.kind() == Kind.DESK_DOWN ? silent : trouble);
    };
  }

  private Slot slot() {
    HttpUrl url = http.url("api/smartcard/terminals").build();
    return Slot.of(http.get("terminals", url, settings.terminals()));
  }

  private HistoryAnswer latest(CitizenNumber number) {
    return switch (lookUp("latest-authen-code", number)) {
      case Unanswered none -> new HistoryAnswer.Unreachable(none.trouble());
      case Answered answer -> HistoryReply.latest(answer, settings.zone());
    };
  }

  private NhsoReply lookUp(String route, CitizenNumber number) {
    HttpUrl url =
        http.url("api/nhso-service").addPathSegment(route).addPathSegment(number.digits()).build();
    return http.get(route, url, settings.history());
  }

  private OffsetDateTime now() {
    return clock.instant().atZone(settings.zone()).toOffsetDateTime();
  }
}

package org.sitthi.kiosk.nhso.agent;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.nhso.http.NhsoHttp;
import org.sitthi.kiosk.nhso.http.NhsoReply;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.NhsoReply.Unanswered;

/**
 * The three desks, asked through NHSO's Secure SmartCard Agent beside the kiosk (facts/nhso.md §7).
 *
 * <p>Threads: any. Blocks at most 20 s for a check, {@code confirm}, or twice {@code history} of
 * the {@link AgentSettings}. An interrupted call ends as trouble, with the thread's mark still set:
 * at once on a virtual thread, at its deadline on another.
 */
public final class AgentDesk implements EntitlementDesk, ClaimDesk, HistoryDesk, AutoCloseable {

  /** The longest that an agent is waited for once it has fallen silent in the midst of a call. */
  public static final Duration SILENCE = AgentPulse.EVERY.plus(AgentPulse.PATIENCE);

  private final AgentSettings settings;
  private final InstantSource clock;
  private final NhsoHttp http;
  private final AgentPulse pulse;
  private final CardCheck cards;

  /** Opens no connection yet; see {@link #warmUp}. */
  public AgentDesk(AgentSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.http = new NhsoHttp(settings.baseUrl(), settings.connect());
    this.pulse = new AgentPulse(http, System::nanoTime);
    this.cards = new CardCheck(http, settings, clock, pulse);
  }

  /**
   * Calls the agent once, so that the first patient finds the classes loaded and a connection open.
   * Harmless: touches neither card nor NHSO.
   *
   * @return why no card could be read through this agent now; empty if one could
   */
  public Optional<DeskTrouble> warmUp() {
    return switch (cards.slot(settings.terminals())) {
      case Slot.CardIn(), Slot.Empty() -> Optional.empty();
      case Slot.NoReader(DeskTrouble trouble) -> Optional.of(trouble);
      case Slot.Unknown(DeskTrouble trouble) -> Optional.of(trouble);
    };
  }

  @Override
  public EntitlementAnswer check(CitizenNumber number) {
    return cards.of(number);
  }

  @Override
  public HistoryAnswer history(CitizenNumber number, LocalDate day) {
    if (pulse.isSilent()) {
      return new HistoryAnswer.Unreachable(AgentPulse.silence("history"));
    }
    return switch (lookUp("latest-5-authen-code-all-hospital", number)) {
      case Unanswered none -> new HistoryAnswer.Unreachable(none.trouble());
      case Answered answer ->
          switch (HistoryReply.latestFive(answer, number, settings.zone())) {
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
    NhsoReply reply =
        pulse.during(leash -> http.post("confirm-save", url, body, settings.confirm(), leash));
    return switch (reply) {
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

  private HistoryAnswer latest(CitizenNumber number) {
    return switch (lookUp("latest-authen-code", number)) {
      case Unanswered none -> new HistoryAnswer.Unreachable(none.trouble());
      case Answered answer -> HistoryReply.latest(answer, number, settings.zone());
    };
  }

  private NhsoReply lookUp(String route, CitizenNumber number) {
    HttpUrl url =
        http.url("api/nhso-service").addPathSegment(route).addPathSegment(number.digits()).build();
    return pulse.during(leash -> http.get(route, url, settings.history(), leash));
  }

  private OffsetDateTime now() {
    return clock.instant().atZone(settings.zone()).toOffsetDateTime();
  }
}

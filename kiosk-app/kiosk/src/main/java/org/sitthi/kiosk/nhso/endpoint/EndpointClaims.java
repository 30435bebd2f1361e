package org.sitthi.kiosk.nhso.endpoint;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimAnswer.AnswerLost;
import org.sitthi.kiosk.claim.ClaimAnswer.Issued;
import org.sitthi.kiosk.claim.ClaimAnswer.NotSent;
import org.sitthi.kiosk.claim.ClaimAnswer.Refused;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.nhso.http.Loose;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.NhsoReply.Unanswered;
import org.sitthi.kiosk.nhso.token.RecorderFile;
import org.sitthi.kiosk.nhso.token.TokenFile;
import org.sitthi.record.Route;
import tools.jackson.databind.JsonNode;

/**
 * Claim codes without the agent, {@code AuthenCode} (facts/nhso.md §9.3). It proves no card: only a
 * site whose use of it NHSO has approved may make one of these.
 *
 * <p>Threads: any. Blocks at most {@code claim} of the {@link EndpointSettings}. The attempt's id
 * is the {@code transId}, which NHSO takes once; name and sex, which it wants, are asked of {@code
 * RealPerson} before, which changes nothing.
 */
public final class EndpointClaims implements ClaimDesk, AutoCloseable {

  private final EndpointSettings settings;
  private final RecorderFile recorder;
  private final InstantSource clock;
  private final EndpointCalls calls;

  /** Opens no connection and reads no file yet. */
  public EndpointClaims(
      EndpointSettings settings, TokenFile token, RecorderFile recorder, InstantSource clock) {
    this.settings = settings;
    this.recorder = recorder;
    this.clock = clock;
    this.calls = new EndpointCalls(settings, token);
  }

  @Override
  public ClaimAnswer claim(ClaimRequest request) {
    long end = System.nanoTime() + settings.claim().toNanos();
    Optional<CitizenNumber> staff = recorder.number();
    if (staff.isEmpty()) {
      return new NotSent(new DeskTrouble(Kind.TOKEN, "authen-code: no recorder"));
    }
    return switch (calls.realPerson(request.number(), settings.claim())) {
      case Unanswered none -> new NotSent(none.trouble());
      case Answered answer when isPerson(answer, request.number()) -> {
        JsonNode body = AuthenBody.of(request, settings, staff.get(), Loose.object(answer.json()));
        yield send(request, body, Duration.ofNanos(end - System.nanoTime()));
      }
      case Answered answer when isRefused(answer) -> new Refused(DataError.texts(answer));
      case Answered answer -> new NotSent(DataError.trouble(answer));
    };
  }

  /** Lets go of the connections. May be called repeatedly. */
  @Override
  public void close() {
    calls.close();
  }

  private ClaimAnswer send(ClaimRequest request, JsonNode body, Duration deadline) {
    return switch (calls.authenCode(body, deadline)) {
      case Unanswered none when !none.sent() -> new NotSent(none.trouble());
      case Unanswered none -> new AnswerLost(none.trouble());
      case Answered answer -> understand(answer, request);
    };
  }

  /** A code without an error is one, whatever the HTTP status; in doubt the answer is lost. */
  private ClaimAnswer understand(Answered answer, ClaimRequest request) {
    Optional<String> code = Loose.claimCode(Loose.object(answer.json()), "authenCode");
    if (code.isPresent()) {
      return DataError.said(answer).isEmpty()
          ? new Issued(issued(code.get(), request))
          : new AnswerLost(answer.trouble(Kind.UNREADABLE_ANSWER));
    }
    return switch (answer.status()) {
      case 401, 403, 404, 405, 406, 411, 413, 414, 415, 429 ->
          new NotSent(DataError.trouble(answer));
      case 200, 400, 409, 422 -> withoutCode(answer);
      default -> new AnswerLost(DataError.trouble(answer));
    };
  }

  private static ClaimAnswer withoutCode(Answered answer) {
    if (DataError.blamesTheToken(answer)) {
      return new NotSent(answer.trouble(Kind.TOKEN));
    }
    return answer.isSuccess() && DataError.said(answer).isEmpty()
        ? new AnswerLost(answer.trouble(Kind.UNREADABLE_ANSWER))
        : new Refused(DataError.texts(answer));
  }

  private IssuedCode issued(String code, ClaimRequest request) {
    OffsetDateTime now = clock.instant().atZone(settings.zone()).toOffsetDateTime();
    return new IssuedCode(
        code, request.claimTypeCode(), Optional.of(settings.hospitalCode()), now, Route.ENDPOINT);
  }

  private static boolean isRefused(Answered answer) {
    return Loose.text(Loose.object(answer.json()), "personStatus", 5).equals(Optional.of("N"))
        && !DataError.blamesTheToken(answer);
  }

  private static boolean isPerson(Answered answer, CitizenNumber number) {
    JsonNode body = Loose.object(answer.json());
    return answer.isSuccess()
        && Loose.text(body, "personStatus", 5).equals(Optional.of("Y"))
        && Loose.text(body, "pid", 20).flatMap(CitizenNumber::parse).equals(Optional.of(number));
  }
}

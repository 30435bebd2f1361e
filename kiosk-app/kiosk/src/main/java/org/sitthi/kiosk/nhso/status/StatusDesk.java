package org.sitthi.kiosk.nhso.status;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.nhso.http.NhsoHttp;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.NhsoReply.Unanswered;
import org.sitthi.kiosk.nhso.token.TokenFile;

/**
 * Looks codes up at NHSO's status service, {@code check-authen-status} (facts/nhso.md §8): another
 * way than the agent's, needing no card and no agent. It changes nothing there.
 *
 * <p>Threads: any. Blocks at most twice {@code lookUp} of the {@link StatusSettings}. A token that
 * was refused is not sent again for some minutes.
 */
public final class StatusDesk implements HistoryDesk, AutoCloseable {

  private static final String ROUTE = "check-authen-status";

  private final StatusSettings settings;
  private final TokenFile token;
  private final InstantSource clock;
  private final NhsoHttp http;

  /** Opens no connection and reads no token yet. */
  public StatusDesk(StatusSettings settings, TokenFile token, InstantSource clock) {
    this.settings = settings;
    this.token = token;
    this.clock = clock;
    this.http = new NhsoHttp(settings.baseUrl(), settings.connect(), settings.trust());
  }

  /**
   * The service is asked for one day. A visit that began before midnight may have got its code
   * after it, so once the next day has come it is asked for too.
   */
  @Override
  public HistoryAnswer history(CitizenNumber number, LocalDate day) {
    LocalDate today = clock.instant().atZone(settings.zone()).toLocalDate();
    LocalDate next = day.plusDays(1);
    return switch (ofDay(number, day)) {
      case HistoryAnswer.Codes codes when !next.isAfter(today) ->
          switch (ofDay(number, next)) {
            case HistoryAnswer.Codes later -> together(codes, later);
            case HistoryAnswer.Unreachable unreachable -> unreachable;
          };
      case HistoryAnswer answer -> answer;
    };
  }

  /** Lets go of the connections. May be called repeatedly. */
  @Override
  public void close() {
    http.close();
  }

  private HistoryAnswer ofDay(CitizenNumber number, LocalDate day) {
    Optional<String> bearer = token.token();
    if (bearer.isEmpty()) {
      return new HistoryAnswer.Unreachable(
          new DeskTrouble(Kind.TOKEN, ROUTE + ": " + token.watch().state()));
    }
    HttpUrl url =
        http.url("api/" + ROUTE)
            .addQueryParameter("personalId", number.digits())
            .addQueryParameter("serviceDate", day.toString())
            .build();
    HistoryAnswer answer =
        switch (http.get(ROUTE, url, settings.lookUp(), bearer.get())) {
          case Unanswered none -> new HistoryAnswer.Unreachable(none.trouble());
          case Answered answered -> StatusReply.understand(answered, number, settings.zone());
        };
    note(answer, bearer.get());
    return answer;
  }

  private void note(HistoryAnswer answer, String bearer) {
    switch (answer) {
      case HistoryAnswer.Codes _ -> token.taken(bearer);
      case HistoryAnswer.Unreachable(var trouble) -> {
        if (trouble.kind() == Kind.TOKEN) {
          token.refused(bearer);
        }
      }
    }
  }

  private static HistoryAnswer together(HistoryAnswer.Codes one, HistoryAnswer.Codes other) {
    List<IssuedCode> all = new ArrayList<>(one.codes());
    all.addAll(other.codes());
    return new HistoryAnswer.Codes(all);
  }
}

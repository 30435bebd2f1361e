package org.sitthi.kiosk.nhso.endpoint;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.nhso.http.NhsoHttp;
import org.sitthi.kiosk.nhso.http.NhsoReply;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.NhsoReply.Unanswered;
import org.sitthi.kiosk.nhso.http.Statuses;
import org.sitthi.kiosk.nhso.token.TokenFile;
import tools.jackson.databind.JsonNode;

/** The calls of the service, each with our token. Threads: any. */
final class EndpointCalls implements AutoCloseable {

  private final EndpointSettings settings;
  private final TokenFile token;
  private final NhsoHttp http;

  EndpointCalls(EndpointSettings settings, TokenFile token) {
    this.settings = settings;
    this.token = token;
    this.http = new NhsoHttp(settings.baseUrl(), settings.connect(), settings.trust());
  }

  NhsoReply rightSearch(CitizenNumber number, LocalDate day, Duration deadline) {
    HttpUrl url =
        http.url("api/v2/right-search")
            .addQueryParameter("pid", number.digits())
            .addQueryParameter("checkDate", day + "T00:00:00")
            .build();
    return get("right-search", url, deadline);
  }

  NhsoReply realPerson(CitizenNumber number, Duration deadline) {
    HttpUrl url =
        http.url("api/RealPerson")
            .addQueryParameter("SOURCE_ID", settings.sourceId())
            .addQueryParameter("PID", number.digits())
            .build();
    return get("real-person", url, deadline);
  }

  /** Sends once. */
  NhsoReply authenCode(JsonNode body, Duration deadline) {
    Optional<String> bearer = token.token();
    if (bearer.isEmpty() || !deadline.isPositive()) {
      return unsent("authen-code", bearer.isEmpty());
    }
    HttpUrl url = http.url("api/AuthenCode").build();
    return noted(http.post("authen-code", url, body, deadline, bearer.get()), bearer.get());
  }

  @Override
  public void close() {
    http.close();
  }

  private NhsoReply get(String route, HttpUrl url, Duration deadline) {
    Optional<String> bearer = token.token();
    if (bearer.isEmpty() || !deadline.isPositive()) {
      return unsent(route, bearer.isEmpty());
    }
    return noted(http.get(route, url, deadline, bearer.get()), bearer.get());
  }

  private NhsoReply unsent(String route, boolean noToken) {
    DeskTrouble trouble =
        noToken
            ? new DeskTrouble(Kind.TOKEN, route + ": " + token.watch().state())
            : new DeskTrouble(Kind.TOO_SLOW, route + ": no time left");
    return new Unanswered(false, trouble);
  }

  private NhsoReply noted(NhsoReply reply, String bearer) {
    if (reply instanceof Answered answer) {
      if (DataError.blamesTheToken(answer) || Statuses.trouble(answer).kind() == Kind.TOKEN) {
        token.refused(bearer);
      } else if (answer.isSuccess()) {
        token.taken(bearer);
      }
    }
    return reply;
  }
}

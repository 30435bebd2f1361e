package org.sitthi.kiosk.central;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.sitthi.kiosk.help.HelpLine;
import org.sitthi.kiosk.help.StaffCall;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls for staff at the central store's desk ({@code /api/v1/staff-calls}), within 4 s. */
public final class CentralHelpLine implements HelpLine {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration CALL = Duration.ofSeconds(4);
  private static final int MOST_READ_BYTES = 4 * 1024;
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl calls;
  private final TrustedClient client;
  private final String kioskId;

  /**
   * Nothing is read or connected yet.
   *
   * @param central the store's address, without {@code /api/v1}
   * @param trust PEM of the only authorities to trust; absent = the system's
   * @param identity folder of the kiosk's certificate, which may still be to come
   */
  public CentralHelpLine(URI central, Optional<Path> trust, Path identity, String kioskId) {
    this.calls =
        HttpUrl.get(central.toString()).newBuilder().addPathSegments("api/v1/staff-calls").build();
    this.client = new TrustedClient(trust, Optional.of(identity), CONNECT, CALL);
    this.kioskId = kioskId;
  }

  @Override
  public Answer tell(StaffCall call) {
    Map<String, String> body =
        Map.of(
            "callId", call.id().toString(),
            "kioskId", kioskId,
            "screen", call.screen(),
            "calledAt", call.at().toString());
    Request request =
        new Request.Builder()
            .url(calls)
            .post(RequestBody.create(JsonMapper.shared().writeValueAsBytes(body), JSON))
            .build();
    try (Response response = client.current().newCall(request).execute()) {
      byte[] answer = response.body().byteStream().readNBytes(MOST_READ_BYTES);
      return response.code() == 200 || response.code() == 201
          ? answer(call, JsonMapper.shared().readTree(answer))
          : new Answer.Unreachable("status " + response.code());
    } catch (GeneralSecurityException e) {
      return new Answer.Unreachable("central.trust: no certificate can be read from it");
    } catch (IOException e) {
      return new Answer.Unreachable(e.getClass().getSimpleName());
    } catch (JacksonException e) {
      return new Answer.Unreachable("an answer that is no JSON");
    }
  }

  /** Only what names this call is believed. */
  private static Answer answer(StaffCall call, JsonNode json) {
    if (!json.path("callId").asString("").equalsIgnoreCase(call.id().toString())) {
      return new Answer.Unreachable("an answer that is none");
    }
    return switch (json.path("state").asString("")) {
      case "ANSWERED" -> new Answer.Answered();
      case "OPEN" -> new Answer.Open();
      default -> new Answer.Unreachable("an answer that is none");
    };
  }

  @Override
  public void close() {
    client.close();
  }
}

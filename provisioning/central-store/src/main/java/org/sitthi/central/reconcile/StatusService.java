package org.sitthi.central.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * NHSO's check-authen-status V1.1. NHSO wants the number in the address: it goes into no log of
 * ours. "None" counts only when the words say that nothing was found; a wrong question is answered
 * by {@code statusAuthen=false} as well.
 */
public final class StatusService implements NhsoStatus {

  private static final Duration CALL = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 256 * 1024;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CALL).build();
  private final StatusSetting setting;

  /** Nothing is asked yet. */
  public StatusService(StatusSetting setting) {
    this.setting = setting;
  }

  @Override
  public Reply of(String citizenId, LocalDate day) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      setting.base()
                          + "/api/check-authen-status?personalId="
                          + citizenId
                          + "&serviceDate="
                          + day))
              .timeout(CALL)
              .header("Accept", "application/json")
              .header("Authorization", "Bearer " + Files.readString(setting.tokenFile()).strip())
              .build();
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return understood(answer.statusCode(), body.readNBytes(MOST_BYTES), citizenId, day);
      }
    } catch (IOException e) {
      return new Reply.Away(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Away("interrupted");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static Reply understood(int status, byte[] body, String citizenId, LocalDate day) {
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      return new Reply.Away("status " + status + ", no JSON");
    }
    String found = json.path("statusAuthen").asString("");
    String words = json.path("statusMessage").asString("");
    String person = json.path("personalId").asString(citizenId);
    if (!person.isEmpty() && !person.equals(citizenId)) {
      return new Reply.Away("about somebody else");
    }
    if (found.equals("false") && status < 500) {
      boolean none = words.contains("ไม่พบ") || words.contains("ไม่มี");
      return none && !words.toLowerCase(java.util.Locale.ROOT).contains("token")
          ? new Reply.Codes(List.of())
          : new Reply.Away("status " + status + ", not understood");
    }
    if (status != 200 || !found.equals("true")) {
      return new Reply.Away("status " + status);
    }
    List<Code> codes = new ArrayList<>();
    for (JsonNode each : json.path("serviceHistories")) {
      String value = each.path("claimCode").asString("");
      boolean ofDay = each.path("serviceDateTime").asString("").startsWith(day.toString());
      if (ofDay && value.matches("[A-Za-z0-9]{1,30}")) {
        codes.add(new Code(value, each.path("hospital").path("hcode").asString("")));
      }
    }
    return new Reply.Codes(codes);
  }
}

package org.sitthi.central.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alarms by a POST of JSON. {@code Sitthi-Signature: t=<seconds>,v1=<hex>} is the HMAC-SHA-256 of
 * {@code <seconds>.<body>}, so that the receiver sees who sent it and when; {@code Idempotency-Key}
 * is the same when told again.
 */
final class WebhookChannel implements AlarmChannel {

  private static final Duration CALL = Duration.ofSeconds(5);
  private static final int LEAST_SECRET = 16;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CALL).build();
  private final AlarmSettings.Webhook setting;
  private final InstantSource clock;

  WebhookChannel(AlarmSettings.Webhook setting, InstantSource clock) {
    this.setting = setting;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "WEBHOOK";
  }

  @Override
  public void tell(Notice notice) throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(told(notice));
    long seconds = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(setting.url())
            .timeout(CALL)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", notice.alarmId() + "-" + notice.what())
            .header("Sitthi-Signature", "t=" + seconds + ",v1=" + signature(seconds, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        throw new IOException("webhook: answered " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("webhook: interrupted");
    }
  }

  private String signature(long seconds, byte[] body) throws IOException {
    String secret = Files.readString(setting.secretFile()).strip();
    if (secret.length() < LEAST_SECRET) {
      throw new IOException("webhook: its secret is shorter than 16 characters");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> told(Notice notice) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("alarmId", notice.alarmId());
    told.put("what", notice.what());
    told.put("hospitalCode", notice.hospitalCode());
    told.put("kioskId", notice.kioskId());
    told.put("cause", notice.cause().name());
    told.put("light", notice.cause().light().name());
    told.put("message", notice.cause().english());
    told.put("message_th", notice.cause().thai());
    told.put("detail", notice.detail());
    told.put("raisedAt", notice.raised().toString());
    notice.cleared().ifPresent(at -> told.put("clearedAt", at.toString()));
    return told;
  }
}

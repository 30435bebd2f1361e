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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alarms by a POST of JSON. {@code Sitthi-Signature: t=<seconds>,v1=<hex>} is the HMAC-SHA-256 of
 * {@code <seconds>.<body>}, so that the receiver sees who sent it and when; {@code Idempotency-Key}
 * is the same when the same is told again, and each item has its own {@code alarmId} and {@code
 * what}.
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
  public void tell(Message message) throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(told(message));
    long seconds = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(setting.url())
            .timeout(CALL)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", MessageId.of(message))
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

  private static Map<String, Object> told(Message message) {
    if (message.alone().isPresent()) {
      return told(message.hospitalCode(), message.alone().get());
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("what", "DIGEST");
    told.put("hospitalCode", message.hospitalCode());
    told.put("kiosks", message.kiosks());
    told.putAll(counts(message.notices()));
    told.put("more", message.more());
    Map<KioskCause, List<Notice>> byCause =
        message.notices().stream()
            .collect(
                Collectors.groupingBy(
                    Notice::cause, () -> new EnumMap<>(KioskCause.class), Collectors.toList()));
    List<Map<String, Object>> causes = new ArrayList<>();
    byCause.forEach((cause, notices) -> {
      Map<String, Object> one = words(cause);
      one.putAll(counts(notices));
      causes.add(one);
    });
    told.put("causes", causes);
    told.put(
        "items",
        message.notices().stream().map(each -> told(message.hospitalCode(), each)).toList());
    return told;
  }

  private static Map<String, Object> counts(List<Notice> notices) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (What what : What.values()) {
      counts.put(
          what.name().toLowerCase(Locale.ROOT),
          notices.stream().filter(each -> each.what() == what).count());
    }
    return counts;
  }

  private static Map<String, Object> words(KioskCause cause) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("cause", cause.name());
    words.put("light", cause.light().name());
    words.put("message", cause.english());
    words.put("message_th", cause.thai());
    return words;
  }

  private static Map<String, Object> told(String hospitalCode, Notice notice) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("alarmId", notice.alarmId());
    told.put("what", notice.what().name());
    told.put("hospitalCode", hospitalCode);
    told.put("kioskId", notice.kioskId());
    told.putAll(words(notice.cause()));
    told.put("detail", notice.detail().english());
    told.put("detail_th", notice.detail().thai());
    told.put("raisedAt", notice.raised().toString());
    notice.cleared().ifPresent(at -> told.put("clearedAt", at.toString()));
    return told;
  }
}

package org.sitthi.kiosk.nhso.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town, and a caller that speaks to it in plain HTTP, without the kiosk's own client. */
final class TownVisitor implements TownReader, AutoCloseable {

  static final String UCS =
      """
      {"mainInscl":"(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ","subInscl":"(89) ช่วงอายุ 12-59 ปี",
       "claimTypes":[{"claimType":"PG0060001","claimTypeName":"ทั่วไป"},
                     {"claimType":"PG0130001","claimTypeName":"ฟอกเลือด"}],
       "hospMain":{"hcode":"99900","hname":"รพ.สมมติ"}}
      """;

  volatile Instant now;
  volatile boolean hasReader = true;
  NhsoTown town;

  private volatile Optional<TownPerson> slot = Optional.empty();
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper mapper = JsonMapper.builder().build();

  TownVisitor(Instant now) {
    this.now = now;
    town = NhsoTown.start(TownSettings.usual(() -> this.now).withPort(0), this);
  }

  void restart(TownSettings settings) {
    town.close();
    town = NhsoTown.start(settings, this);
  }

  void insert(String pid, String nhso) {
    slot =
        Optional.of(
            new TownPerson(
                pid, "003", "ทดสอบ", "ตัวอย่าง", "25330415", "ชาย", mapper.readTree(nhso)));
  }

  JsonNode get(String path) {
    return send(HttpRequest.newBuilder(url(path)).GET());
  }

  JsonNode post(String path, String body) {
    return send(HttpRequest.newBuilder(url(path)).POST(BodyPublishers.ofString(body)));
  }

  /** The correlationId of a new read. */
  String proof() {
    return get("/api/smartcard/read").path("correlationId").asString();
  }

  JsonNode claim(String type, String proof) {
    return confirm("", inserted().orElseThrow().pid(), type, proof, "0000000001");
  }

  JsonNode confirm(String pathEnd, String pid, String type, String proof, String mobile) {
    String body =
        mapper.writeValueAsString(
            mapper
                .createObjectNode()
                .put("pid", pid)
                .put("claimType", type)
                .put("correlationId", proof)
                .put("mobile", mobile)
                .put("hcode", "99900"));
    return post("/api/nhso-service/confirm-save" + pathEnd, body);
  }

  @Override
  public Optional<TownPerson> inserted() {
    return slot;
  }

  @Override
  public boolean hasReader() {
    return hasReader;
  }

  @Override
  public void close() {
    http.shutdownNow();
    town.close();
  }

  private URI url(String path) {
    return town.baseUrl().resolve(path);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      return mapper.readTree(
          http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString())
              .body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.sitthi.kiosk.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;

@Timeout(60)
class CentralStoreDeskTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T01:20:00Z"));
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final HeldCertificate AUTHORITY = authority("Hospital CA");
  private static final String JSON = "{\"name\":\"สมมติ\",\"n\":1}";

  @TempDir Path folder;
  private final MockWebServer store = new MockWebServer();
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void start() throws IOException {
    store.useHttps(certificates("localhost").sslSocketFactory());
    store.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void aFirstRevisionIsPostedUnderItsIdWithTheBytesAsSaved() throws Exception {
    store.enqueue(json(201, named(1)));

    assertThat(send(1)).isEqualTo(new UploadAnswer.Acknowledged());

    RecordedRequest request = request();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/api/v1/visit-records");
    assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo(id.toString());
    assertThat(request.getHeaders().get("If-Match")).isNull();
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getBody()).isEqualTo(ByteString.encodeUtf8(JSON));
  }

  @Test
  void theChainTravelsBesideTheBytesAndTheTimeOfSendingWithThem() throws Exception {
    String header =
        "v=1;kiosk=K01;seq=1;prev=%s;body=%s;at=1772414400000;key=%s;sig=%s"
            .formatted(
                ChainEntry.NONE,
                "a".repeat(64),
                "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
                "A".repeat(86) + "==");
    store.enqueue(json(201, named(1)));

    desk(Optional.of(trust(AUTHORITY)), LONG)
        .send(new Outgoing(id, 1, JSON, 0, ChainLink.read(header, id, 1)));

    RecordedRequest request = request();
    assertThat(request.getHeaders().get("Sitthi-Chain")).isEqualTo(header);
    assertThat(request.getHeaders().get("Sitthi-Sent-At")).isEqualTo("2026-03-02T01:20:00Z");
    assertThat(request.getBody()).isEqualTo(ByteString.encodeUtf8(JSON));
  }

  @Test
  void aLaterRevisionIsPutUponTheOneBefore() throws Exception {
    store.enqueue(json(200, named(3)));

    assertThat(send(3)).isEqualTo(new UploadAnswer.Acknowledged());

    RecordedRequest request = request();
    assertThat(request.getMethod()).isEqualTo("PUT");
    assertThat(request.getTarget()).isEqualTo("/api/v1/visit-records/" + id);
    assertThat(request.getHeaders().get("If-Match")).isEqualTo("\"2\"");
    assertThat(request.getHeaders().get("Idempotency-Key")).isNull();
  }

  @Test
  void aRefusalComesBackAsOne() {
    store.enqueue(json(422, "{\"title\":\"impossible value\"}"));
    assertThat(send(1)).isEqualTo(new UploadAnswer.Refused(422, "impossible value"));
  }

  @Test
  void theStoresWaitComesBack() {
    store.enqueue(
        new MockResponse.Builder().code(503).setHeader("Retry-After", "120").body("{}").build());
    assertThat(send(1))
        .isEqualTo(new UploadAnswer.TryLater("status 503", Optional.of(Duration.ofMinutes(2))));
  }

  @Test
  void aRedirectIsNotFollowed() {
    store.enqueue(
        new MockResponse.Builder()
            .code(307)
            .setHeader("Location", store.url("/elsewhere").toString())
            .build());
    assertThat(reason(send(1))).isEqualTo("status 307");
    assertThat(store.getRequestCount()).isEqualTo(1);
  }

  @Test
  void anEndlessAnswerIsNotRead() {
    store.enqueue(json(201, named(1) + " ".repeat(100_000)));
    assertThat(reason(send(1))).isEqualTo("status 201 with more than 64 KiB");
  }

  @Test
  void whatIsTooLongToSendIsNotSent() {
    UploadAnswer answer =
        desk(Optional.of(trust(AUTHORITY)), LONG)
            .send(new Outgoing(id, 1, "x".repeat(1024 * 1024 + 1), 0));
    assertThat(answer).isInstanceOf(UploadAnswer.Refused.class);
    assertThat(store.getRequestCount()).isZero();
  }

  @Test
  void aStoreThatDoesNotAnswerIsTriedLater() {
    store.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    UploadAnswer answer =
        desk(Optional.of(trust(AUTHORITY)), Duration.ofSeconds(2)).send(outgoing(1));
    assertThat(reason(answer)).isEqualTo("no answer in time");
  }

  @Test
  void aStoreThatIsNotThereIsTriedLater() {
    CentralStoreDesk desk = desk(Optional.of(trust(AUTHORITY)), LONG);
    store.close();
    assertThat(reason(desk.send(outgoing(1)))).isEqualTo("no connection to the store");
  }

  @Test
  void anAnswerThatBreaksOffIsTriedLater() {
    store.enqueue(
        json(201, named(1)).newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build());
    assertThat(send(1)).isInstanceOf(UploadAnswer.TryLater.class);
  }

  @Test
  void aCertificateOfAnotherAuthorityIsNotTrusted() {
    Path other = trust(authority("Another CA"));
    assertThat(reason(desk(Optional.of(other), LONG).send(outgoing(1))))
        .isEqualTo("the store's certificate is not trusted, or TLS failed");
    assertThat(store.getRequestCount()).isZero();
  }

  @Test
  void theSystemsAuthoritiesDoNotTrustTheHospitals() {
    assertThat(reason(desk(Optional.empty(), LONG).send(outgoing(1))))
        .isEqualTo("the store's certificate is not trusted, or TLS failed");
  }

  @Test
  void aTrustedCertificateForAnotherHostIsNotEnough() throws IOException {
    try (MockWebServer other = new MockWebServer()) {
      other.useHttps(certificates("central.invalid").sslSocketFactory());
      other.start(InetAddress.getLoopbackAddress(), 0);
      CentralStoreDesk desk =
          new CentralStoreDesk(
              URI.create("https://localhost:" + other.getPort()),
              Optional.of(trust(AUTHORITY)),
              folder,
              CLOCK);
      assertThat(reason(desk.send(outgoing(1))))
          .isEqualTo("the store's certificate is not for this host name");
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @Test
  void trustThatComesLaterIsTakenUpWithoutARestart() throws IOException {
    store.enqueue(json(201, named(1)));
    Path file = folder.resolve("trust.pem");
    CentralStoreDesk desk = desk(Optional.of(file), LONG);
    assertThat(reason(desk.send(outgoing(1))))
        .isEqualTo("central.trust: can't be read (NoSuchFileException)");

    Files.writeString(file, "nothing in it yet\n");
    assertThat(reason(desk.send(outgoing(1))))
        .isEqualTo("central.trust: no certificate can be read from it");

    Files.writeString(file, AUTHORITY.certificatePem());
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(desk.send(outgoing(1))).isEqualTo(new UploadAnswer.Acknowledged());
  }

  private UploadAnswer send(int revision) {
    return desk(Optional.of(trust(AUTHORITY)), LONG).send(outgoing(revision));
  }

  private CentralStoreDesk desk(Optional<Path> trust, Duration call) {
    URI url = URI.create("https://localhost:" + store.getPort() + "/");
    return new CentralStoreDesk(url, trust, Optional.empty(), CLOCK, LONG, call);
  }

  private Outgoing outgoing(int revision) {
    return new Outgoing(id, revision, JSON, 0);
  }

  private String named(int revision) {
    return "{\"recordId\":\"" + id + "\",\"revision\":" + revision + "}";
  }

  private RecordedRequest request() throws InterruptedException {
    RecordedRequest request = store.takeRequest(30, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  private Path trust(HeldCertificate authority) {
    try {
      return Files.writeString(folder.resolve("trust.pem"), authority.certificatePem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(UploadAnswer answer) {
    assertThat(answer).isInstanceOf(UploadAnswer.TryLater.class);
    return ((UploadAnswer.TryLater) answer).reason();
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private static HandshakeCertificates certificates(String host) {
    HeldCertificate server =
        new HeldCertificate.Builder()
            .commonName(host)
            .addSubjectAlternativeName(host)
            .signedBy(AUTHORITY)
            .build();
    return new HandshakeCertificates.Builder().heldCertificate(server).build();
  }

  private static HeldCertificate authority(String name) {
    return new HeldCertificate.Builder().commonName(name).certificateAuthority(0).build();
  }
}

package org.sitthi.kiosk.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.kiosk.openvisit.OpenVisitAnswer;
import org.sitthi.kiosk.register.RegisterAnswer;
import org.sitthi.kiosk.register.RegisterEntry;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** Both ports over real TLS, with a store that can be made to misbehave. */
@Timeout(60)
class CentralLookupsTest {

  private static final CitizenNumber NUMBER = new CitizenNumber(Visits.CITIZEN);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T18:00:00Z"));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  @TempDir Path folder;
  private final MockWebServer store = new MockWebServer();
  private final AtomicLong nanos = new AtomicLong();
  private CentralOpenVisits visits;
  private CentralRegister register;

  @BeforeEach
  void start() throws IOException {
    HeldCertificate server =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .signedBy(AUTHORITY)
            .build();
    store.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(server).build().sslSocketFactory());
    store.start(InetAddress.getLoopbackAddress(), 0);
    Path trust = Files.writeString(folder.resolve("ca.pem"), AUTHORITY.certificatePem());
    URI url = URI.create("https://localhost:" + store.getPort() + "/");
    visits = new CentralOpenVisits(url, Optional.of(trust), Optional.empty(), "K02", nanos::get);
    register =
        new CentralRegister(
            url,
            Optional.of(trust),
            Optional.empty(),
            "K02",
            CLOCK,
            ZoneId.of("Asia/Bangkok"),
            nanos::get);
  }

  @AfterEach
  void stop() {
    visits.close();
    register.close();
    store.close();
  }

  @Test
  void theVisitIsAskedForInTheBodyAndReadWhole() throws Exception {
    VisitRecord pending = Visits.pending();
    store.enqueue(json(200, found(pending)));

    assertThat(visits.find(NUMBER, pending.serviceDate()))
        .isEqualTo(new OpenVisitAnswer.Found(pending));

    RecordedRequest request = request();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/api/v1/visit-records/lookup");
    assertThat(request.getHeaders().toString()).doesNotContain(Visits.CITIZEN);
    assertThat(String.valueOf(request.getBody().utf8()))
        .isEqualTo(
            "{\"citizenId\":\"%s\",\"serviceDate\":\"%s\",\"kioskId\":\"K02\",\"purpose\":\"FINISH_VISIT\"}"
                .formatted(Visits.CITIZEN, pending.serviceDate()));
  }

  @Test
  void anotherPersonsOrDaysVisitIsNeverGoneOnWith() {
    VisitRecord pending = Visits.pending();
    String other = found(pending).replace(Visits.CITIZEN, "9123456789010");
    assertThat(other).isNotEqualTo(found(pending));
    store.enqueue(json(200, other));
    store.enqueue(json(200, found(pending)));

    assertThat(visits.find(NUMBER, pending.serviceDate()))
        .isInstanceOf(OpenVisitAnswer.Unreachable.class);
    assertThat(visits.find(NUMBER, pending.serviceDate().plusDays(1)))
        .isInstanceOf(OpenVisitAnswer.Unreachable.class);
  }

  @Test
  void whoWasNotHereHasNone() {
    store.enqueue(json(200, "{\"found\":false}"));

    assertThat(visits.find(NUMBER, DAY)).isEqualTo(new OpenVisitAnswer.None());
  }

  @Test
  void theRegistersPersonIsReadForTheHospitalsDay() throws Exception {
    store.enqueue(
        json(
            200,
            """
            {"found":true,"person":{"hn":"0001234","title":"นาย","firstName":"สมมติ","lastName":"ทดลอง",
             "birthDate":"1990-04","sex":"M","visitNumber":"6903"}}
            """));

    assertThat(register.find(NUMBER))
        .isEqualTo(
            new RegisterAnswer.Found(
                new RegisterEntry(
                    "0001234",
                    "นาย",
                    "สมมติ",
                    "ทดลอง",
                    Optional.of(new PartialDate(1990, 4, 0)),
                    Sex.MALE)));
    assertThat(request().getBody().utf8()).contains("\"serviceDate\":\"2026-03-02\"");
  }

  @Test
  void whomTheRegisterHasNotIsNotKnown() {
    store.enqueue(json(200, "{\"found\":false}"));

    assertThat(register.find(NUMBER)).isEqualTo(new RegisterAnswer.NotKnown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{}",
        "{\"found\":\"yes\"}",
        "{\"found\":true}",
        "{\"found\":true,\"person\":{\"hn\":\"\"},\"record\":{}}"
      })
  void anAnswerThatIsNoneIsTrouble(String body) {
    store.enqueue(json(200, body));
    store.enqueue(json(200, body));

    assertThat(visits.find(NUMBER, DAY)).isInstanceOf(OpenVisitAnswer.Unreachable.class);
    assertThat(register.find(NUMBER)).isInstanceOf(RegisterAnswer.Unreachable.class);
  }

  @Test
  void aStoreThatIsSilentIsGivenUp() {
    store.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    assertThat(visits.find(NUMBER, DAY))
        .isEqualTo(new OpenVisitAnswer.Unreachable("InterruptedIOException"));
  }

  @Test
  void aStoreThatIsAwayIsNotAskedForHalfAMinuteAndThenByOne() {
    for (int i = 0; i < 3; i++) {
      store.enqueue(json(503, "{}"));
    }
    store.enqueue(json(200, "{\"found\":false}"));
    store.enqueue(json(200, "{\"found\":false}"));

    assertThat(register.find(NUMBER)).isEqualTo(new RegisterAnswer.Unreachable("status 503"));
    assertThat(register.find(NUMBER)).isEqualTo(new RegisterAnswer.Unreachable("status 503"));
    assertThat(register.find(NUMBER).toString()).contains("not asked");
    assertThat(store.getRequestCount()).isEqualTo(2);

    nanos.addAndGet(Circuit.REST.toNanos());
    assertThat(register.find(NUMBER)).isEqualTo(new RegisterAnswer.Unreachable("status 503"));
    assertThat(register.find(NUMBER).toString()).contains("not asked");
    assertThat(store.getRequestCount()).isEqualTo(3);

    nanos.addAndGet(Circuit.REST.toNanos());
    assertThat(register.find(NUMBER)).isEqualTo(new RegisterAnswer.NotKnown());
    assertThat(register.find(NUMBER)).isEqualTo(new RegisterAnswer.NotKnown());
  }

  @Test
  void noDetailTellsTheNumber() {
    store.enqueue(json(422, "{\"detail\":\"" + Visits.CITIZEN + "\"}"));

    assertThat(visits.find(NUMBER, DAY).toString()).doesNotContain(Visits.CITIZEN);
  }

  private RecordedRequest request() throws InterruptedException {
    RecordedRequest request = store.takeRequest(30, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  private static String found(VisitRecord visit) {
    return "{\"found\":true,\"revision\":1,\"record\":"
        + new String(new RecordJson().write(visit), UTF_8)
        + "}";
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder().code(status).body(body).build();
  }
}

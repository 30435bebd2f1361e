package org.sitthi.kiosk.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.PATIENT;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.cut;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.json;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.late;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimAnswer.AnswerLost;
import org.sitthi.kiosk.claim.ClaimAnswer.Issued;
import org.sitthi.kiosk.claim.ClaimAnswer.NotSent;
import org.sitthi.kiosk.claim.ClaimAnswer.Refused;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.IssuedCode;
import tools.jackson.databind.json.JsonMapper;

/** {@link AgentDesk#claim}: facts/nhso.md §7.6, §7.11, §7.13, §15. */
@Timeout(60)
class AgentClaimTest {

  private static final String ISSUED =
      """
      {"pid":"9999999999994","claimType":"PG0060001",
       "correlationId":"00000000-0000-4000-8000-000000000001",
       "createdDate":"2026-01-20T08:01:10","claimCode":"PP9900000001"}
      """;

  private ScriptedAgent agent;

  @BeforeEach
  void start() throws IOException {
    agent = new ScriptedAgent();
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  @Test
  void theCodeIsTaken() {
    assertThat(claim(json(200, ISSUED)))
        .isEqualTo(
            new Issued(
                new IssuedCode(
                    "PP9900000001",
                    "PG0060001",
                    Optional.empty(),
                    OffsetDateTime.parse("2026-01-20T08:01:10+07:00"))));
  }

  @ParameterizedTest
  @CsvSource({
    "createdDate, 2026-01-20T08:01:10.123, 2026-01-20T08:01:10.123+07:00",
    "createdDate, 2026-01-20T01:01:10.123Z, 2026-01-20T01:01:10.123Z",
    "createDate, 2026-01-20T08:01:10+07:00, 2026-01-20T08:01:10+07:00",
    "createDate, soon, 2026-01-20T08:01:02+07:00",
    "madeAt, 2026-01-20T08:01:10, 2026-01-20T08:01:02+07:00"
  })
  void aCodeIsNotLostForItsTime(String field, String time, OffsetDateTime expected) {
    String body = ISSUED.replace("createdDate", field).replace("2026-01-20T08:01:10", time);
    Issued issued = (Issued) claim(json(200, body));
    assertThat(issued.code().issuedAt()).isEqualTo(expected);
  }

  @Test
  void whatIsAbsentIsLeftOutOfTheRequest() {
    agent.on("confirm-save", json(200, ISSUED));
    agent.desk().claim(request(Optional.empty(), Optional.empty()));
    agent.desk().claim(request(Optional.of(MadeUp.MOBILE), Optional.of("000123")));
    assertThat(sent(0))
        .isEqualTo(
            "{\"pid\":\"9999999999994\",\"claimType\":\"PG0060001\","
                + "\"correlationId\":\"00000000-0000-4000-8000-000000000001\",\"hcode\":\"99900\"}");
    assertThat(JsonMapper.builder().build().readTree(sent(1)).propertyNames())
        .containsExactly("pid", "claimType", "mobile", "correlationId", "hn", "hcode");
    assertThat(agent.requests("confirm").getFirst().getHeaders().get("Content-Type"))
        .isEqualTo("application/json");
  }

  @Test
  void aRequestThatTheScreensCannotMakeIsABugWithoutData() {
    ClaimRequest shortMobile = request(Optional.of("081234567"), Optional.empty());
    assertThatThrownBy(() -> agent.desk().claim(shortMobile))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("claim request: mobile");
    ClaimRequest other =
        new ClaimRequest(
            UUID.randomUUID(),
            MadeUp.NUMBER,
            MadeUp.TYPE,
            Optional.empty(),
            Optional.empty(),
            "99901",
            MadeUp.PROOF);
    assertThatThrownBy(() -> agent.desk().claim(other))
        .hasMessage("claim request: hospital is not ours");
    assertThat(agent.requests("confirm")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<html>",
        "[]",
        "null",
        "{\"claimCode\":\"\"}",
        "{\"status\":400}",
        "{\"claimCode\":\"PP9900000001PP9900000001\"}",
        "{\"claimCode\":{}}"
      })
  void a200WithoutCodeIsALostAnswer(String body) {
    assertThat(lost(claim(json(200, body)))).isEqualTo(Kind.UNREADABLE_ANSWER);
  }

  @Test
  void aCodeForAnotherPersonIsNotTaken() {
    String other = ISSUED.replace("9999999999994", MadeUp.number(7).digits());
    assertThat(lost(claim(json(200, other)))).isEqualTo(Kind.UNREADABLE_ANSWER);
    assertThat(claim(json(200, ISSUED.replace("\"pid\"", "\"x\"")))).isInstanceOf(Issued.class);
  }

  @ParameterizedTest
  @CsvSource({
    "401, TOKEN",
    "403, TOKEN",
    "404, UNREADABLE_ANSWER",
    "405, UNREADABLE_ANSWER",
    "415, UNREADABLE_ANSWER",
    "418, NO_READER",
    "429, RATE_LIMITED"
  })
  void aRequestTurnedAwayMadeNoCode(int status, Kind expected) {
    assertThat(notSent(claim(json(status, "")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "500, UPSTREAM_DOWN", "502, UPSTREAM_DOWN", "503, UPSTREAM_DOWN", "504, UPSTREAM_DOWN",
    "408, TOO_SLOW", "302, UNREADABLE_ANSWER", "307, UNREADABLE_ANSWER", "499, UNREADABLE_ANSWER"
  })
  void anUnsureEndIsALostAnswerAndOneRequest(int status, Kind expected) {
    MockResponse answer =
        new MockResponse.Builder()
            .code(status)
            .setHeader("Location", "/api/nhso-service/confirm-save")
            .setHeader("Retry-After", "0")
            .build();
    assertThat(lost(claim(answer))).isEqualTo(expected);
    assertThat(agent.requests("confirm")).hasSize(1);
  }

  @Test
  void aRefusalCarriesAllTexts() {
    String body =
        """
        {"timestamp":"x","status":400,"error":"Bad Request","message":"Validation failed",
         "errors":[{"codes":["a"],"defaultMessage":"หนึ่ง"},{"defaultMessage":"สอง"}]}
        """;
    assertThat(claim(json(400, body))).isEqualTo(new Refused(List.of("หนึ่ง", "สอง")));
    assertThat(claim(json(400, "{\"title\":\"t\",\"detail\":\"d\"}")))
        .isEqualTo(new Refused(List.of("d")));
    assertThat(claim(json(400, "<html>"))).isEqualTo(new Refused(List.of()));
    assertThat(claim(json(400, ""))).isEqualTo(new Refused(List.of()));
  }

  @Test
  void aRefusedTokenIsNoRefusedPatient() {
    assertThat(notSent(claim(json(400, "{\"message\":\"NHSO-00003 Invalid Token\"}"))))
        .isEqualTo(Kind.TOKEN);
    assertThat(lost(claim(json(500, "{\"message\":\"Invalid Token\"}")))).isEqualTo(Kind.TOKEN);
  }

  @Test
  void aCutConnectionIsALostAnswerAndOneRequest() {
    assertThat(lost(claim(cut()))).isEqualTo(Kind.DESK_DOWN);
    assertThat(agent.requests("confirm")).hasSize(1);
    MockResponse half =
        new MockResponse.Builder()
            .body(ISSUED)
            .onResponseBody(new SocketEffect.CloseSocket())
            .build();
    assertThat(lost(claim(half))).isEqualTo(Kind.DESK_DOWN);
  }

  @Test
  void aLateAnswerIsLostWhereverItStops() {
    Duration hasty = Duration.ofMillis(300);
    AgentDesk desk = agent.on("confirm-save", late(ISSUED)).desk(hasty, hasty, hasty);
    assertThat(lost(desk.claim(MadeUp.request()))).isEqualTo(Kind.TOO_SLOW);
    agent.on(
        "confirm-save",
        new MockResponse.Builder().body(ISSUED).bodyDelay(20, TimeUnit.SECONDS).build());
    assertThat(lost(desk.claim(MadeUp.request()))).isEqualTo(Kind.TOO_SLOW);
  }

  @Test
  void whereNothingListensNothingWasSent() {
    AgentDesk desk = agent.desk();
    agent.close();
    assertThat(notSent(desk.claim(MadeUp.request()))).isEqualTo(Kind.DESK_DOWN);
  }

  @Test
  void aServerThatDoesNotAcceptWasSentNothing() throws IOException {
    List<Socket> crowd = new ArrayList<>();
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      fill(deaf, crowd);
      URI url = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/");
      AgentSettings settings =
          new AgentSettings(
              url,
              MadeUp.HOSPITAL,
              ZoneId.of("Asia/Bangkok"),
              Duration.ofMillis(300),
              PATIENT,
              PATIENT,
              PATIENT,
              PATIENT,
              PATIENT,
              PATIENT);
      try (AgentDesk desk = new AgentDesk(settings, InstantSource.system())) {
        assertThat(notSent(desk.claim(MadeUp.request()))).isEqualTo(Kind.DESK_DOWN);
      }
    } finally {
      for (Socket socket : crowd) {
        socket.close();
      }
    }
  }

  @Test
  void claimsShareNoConnectionSoNoneIsStale() {
    agent.on("confirm-save", json(200, ISSUED));
    AgentDesk desk = agent.desk();
    desk.claim(MadeUp.request());
    desk.claim(MadeUp.request());
    assertThat(agent.requests("confirm"))
        .extracting(r -> r.getConnectionIndex() + "/" + r.getExchangeIndex())
        .containsExactly("0/0", "1/0");
  }

  @Test
  void anInterruptedClaimIsALostAnswerAndTheMarkStays() throws Exception {
    AgentDesk desk = agent.on("confirm-save", late(ISSUED)).desk(PATIENT, PATIENT, PATIENT);
    CompletableFuture<ClaimAnswer> answer = new CompletableFuture<>();
    AtomicBoolean marked = new AtomicBoolean();
    Runnable claims =
        () -> {
          ClaimAnswer lost = desk.claim(MadeUp.request());
          marked.set(Thread.currentThread().isInterrupted());
          answer.complete(lost);
        };
    Thread thread = Thread.ofVirtual().start(claims);
    agent.awaitRequest();
    thread.interrupt();
    assertThat(answer.get(30, TimeUnit.SECONDS)).isInstanceOf(AnswerLost.class);
    assertThat(marked).isTrue();
  }

  /** Connects until the kernel takes no more for this server. */
  private static void fill(ServerSocket deaf, List<Socket> crowd) throws IOException {
    for (int i = 0; i < 50; i++) {
      Socket socket = new Socket();
      crowd.add(socket);
      try {
        socket.connect(deaf.getLocalSocketAddress(), 300);
      } catch (SocketTimeoutException e) {
        return;
      }
    }
    throw new IllegalStateException("the server's queue has no end");
  }

  private ClaimAnswer claim(MockResponse answer) {
    return agent.on("confirm-save", answer).desk().claim(MadeUp.request());
  }

  private String sent(int index) {
    return agent.requests("confirm").get(index).getBody().utf8();
  }

  private static ClaimRequest request(Optional<String> mobile, Optional<String> hn) {
    return new ClaimRequest(
        UUID.randomUUID(), MadeUp.NUMBER, MadeUp.TYPE, mobile, hn, MadeUp.HOSPITAL, MadeUp.PROOF);
  }

  private static Kind lost(ClaimAnswer answer) {
    return ((AnswerLost) answer).trouble().kind();
  }

  private static Kind notSent(ClaimAnswer answer) {
    return ((NotSent) answer).trouble().kind();
  }
}

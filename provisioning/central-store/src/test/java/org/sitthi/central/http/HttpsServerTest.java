package org.sitthi.central.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.central.Caller;
import org.sitthi.central.tls.PemIdentity;
import org.sitthi.central.tls.TrialCertificates;
import tools.jackson.databind.json.JsonMapper;

/** Callers that misbehave below the level of any endpoint. */
class HttpsServerTest {

  private static final Duration IDLE = Duration.ofMillis(500);
  private static final int PATIENCE_MILLIS = 60_000;

  private HttpsServer server;
  private TrialCertificates certificates;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    certificates = TrialCertificates.in(folder, List.of(), InstantSource.system());
    Endpoint echo = call -> new Answer(200, "text/plain", call.body(100));
    Endpoint bug =
        call -> {
          throw new IllegalStateException("9123456789010");
        };
    server =
        HttpsServer.start(
            "127.0.0.1",
            0,
            PemIdentity.context(certificates.certificate(), certificates.key()),
            List.of(new Route("POST", "/echo", echo), new Route("GET", "/bug", bug)),
            new Problems(JsonMapper.builder().build()),
            IDLE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "POST /echo HTTP/1.1\r\nHost"})
  void aCallerThatFallsSilentIsLetGo(String begun) throws Exception {
    assertThat(answerTo(begun)).isEmpty();
  }

  @Test
  void aCallerThatFallsSilentBeforeTheHandshakeIsLetGo() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void aBodyThatStopsComingIsAnsweredAndLetGo() throws Exception {
    assertThat(answerTo("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12"))
        .startsWith("HTTP/1.1 408 ")
        .contains("application/problem+json", "too-slow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"})
  void aBrokenRequestIsAProblemWithoutAWordOfIt(String broken) throws Exception {
    assertThat(answerTo(broken))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json")
        .doesNotContain("garbage", "%zz");
  }

  @Test
  void ofABugTheCallerLearnsNothing() {
    var reply = Caller.of(server.port(), certificates.ca()).get("/bug");

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).contains("\"internal\"").doesNotContain("9123");
  }

  /** All that comes back until the server closes. */
  private String answerTo(String sent) throws IOException {
    try (Socket socket = Caller.of(server.port(), certificates.ca()).socket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(sent.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

package org.sitthi.kiosk.nhso.agent;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** An agent that says what a test told it, the last answer of a route again and again. */
final class ScriptedAgent implements AutoCloseable {

  /** 08:01:02 in Bangkok. */
  static final Instant NOW = Instant.parse("2026-01-20T01:01:02Z");

  static final String CARD_IN = "[{\"terminalName\":\"R\",\"isPresent\":true}]";
  static final String NO_CARD = "[{\"terminalName\":\"R\",\"isPresent\":false}]";
  static final String CHIP = "{\"pid\":\"9999999999994\"}";
  static final Duration PATIENT = Duration.ofSeconds(5);

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Deque<MockResponse>> script = new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  ScriptedAgent() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            return answer(request.getUrl().encodedPath());
          }
        });
    server.start();
  }

  /** What is answered on a path that holds this word, the longest counting; by default 404. */
  ScriptedAgent on(String word, MockResponse... answers) {
    script.put(word, new ArrayDeque<>(Arrays.asList(answers)));
    return this;
  }

  AgentDesk desk() {
    return desk(PATIENT, PATIENT, PATIENT);
  }

  AgentDesk desk(Duration read, Duration confirm, Duration history) {
    return new AgentDesk(
        settings(server.url("/").uri(), read, confirm, history), InstantSource.fixed(NOW));
  }

  static AgentSettings settings(URI baseUrl, Duration read, Duration confirm, Duration history) {
    return new AgentSettings(
        baseUrl,
        MadeUp.HOSPITAL,
        ZoneId.of("Asia/Bangkok"),
        PATIENT,
        PATIENT,
        PATIENT,
        read,
        PATIENT,
        confirm,
        history);
  }

  /** Returns once a request has arrived. */
  void awaitRequest() throws InterruptedException {
    if (server.takeRequest(30, TimeUnit.SECONDS) == null) {
      throw new IllegalStateException("no request came");
    }
  }

  /** The requests whose path holds this word. */
  List<RecordedRequest> requests(String word) {
    return requests.stream().filter(r -> r.getUrl().encodedPath().contains(word)).toList();
  }

  @Override
  public void close() {
    server.close();
  }

  static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  static MockResponse late(String body) {
    return new MockResponse.Builder().body(body).headersDelay(20, TimeUnit.SECONDS).build();
  }

  /** The request is read, then the connection is cut. */
  static MockResponse cut() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private MockResponse answer(String path) {
    return script.entrySet().stream()
        .filter(entry -> path.contains(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(entry -> next(entry.getValue()))
        .orElseGet(() -> json(404, "{\"status\":404}"));
  }

  private static MockResponse next(Deque<MockResponse> answers) {
    synchronized (answers) {
      return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }
  }
}

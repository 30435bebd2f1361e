package org.sitthi.kiosk.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.json;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.slf4j.LoggerFactory;

/**
 * No log at any level, okhttp's included, and no answer's text holds what is the patient's. The
 * logs of the two servers that stand in for NHSO are left out: they are not part of a kiosk.
 */
@Timeout(60)
class AgentPrivacyTest {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> appended = new ListAppender<>();
  private final Level usual = root.getLevel();
  private final Kept kept = new Kept();
  private final java.util.logging.Logger julRoot = LogManager.getLogManager().getLogger("");
  private final java.util.logging.Level julUsual = julRoot.getLevel();

  @BeforeEach
  void listen() {
    appended.start();
    root.setLevel(Level.TRACE);
    root.addAppender(appended);
    julRoot.setLevel(java.util.logging.Level.ALL);
    julRoot.addHandler(kept);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(appended);
    root.setLevel(usual);
    julRoot.removeHandler(kept);
    julRoot.setLevel(julUsual);
  }

  @Test
  void underNoFaultAPatientsDataGetIntoLogsOrTexts() {
    StringBuilder said = new StringBuilder();
    StringBuilder proofs = new StringBuilder();
    try (TownFixture fixture = new TownFixture()) {
      for (TownFault fault : TownFault.values()) {
        fixture.town.fault(TownFault.NONE);
        String proof = fixture.proof(MadeUp.NUMBER);
        proofs.append(proof).append(' ');
        fixture.town.fault(fault);
        try (AgentDesk desk =
            fixture.desk(
                Duration.ofMillis(
                    fault == TownFault.SLOW || fault == TownFault.AGENT_MUTE ? 300 : 5000))) {
          said.append(desk.check(MadeUp.NUMBER)).append(desk.history(MadeUp.NUMBER, MadeUp.TODAY));
          said.append(desk.claim(MadeUp.request(MadeUp.NUMBER, proof)));
        }
      }
    }
    assertNothingPrivate(said + logged(), proofs.toString().split(" ", -1));
    assertThat(kept.all).as("okhttp's own log was listened to").isNotEmpty();
  }

  @Test
  void aServiceThatQuotesTheRequestIsNotRepeated() throws IOException {
    String quoted = MadeUp.NUMBER.digits() + " " + MadeUp.PROOF;
    String error = "{\"status\":400,\"message\":\"" + quoted + "\"}";
    String redirect = "/" + MadeUp.NUMBER.digits();
    StringBuilder said = new StringBuilder();
    try (ScriptedAgent agent = new ScriptedAgent()) {
      for (int status : List.of(200, 302, 400, 401, 404, 418, 500)) {
        var answer = json(status, error).newBuilder().addHeader("Location", redirect).build();
        agent.on("api", answer);
        AgentDesk desk = agent.desk();
        said.append(desk.check(MadeUp.NUMBER)).append(desk.history(MadeUp.NUMBER, MadeUp.TODAY));
        said.append(desk.claim(MadeUp.request())).append(desk.warmUp());
      }
    }
    assertNothingPrivate(said + logged(), MadeUp.PROOF);
  }

  private static void assertNothingPrivate(String text, String... proofs) {
    assertThat(text)
        .doesNotContain(MadeUp.NUMBER.digits(), MadeUp.FIRST_NAME, MadeUp.LAST_NAME, MadeUp.MOBILE);
    for (String proof : proofs) {
      assertThat(proof.isEmpty() || !text.contains(proof)).isTrue();
    }
  }

  private String logged() {
    StringBuilder all = new StringBuilder();
    appended.list.forEach(event -> all.append(event.getFormattedMessage()).append('\n'));
    kept.all.forEach(line -> all.append(line).append('\n'));
    return all.toString();
  }

  private static final class Kept extends Handler {
    private final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord record) {
      String logger = String.valueOf(record.getLoggerName());
      if (logger.startsWith("mockwebserver3") || logger.startsWith("com.sun.net.httpserver")) {
        return;
      }
      StringWriter text = new StringWriter();
      text.append(logger).append(' ').append(record.getMessage());
      Object[] parameters = record.getParameters();
      if (parameters != null) {
        text.append(List.of(parameters).toString());
      }
      Throwable thrown = record.getThrown();
      if (thrown != null) {
        thrown.printStackTrace(new PrintWriter(text, true));
      }
      all.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

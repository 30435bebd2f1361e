package org.sitthi.kiosk.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.panel.NoPanel;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.Signal;
import org.sitthi.hardware.panel.log.PanelLog;
import org.sitthi.kiosk.help.HelpLine.Answer;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.record.RecordJson;

class CallRoundTest {

  private static final Answer AWAY = new Answer.Unreachable("no connection");

  private final List<StaffCall> told = new ArrayList<>();
  private final PanelLog panel = new PanelLog();
  private final InstantSource clock = () -> now();
  private Instant time = Instant.parse("2026-03-02T01:20:00Z");
  private Answer answer = new Answer.Open();
  private Path folder = Path.of(".");
  private SqliteJournal book;

  @BeforeEach
  void open(@TempDir Path fresh) {
    folder = fresh;
    book = SqliteJournal.open(folder, new RecordJson(), clock);
  }

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void aCallIsLitToldAndAskedForUntilSomebodyAnswers() {
    CallRound round = round(panel);
    round.call("CHOOSING_SERVICE");
    assertThat(round.state()).isEqualTo(HelpState.SENDING);
    assertThat(book.openCalls()).as("saved before it is sent").hasSize(1);
    assertThat(told).isEmpty();
    round.step();
    assertThat(round.state()).isEqualTo(HelpState.SENT);
    assertThat(light()).isEqualTo(Signal.BLINKING);
    round.step();
    answer = new Answer.Answered();
    round.step();
    assertThat(round.state()).isEqualTo(HelpState.ANSWERED);
    assertThat(light()).isEqualTo(Signal.ON);
    assertThat(told).hasSize(3).allMatch(call -> call.equals(told.getFirst()));
    later(CallRound.ANSWERED_SHOWN);
    round.step();
    assertThat(round.state()).isEqualTo(HelpState.NONE);
    assertThat(light()).isEqualTo(Signal.OFF);
    assertThat(told).hasSize(3);
  }

  @Test
  void whatTheDeskCannotHearIsSaidAndSentAgainUnderTheSameId() {
    CallRound round = round(panel);
    answer = AWAY;
    round.call("IDLE");
    round.step();
    assertThat(round.state()).isEqualTo(HelpState.LIGHT_ONLY);
    assertThat(light()).isEqualTo(Signal.BLINKING);
    assertThat(book.openCalls()).hasSize(1);
    answer = new Answer.Open();
    round.step();
    assertThat(round.state()).isEqualTo(HelpState.SENT);
    assertThat(told).hasSize(2).extracting(StaffCall::id).containsOnly(told.getFirst().id());
    assertThat(book.openCalls()).as("the desk has it").isEmpty();
  }

  @Test
  void withoutALightNobodyIsSaidToKnow() {
    CallRound round = round(new NoPanel());
    answer = AWAY;
    round.call("IDLE");
    round.step();
    assertThat(round.state()).isEqualTo(HelpState.UNHEARD);
  }

  @Test
  void aDeskThatFallsSilentLaterHasHeardAllTheSame() {
    CallRound round = round(panel);
    round.call("IDLE");
    round.step();
    answer = AWAY;
    round.step();
    assertThat(round.state()).isEqualTo(HelpState.SENT);
  }

  @Test
  void pressedAgainItIsTheSameCallAndAfterAnAnswerAnother() {
    CallRound round = round(panel);
    round.call("IDLE");
    round.step();
    round.call("IDLE");
    round.step();
    assertThat(told).extracting(StaffCall::id).containsOnly(told.getFirst().id());
    answer = new Answer.Answered();
    round.step();
    answer = new Answer.Open();
    round.call("IDLE");
    round.step();
    assertThat(round.state()).isEqualTo(HelpState.SENT);
    assertThat(told.getLast().id()).isNotEqualTo(told.getFirst().id());
  }

  @Test
  void afterHalfAnHourNobodyWaitsThereAnyMore() {
    CallRound round = round(panel);
    answer = AWAY;
    round.call("IDLE");
    round.step();
    later(CallRound.LONGEST.plusSeconds(1));
    round.step();
    assertThat(round.state()).isEqualTo(HelpState.NONE);
    assertThat(light()).isEqualTo(Signal.OFF);
    assertThat(book.openCalls()).isEmpty();
  }

  @Test
  void whatAnEarlierRunCouldNotTellIsToldByTheNextAndNotShown() {
    CallRound round = round(panel);
    answer = AWAY;
    round.call("IDLE");
    round.step();
    book.close();
    book = SqliteJournal.open(folder, new RecordJson(), clock);
    told.clear();
    answer = new Answer.Open();
    CallRound next = round(panel);
    next.begin();
    next.step();
    assertThat(told).hasSize(1);
    assertThat(next.state()).isEqualTo(HelpState.NONE);
    assertThat(book.openCalls()).isEmpty();
  }

  private CallRound round(Panel shown) {
    HelpLine line =
        call -> {
          told.add(call);
          return answer;
        };
    return new CallRound(book, line, shown, clock, UUID::randomUUID);
  }

  private Signal light() {
    return panel.shown().stream()
        .filter(shown -> shown.output() == PanelOutput.CALL_LIGHT)
        .map(PanelLog.Shown::signal)
        .reduce((_, last) -> last)
        .orElse(Signal.OFF);
  }

  private void later(Duration passed) {
    time = time.plus(passed);
  }

  private Instant now() {
    return time;
  }
}

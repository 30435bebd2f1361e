package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Telling answers apart. */
class StatusParserTest {

  private final StatusParser parser = new StatusParser();
  private final List<StatusEvent> events = new ArrayList<>();

  @Test
  void answersAreToldApartByTheOrderOfTheQuestions() {
    parser.asked(2);
    parser.asked(4);
    hear(0x32, 0x7E, 0x12);
    assertThat(events)
        .containsExactly(
            new StatusEvent.RealTime(2, 0x32),
            new StatusEvent.RealTime(4, 0x7E),
            new StatusEvent.Unasked(0x12));
  }

  @Test
  void anAutomaticStatusIsFourBytes() {
    hear(0x18, 0x00, 0x0C, 0x00, 0x12);
    assertThat(events)
        .containsExactly(
            new StatusEvent.Automatic(0x18, 0, 0x0C, 0), new StatusEvent.Unasked(0x12));
    assertThat(((StatusEvent.Automatic) events.getFirst()).paperOut()).isTrue();
  }

  @Test
  void anXoffInsideAnAutomaticStatusIsNotPartOfIt() {
    hear(0x10, 0x13, 0x00, 0x11, 0x00, 0x00);
    assertThat(events)
        .containsExactly(
            new StatusEvent.Flow(true),
            new StatusEvent.Flow(false),
            new StatusEvent.Automatic(0x10, 0, 0, 0));
  }

  @Test
  void aTornAutomaticStatusDoesNotSwallowTheNextAnswer() {
    parser.asked(1);
    hear(0x10, 0x00, 0x12, 0x00);
    assertThat(events)
        .containsExactly(
            new StatusEvent.Unknown(0x10),
            new StatusEvent.RealTime(1, 0x12),
            new StatusEvent.Transmitted(0));
  }

  @Test
  void theMarkOfAGenericPrinterIsOneByte() {
    hear(0x00, 0x0F);
    assertThat(events)
        .containsExactly(new StatusEvent.Transmitted(0), new StatusEvent.Transmitted(0x0F));
  }

  @Test
  void aProcessIdEndsAJob() {
    hear(0x37, 0x22, '0', '0', '4', '2', 0);
    assertThat(events).containsExactly(new StatusEvent.ProcessDone("0042"));
  }

  @Test
  void aClearedBufferIsConfirmed() {
    hear(0x37, 0x25, 0);
    assertThat(events).containsExactly(new StatusEvent.BuffersCleared());
  }

  @Test
  void aModelNameIsABlock() {
    hear(0x5F, 'T', 'M', 0);
    assertThat(events).containsExactly(new StatusEvent.Block(0x5F, "TM"));
  }

  @Test
  void aBlockWithoutAnEndIsGivenUp() {
    hear(0x5F);
    for (int i = 0; i <= StatusParser.LONGEST_BLOCK; i++) {
      hear('A');
    }
    hear(0x00);
    assertThat(events)
        .containsExactly(new StatusEvent.Unknown(0x5F), new StatusEvent.Transmitted(0));
  }

  @Test
  void anotherConnectionBeginsAnew() {
    parser.asked(3);
    hear(0x37, 0x22);
    parser.reset();
    hear(0x12);
    assertThat(events).containsExactly(new StatusEvent.Unasked(0x12));
  }

  @Property(tries = 500)
  void anyBytesAreTakenWithoutFailing(@ForAll byte[] bytes, @ForAll byte[] questions) {
    StatusParser any = new StatusParser();
    List<StatusEvent> heard = new ArrayList<>();
    for (byte question : questions) {
      any.asked(question);
    }
    for (byte next : bytes) {
      any.accept(next, heard::add);
    }
    // A byte completes at most two events: a torn one and the one it begins.
    assertThat(heard).hasSizeLessThanOrEqualTo(2 * bytes.length);
  }

  private void hear(int... values) {
    for (int value : values) {
      parser.accept((byte) value, events::add);
    }
  }
}

package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.kiosk.visit.VisitEffect.Wait;
import org.sitthi.kiosk.visit.VisitState.Idle;

/**
 * A card that is left in when all is over: told louder each time, and no visit before it is out.
 */
class CardLeftTest {

  private static final VisitKey IN = new VisitKey(1, MadeUp.RECORD_ID, NOW, "reader", true);
  private static final SlipOutcome PRINTED = new SlipOutcome.Done(Evidence.PRINTED);

  private final Visit visit = new Visit(MadeUp.rules());

  static Stream<Function<VisitKey, VisitState>> ends() {
    return Stream.of(
        key -> new VisitState.Finished(key, MadeUpRecords.pending(), PRINTED),
        key -> new VisitState.Deferred(key, MadeUpRecords.pending(), Cause.NHSO_TOO_SLOW, PRINTED),
        key -> new VisitState.Apology(key, Cause.CARD_MUTE),
        key ->
            new VisitState.SeenToday(
                key, MadeUp.citizen(), MadeUpRecords.pending(), Optional.empty(), true, true));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void itSoundsThenTheHospitalIsToldThenItWaitsForTheCard(Function<VisitKey, VisitState> end) {
    Step sounding = visit.next(end.apply(IN), new VisitEvent.TimeOver());
    assertThat(sounding.state()).isEqualTo(end.apply(IN.alarmed(CardAlarm.SOUNDING)));
    assertThat(sounding.effects()).containsExactly(new Wait(Duration.ofSeconds(60)));
    Step told = visit.next(sounding.state(), new VisitEvent.TimeOver());
    assertThat(told.state()).isEqualTo(end.apply(IN.alarmed(CardAlarm.ESCALATED)));
    assertThat(told.effects()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ends")
  void noVisitBeginsBeforeItIsOut(Function<VisitKey, VisitState> end) {
    for (CardAlarm alarm : CardAlarm.values()) {
      VisitState left = end.apply(IN.alarmed(alarm));
      assertThat(Visit.ready(left)).isFalse();
      assertThat(visit.next(left, card()).state()).isEqualTo(left);
    }
  }

  @ParameterizedTest
  @MethodSource("ends")
  void onceItIsOutTheAlarmIsOverAndTheNextVisitMayBegin(Function<VisitKey, VisitState> end) {
    VisitState left = end.apply(IN.alarmed(CardAlarm.ESCALATED));
    VisitState out = visit.next(left, new VisitEvent.CardOut()).state();
    assertThat(out).isEqualTo(end.apply(IN.cardOut()));
    assertThat(visit.next(out, new VisitEvent.TimeOver()).state()).isEqualTo(new Idle());
    assertThat(visit.next(out, card()).state()).isInstanceOf(VisitState.ReadingCard.class);
  }

  @ParameterizedTest
  @MethodSource("ends")
  void aFingerSilencesItAndGetsTheWholeTimeOfAQuestion(Function<VisitKey, VisitState> end) {
    Step calm = visit.next(end.apply(IN.alarmed(CardAlarm.SOUNDING)), new VisitEvent.StillHere());
    assertThat(calm.state()).isEqualTo(end.apply(IN));
    assertThat(calm.effects()).containsExactly(new Wait(Duration.ofSeconds(20)));
    VisitState out = end.apply(IN.cardOut());
    Step stays = visit.next(out, new VisitEvent.StillHere());
    assertThat(stays.state()).isEqualTo(out);
    assertThat(stays.effects()).containsExactly(new Wait(Duration.ofSeconds(8)));
  }

  @Test
  void itIsMissedWithinTwoSecondsUnlessThereIsSomethingToWriteDown() {
    VisitState printing =
        new VisitState.Printing(IN, MadeUp.citizen(), MadeUpRecords.pending(), Optional.empty());
    Step printed = visit.next(printing, new VisitEvent.SlipEnded(PRINTED));
    assertThat(waits(printed)).containsExactly(SiteRules.Patience.usual().cardLeft());
    assertThat(SiteRules.Patience.usual().cardLeft()).isLessThan(Duration.ofSeconds(2));
    SlipOutcome failed = new SlipOutcome.Failed(PrinterFault.JAMMED, Evidence.NONE, "");
    Step without = visit.next(printing, new VisitEvent.SlipEnded(failed));
    assertThat(waits(without)).containsExactly(Duration.ofSeconds(20));
  }

  private static List<Duration> waits(Step step) {
    return step.effects().stream().map(Wait.class::cast).map(Wait::time).toList();
  }

  private static VisitEvent card() {
    return new VisitEvent.CardIn(2, new UUID(0x4000L, 2), NOW, "reader");
  }
}

package org.sitthi.kiosk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.report.Tally.Count;
import org.sitthi.kiosk.report.Tally.What;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.kiosk.visit.VisitKey;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.Idle;
import org.sitthi.kiosk.visit.VisitState.ReadingCard;
import org.sitthi.kiosk.visit.VisitState.RecallingVisit;
import org.sitthi.record.RecordJson;

class TallyingTest {

  private static final LocalDate DAY = MadeUp.NOW.toLocalDate();
  private static final InstantSource CLOCK = InstantSource.fixed(MadeUp.NOW.toInstant());
  private static final VisitKey VISIT =
      new VisitKey(1, MadeUp.RECORD_ID, MadeUp.NOW, "reader", true);

  @Test
  void whereTheCardWasPulledIsCountedWithItsCause(@TempDir Path folder) {
    assertThat(
            counted(
                folder,
                reading(),
                new RecallingVisit(VISIT, MadeUp.citizen()),
                new Apology(VISIT, Cause.CARD_REMOVED_EARLY),
                new Idle()))
        .containsExactlyInAnyOrder(
            count(What.ENTERED, "READING_CARD", ""),
            count(What.ENTERED, "RECALLING_VISIT", ""),
            count(What.ENTERED, "APOLOGY", ""),
            count(What.ABANDONED, "RECALLING_VISIT", "R13"));
  }

  @Test
  void whatTheMachineDidIsNotCalledAbandoned(@TempDir Path folder) {
    assertThat(counted(folder, reading(), new Apology(VISIT, Cause.CARD_TORN), new Idle()))
        .extracting(found -> found.key().what())
        .containsOnly(What.ENTERED);
  }

  @Test
  void aQuestionThatNobodyAnsweredIsCountedAsTimeOver(@TempDir Path folder) {
    assertThat(
            counted(
                folder,
                reading(),
                choosing(false),
                choosing(true),
                choosing(false),
                choosing(true),
                new RecallingVisit(VISIT, MadeUp.citizen()),
                new Idle()))
        .contains(count(What.TIMED_OUT, "CHOOSING_SERVICE", ""))
        .contains(count(What.ENTERED, "CHOOSING_SERVICE", ""));
  }

  @Test
  void aCallForStaffIsCountedWhereItWasMade(@TempDir Path folder) {
    try (SqliteJournal journal = SqliteJournal.open(folder, new RecordJson(), CLOCK)) {
      try (Tallying tallying = new Tallying(journal, CLOCK, MadeUp.BANGKOK)) {
        assertThat(tallying.called()).isEqualTo("IDLE");
        tallying.entered(reading(), 1);
        assertThat(tallying.called()).isEqualTo("READING_CARD");
      }
      assertThat(journal.countsSince(DAY))
          .contains(count(What.CALLED, "IDLE", ""), count(What.CALLED, "READING_CARD", ""));
    }
  }

  @Test
  void daysAreAddedUpFromADayOn(@TempDir Path folder) {
    counted(folder, reading(), new Apology(VISIT, Cause.CARD_REMOVED_EARLY), new Idle());
    counted(folder, reading(), new Apology(VISIT, Cause.CARD_REMOVED_EARLY), new Idle());
    try (SqliteJournal journal = SqliteJournal.open(folder, new RecordJson(), CLOCK)) {
      assertThat(journal.countsSince(DAY))
          .contains(new Count(new Tally.Key(What.ABANDONED, "READING_CARD", "R13"), 2));
      assertThat(journal.countsSince(DAY.plusDays(1))).isEmpty();
    }
  }

  private static List<Count> counted(Path folder, VisitState... states) {
    try (SqliteJournal journal = SqliteJournal.open(folder, new RecordJson(), CLOCK)) {
      try (Tallying tallying = new Tallying(journal, CLOCK, MadeUp.BANGKOK)) {
        for (VisitState state : states) {
          tallying.entered(state, 1);
        }
      }
      return journal.countsSince(DAY);
    }
  }

  private static ReadingCard reading() {
    return new ReadingCard(VISIT, Optional.empty());
  }

  private static ChoosingService choosing(boolean moreTime) {
    return new ChoosingService(
        VISIT,
        MadeUp.citizen(),
        MadeUp.entitlement(MadeUp.GENERAL),
        List.of(MadeUp.GENERAL),
        List.of(),
        Optional.empty(),
        moreTime,
        0);
  }

  private static Count count(What what, String step, String cause) {
    return new Count(new Tally.Key(what, step, cause), 1);
  }
}

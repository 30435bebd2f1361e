package org.sitthi.kiosk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.visit.MadeUpRecords;
import org.sitthi.record.Evidence;
import org.sitthi.record.Evidence.StepTime;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

class VisitReportTest {

  @Test
  void medianAndNinetyFifthPercentOfEachStepAreSummedOverTheVisits() {
    List<VisitRecord> visits =
        LongStream.rangeClosed(1, 20).mapToObj(n -> visit(n, n * 1_000, 500)).toList();
    List<String> lines = VisitReport.of(visits, counts(), 7);
    assertThat(lines.getFirst()).isEqualTo("report: 20 visits in 7 days");
    assertThat(line(lines, "READING_CARD")).endsWith("20     10.0 s     19.0 s");
    assertThat(line(lines, "CHECKING_ENTITLEMENT")).endsWith("20      0.5 s      0.5 s");
    assertThat(line(lines, "all steps")).endsWith("20     10.5 s     19.5 s");
    assertThat(lines).contains("claim PENDING: 20");
    assertThat(line(lines, "abandoned")).isEqualTo("abandoned: 3 of 40 visits that began (7.5 %)");
    assertThat(line(lines, "  CHOOSING_SERVICE 3"))
        .isEqualTo("  CHOOSING_SERVICE 3 of 20 (15.0 %): K11 1, R13 2");
    assertThat(line(lines, "time over")).isEqualTo("time over: 4 questions without an answer");
    assertThat(line(lines, "help")).isEqualTo("help: 5 calls for staff");
    assertThat(lines).contains("  IDLE 5");
  }

  @Test
  void ofNoVisitNothingIsSaid() {
    assertThat(VisitReport.of(List.of(), List.of(), 1))
        .containsExactly(
            "report: 0 visits in 1 day",
            "abandoned: 0 of 0 visits that began (–)",
            "time over: 0 questions without an answer",
            "help: 0 calls for staff",
            "after the record (printing, taking card and slip): not recorded");
  }

  @Test
  void theJournalGivesTheNewestRevisionOfEachVisitFromADayOn(@TempDir Path folder) {
    VisitRecord first = visit(1, 10, 10);
    try (SqliteJournal journal =
        SqliteJournal.open(folder, new RecordJson(), InstantSource.system())) {
      VisitRecord saved = journal.saveRecord(first, Optional.empty());
      journal.saveRecord(saved.revised(saved.claim()), Optional.empty());
      journal.saveRecord(visit(2, 10, 10), Optional.empty());
      assertThat(journal.visitsSince(first.serviceDate()))
          .extracting(VisitRecord::revision)
          .containsExactlyInAnyOrder(2, 1);
      assertThat(journal.visitsSince(first.serviceDate().plusDays(1))).isEmpty();
    }
  }

  private static List<Tally.Count> counts() {
    return List.of(
        count(Tally.What.ABANDONED, "CHOOSING_SERVICE", "K11", 1),
        count(Tally.What.ABANDONED, "CHOOSING_SERVICE", "R13", 2),
        count(Tally.What.CALLED, "IDLE", "", 5),
        count(Tally.What.ENTERED, "CHOOSING_SERVICE", "", 20),
        count(Tally.What.ENTERED, "READING_CARD", "", 40),
        count(Tally.What.TIMED_OUT, "CHOOSING_SERVICE", "", 4));
  }

  private static Tally.Count count(Tally.What what, String step, String cause, int times) {
    return new Tally.Count(new Tally.Key(what, step, cause), times);
  }

  private static String line(List<String> lines, String beginning) {
    return lines.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow();
  }

  private static VisitRecord visit(long number, long reading, long checking) {
    return MadeUpRecords.pending(new UUID(0x4000L, number))
        .withEvidence(
            new Evidence(
                new Evidence.Machine("K01", "test", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(
                    new StepTime("READING_CARD", reading),
                    new StepTime("CHECKING_ENTITLEMENT", checking))));
  }
}

package org.sitthi.device.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.nhso.town.IssuedInTown;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * The kiosk as a process of its own, killed at random moments of visits; then NHSO's books, the
 * journal, the paper and the central store are held beside each other: nothing is lost, nothing
 * twice. What the simulation shows of the decisions, this shows of SQLite, PC/SC and HTTP.
 */
class KilledAnywhereTest {

  private static final Duration SOON = Duration.ofMinutes(5);

  private static final Pattern CODE = Pattern.compile("PP99\\d{8}");

  @Test
  void killedInFiveVisitsNothingIsLostAndNothingTwice(@TempDir Path folder) throws Exception {
    killedInEachOf(5, folder);
  }

  @Test
  @Tag("nightly")
  void killedInTwoHundredVisitsNothingIsLostAndNothingTwice(@TempDir Path folder) throws Exception {
    killedInEachOf(200, folder);
  }

  private static void killedInEachOf(int visits, Path folder) throws Exception {
    SplittableRandom random = new SplittableRandom(visits);
    FreshPeople people = new FreshPeople(folder.resolve("people"));
    Path log = folder.resolve("kiosk.log");
    Path home = folder.resolve("hospital");
    try (TrialHospital hospital = TrialHospital.open(home, TrialPlan.quick())) {
      long longestLife = 3 * unharmed(hospital, people, log) / 2;
      for (int visit = 0; visit < visits; visit++) {
        try (ChildKiosk kiosk = ChildKiosk.start(hospital, log)) {
          hospital.slot().insert(people.next());
          LockSupport.parkNanos(random.nextLong(longestLife));
          kiosk.kill();
        }
        hospital.slot().remove();
      }
      try (ChildKiosk kiosk = ChildKiosk.start(hospital, log)) {
        await(() -> isSettled(home, hospital.town()));
        assertThat(kiosk.stop()).isEqualTo(143);
      }
      compare(hospital, home, visits + 1);
    }
  }

  /** A visit from card to slip that nobody kills: how many nanoseconds one takes here and now. */
  private static long unharmed(TrialHospital hospital, FreshPeople people, Path log)
      throws Exception {
    try (ChildKiosk kiosk = ChildKiosk.start(hospital, log)) {
      long inserted = System.nanoTime();
      hospital.slot().insert(people.next());
      await(() -> hospital.roll().slips().size() == 1);
      long life = System.nanoTime() - inserted;
      kiosk.kill();
      return life;
    } finally {
      hospital.slot().remove();
    }
  }

  /**
   * The central store has acknowledged all there is, and no attempt is open but those that were
   * killed before they reached NHSO: the settler believes that only after a quarter of an hour.
   */
  private static boolean isSettled(Path home, NhsoTown town) {
    try (SqliteJournal journal = journal(home)) {
      return journal.load().waiting() == 0
          && journal.openAttempts().stream()
              .allMatch(it -> town.confirmRequests(it.record().person().citizenId()) == 0);
    }
  }

  private static void compare(TrialHospital hospital, Path home, int visits) throws Exception {
    List<IssuedInTown> ledger = hospital.town().ledger();
    List<VisitRecord> records;
    try (SqliteJournal journal = journal(home)) {
      records = journal.visitsSince(LocalDate.EPOCH);
      assertThat(journal.load().parked()).isZero();
    }
    List<String> kept = records.stream().flatMap(r -> r.claim().value().stream()).toList();
    List<String> given = ledger.stream().map(IssuedInTown::code).toList();
    assertThat(kept).as("codes in the journal").doesNotHaveDuplicates();
    assertThat(kept).as("codes in the journal").containsExactlyInAnyOrderElementsOf(given);
    for (IssuedInTown issued : ledger) {
      assertThat(hospital.town().confirmRequests(issued.pid())).isEqualTo(1);
    }
    assertThat(records.stream().map(r -> r.person().citizenId()))
        .as("one record a person")
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(visits);
    try (Desk desk = new Desk(hospital.centralUrl(), hospital.centralTrust())) {
      for (VisitRecord record : records) {
        Optional<byte[]> stored = desk.record(record.recordId());
        assertThat(stored).as("at the central store").isPresent();
        assertThat(new RecordJson().read(stored.orElseThrow())).isEqualTo(record);
      }
    }
    List<String> printed = onPaper(hospital.paper());
    assertThat(printed).as("codes on paper").doesNotHaveDuplicates();
    assertThat(given).as("codes on paper").containsAll(printed);
    assertThat(hospital.roll().slips()).hasSizeLessThanOrEqualTo(records.size());
    // That some kills were in the midst of visits: a code was given, and no slip printed of it.
    assertThat(given.size()).isBetween(2, visits);
  }

  private static List<String> onPaper(Path paper) throws IOException, InterruptedException {
    List<String> codes = new ArrayList<>();
    try (Stream<Path> files = Files.list(paper)) {
      for (Path slip : files.filter(file -> file.toString().endsWith(".png")).toList()) {
        Process reader =
            new ProcessBuilder("zbarimg", "--quiet", "--raw", slip.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        reader.waitFor();
        CODE.matcher(text).results().map(MatchResult::group).distinct().forEach(codes::add);
      }
    }
    return codes;
  }

  private static SqliteJournal journal(Path home) {
    return SqliteJournal.open(home.resolve("kiosk"), new RecordJson(), InstantSource.system());
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long until = System.nanoTime() + SOON.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }
}

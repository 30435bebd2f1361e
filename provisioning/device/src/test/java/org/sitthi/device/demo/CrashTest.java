package org.sitthi.device.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.kiosk.nhso.town.IssuedInTown;
import org.sitthi.kiosk.nhso.town.TownFault;

/** The kiosk as a process of its own, ended at the worst moments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Pattern ROWS = Pattern.compile("PP99\\d{8}");

  private TrialHospital hospital;
  private FreshPeople people;
  private Path log;
  private Desk desk;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    TrialPlan quick = TrialPlan.quick();
    TrialPlan slowNhso =
        new TrialPlan(0, 0, 0, quick.cardExchange(), quick.paperSpeed(), Duration.ofSeconds(3));
    hospital = TrialHospital.open(folder.resolve("hospital"), slowNhso);
    people = new FreshPeople(folder.resolve("people"));
    log = folder.resolve("kiosk.log");
    desk = new Desk(hospital.centralUrl(), hospital.centralTrust());
  }

  @AfterAll
  void close() {
    desk.close();
    hospital.close();
  }

  @Test
  void killedBetweenTheClaimAndItsAnswerTheKioskEndsWithTheOneCodeAndOneRecord() throws Exception {
    RoundMidnight.leaveOut();
    String number;
    try (ChildKiosk kiosk = ChildKiosk.start(hospital, log)) {
      hospital.town().fault(TownFault.SLOW);
      number = claiming();
      // The code is made; its answer is on its way for three seconds more.
      kiosk.kill();
    }
    hospital.slot().remove();
    hospital.town().fault(TownFault.NONE);
    String code = codes(number).getFirst();
    assertThat(shown(code)).isZero();

    try (ChildKiosk kiosk = ChildKiosk.start(hospital, log)) {
      await(() -> shown(code) == 1);
      assertThat(kiosk.stop()).as(this::said).isEqualTo(143);
    }
    assertThat(codes(number)).containsExactly(code);
    assertThat(hospital.town().confirmRequests(number)).isEqualTo(1);
    assertThat(Files.readString(log)).doesNotContain(number).doesNotContain(code);
  }

  @Test
  void aWholeVisitInAProcessOfItsOwnLeavesNoPersonalDataInItsLog() throws Exception {
    String number;
    try (ChildKiosk kiosk = ChildKiosk.start(hospital, log)) {
      number = claiming();
      String code = codes(number).getFirst();
      await(() -> shown(code) == 1);
      hospital.slot().remove();
      assertThat(kiosk.stop()).as(this::said).isEqualTo(143);
    }
    assertThat(Files.readString(log))
        .doesNotContain(number)
        .doesNotContain("เสมอ")
        .doesNotContain("Samoe");
  }

  /**
   * Number of a person whose code was just made. On a starved machine NHSO is too slow for the one
   * or the other visit, which then goes on without a code.
   */
  private String claiming() throws Exception {
    for (int i = 0; i < 5; i++) {
      MadeUpPerson person = people.next();
      String number = person.card().number();
      hospital.slot().insert(person);
      if (within(Duration.ofSeconds(25), () -> codes(number).size() == 1)) {
        return number;
      }
      hospital.slot().remove();
    }
    throw new AssertionError("no visit came to its claim: " + said());
  }

  /** The kiosk's log, which names nobody. */
  private String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> codes(String number) {
    return hospital.town().ledger().stream()
        .filter(issued -> issued.pid().equals(number))
        .map(IssuedInTown::code)
        .toList();
  }

  /** How many records of today show this code. */
  private long shown(String code) throws Exception {
    return ROWS.matcher(desk.page()).results().filter(row -> row.group().equals(code)).count();
  }

  private void await(Callable<Boolean> condition) throws Exception {
    assertThat(within(SOON, condition)).as(this::said).isTrue();
  }

  private static boolean within(Duration time, Callable<Boolean> condition) throws Exception {
    long until = System.nanoTime() + time.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > until) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    return true;
  }
}

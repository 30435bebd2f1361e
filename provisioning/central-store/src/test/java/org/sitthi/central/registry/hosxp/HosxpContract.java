package org.sitthi.central.registry.hosxp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitthi.central.registry.HospitalVisits;
import org.sitthi.central.registry.HospitalVisits.CodeOfVisit;
import org.sitthi.central.registry.HospitalVisits.Reason;
import org.sitthi.central.registry.HospitalVisits.Written;
import org.sitthi.central.registry.RegistryAnswer;
import org.sitthi.central.registry.RegistryContract;

/** HOSxP's tables on some database: who is known, what is there of a day, and what is written. */
abstract class HosxpContract extends RegistryContract {

  abstract HosxpTables tables();

  abstract HospitalVisits visits();

  /** Tries to write with the role that may read only; whether it was let. */
  abstract boolean readerMayWrite();

  @Test
  void twoHospitalNumbersForOnePersonAreNotChosenBetween() {
    assertThat(registry().find("9000000000039", DAY)).isEqualTo(new RegistryAnswer.Several());
  }

  @Test
  void aDaysVisitsAreToldWithTheirCodes() {
    tables().visits();

    assertThat(visits().ofDay(DAY))
        .isEqualTo(
            new HospitalVisits.DayVisits.Known(
                List.of(
                    new HospitalVisits.Visit("690302083000", "0012345", MALI, List.of()),
                    new HospitalVisits.Visit("690302090000", "0000777", SOMSAK, List.of()),
                    new HospitalVisits.Visit(
                        "690302140000", "0000777", SOMSAK, List.of("PP0000000001")))));
  }

  @Test
  void aCodeIsWrittenOnceIntoTheEmptyFieldOfItsRight() {
    tables().visits();
    CodeOfVisit code = code(Optional.of("690302090000"), SOMSAK, "PP9999999999");

    assertThat(visits().write(code)).isEqualTo(new Written.Now("690302090000", "0000777"));
    assertThat(visits().write(code)).isEqualTo(new Written.Before("690302090000", "0000777"));
    assertThat(tables().codeOf("690302090000", "77")).isEqualTo("PP9999999999");
    assertThat(tables().codeOf("690302090000", "10")).isEmpty();
  }

  @Test
  void aCodeIsNeverWrittenOverAnother() {
    tables().visits();

    assertThat(visits().write(code(Optional.of("690302140000"), SOMSAK, "PP9999999999")))
        .isEqualTo(new Written.Conflict(Reason.OTHER_CODE));
    assertThat(tables().codeOf("690302140000", "20")).isEqualTo("PP0000000001");
  }

  @Test
  void withoutAVisitsNumberThePersonsOnlyVisitOfTheDayTakesTheCode() {
    tables().visits();

    assertThat(visits().write(code(Optional.empty(), MALI, "PP9999999999")))
        .isEqualTo(new Written.Now("690302083000", "0012345"));
    assertThat(visits().write(code(Optional.empty(), SOMSAK, "PP9999999999")))
        .isEqualTo(new Written.Conflict(Reason.SEVERAL_VISITS));
    assertThat(visits().write(code(Optional.empty(), NOBODY, "PP9999999999")))
        .isEqualTo(new Written.Conflict(Reason.NO_VISIT));
  }

  @Test
  void anotherPersonsVisitAndALockedRowAreLeftAlone() {
    tables().visits();
    tables().run("update visit_pttype set confirm_and_locked = 'Y' where vn = '690302083000'");

    assertThat(visits().write(code(Optional.of("690302083000"), SOMSAK, "PP9999999999")))
        .isEqualTo(new Written.Conflict(Reason.OTHER_PERSON));
    assertThat(visits().write(code(Optional.of("690302083000"), MALI, "PP9999999999")))
        .isEqualTo(new Written.Conflict(Reason.LOCKED));
    assertThat(tables().codeOf("690302083000", "77")).isEmpty();
  }

  @Test
  void ofTwoCodesAtOnceOneIsWrittenAndTheOtherIsAConflict() throws Exception {
    tables().visits();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Written>> both =
          Stream.of("PP1111111111", "PP2222222222")
              .map(code -> code(Optional.of("690302083000"), MALI, code))
              .<Callable<Written>>map(code -> () -> visits().write(code))
              .toList();
      Set<Written> outcomes =
          threads.invokeAll(both).stream().map(Future::resultNow).collect(Collectors.toSet());

      assertThat(outcomes)
          .containsExactlyInAnyOrder(
              new Written.Now("690302083000", "0012345"), new Written.Conflict(Reason.OTHER_CODE));
    }
  }

  @Test
  void theRoleThatReadsCannotWrite() {
    assertThat(readerMayWrite()).isFalse();
  }

  private static CodeOfVisit code(Optional<String> visitNumber, String citizenId, String code) {
    return new CodeOfVisit(visitNumber, citizenId, DAY, "UCS", code);
  }
}

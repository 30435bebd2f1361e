package org.sitthi.central.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every register answers about the same made-up people. */
public abstract class RegistryContract {

  /** Mali has one visit on DAY; Somsak two; Nid has two hospital numbers where that can be. */
  protected static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  public static final String MALI = "9123456789010";
  public static final String SOMSAK = "9000000000012";
  protected static final String NOBODY = "9000000000021";

  /** The register with these people. */
  protected abstract Registry registry();

  /** Whether the register holds appointments: Mali has one at 09:30. */
  protected boolean hasAppointments() {
    return true;
  }

  @Test
  void aKnownPersonIsToldWithTheVisitOfTheDay() {
    Patient mali = found(MALI, DAY);

    assertThat(mali.hn()).isEqualTo("0012345");
    assertThat(mali.title()).isEqualTo("นาง");
    assertThat(mali.firstName()).isEqualTo("มะลิ");
    assertThat(mali.lastName()).isEqualTo("ใจดี");
    assertThat(mali.birthDate()).isEqualTo(Optional.of("1990-04-15"));
    assertThat(mali.sex()).isEqualTo("F");
    assertThat(mali.visitNumber()).isEqualTo(Optional.of("690302083000"));
    if (hasAppointments()) {
      assertThat(mali.appointments()).containsExactly(new Appointment("09:30", "อายุรกรรม"));
    }
  }

  @Test
  void onAnotherDayThereIsNoVisitAndNoAppointment() {
    Patient mali = found(MALI, DAY.plusDays(1));

    assertThat(mali.visitNumber()).isEmpty();
    assertThat(mali.appointments()).isEmpty();
  }

  @Test
  void betweenTwoVisitsOfOneDayIsNotChosen() {
    Patient somsak = found(SOMSAK, DAY);

    assertThat(somsak.hn()).isEqualTo("0000777");
    assertThat(somsak.sex()).isEqualTo("M");
    assertThat(somsak.birthDate()).isEmpty();
    assertThat(somsak.visitNumber()).isEmpty();
  }

  @Test
  void aStrangerIsNotKnown() {
    assertThat(registry().find(NOBODY, DAY)).isEqualTo(new RegistryAnswer.NotKnown());
  }

  @Test
  void manyMayAskAtOnce() {
    List<RegistryAnswer> answers =
        java.util.stream.IntStream.range(0, 12)
            .parallel()
            .mapToObj(any -> registry().find(MALI, DAY))
            .toList();

    assertThat(answers).hasSize(12).allMatch(answer -> answer instanceof RegistryAnswer.Found);
  }

  private Patient found(String citizenId, LocalDate day) {
    RegistryAnswer answer = registry().find(citizenId, day);
    assertThat(answer).isInstanceOf(RegistryAnswer.Found.class);
    return ((RegistryAnswer.Found) answer).patient();
  }
}

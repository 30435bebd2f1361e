package org.sitthi.kiosk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.HistoryAnswer.Codes;
import org.sitthi.record.Route;

/** What every {@link HistoryDesk} keeps. */
@Timeout(60)
public abstract class HistoryDeskContract {

  /** The desk. */
  protected abstract HistoryDesk desk();

  /** Which way it goes. */
  protected abstract Route route();

  /** Has a code made for this person and claim type, and says which. */
  protected abstract String made(CitizenNumber number, String claimType);

  /** The day on which codes are made. */
  protected abstract LocalDate today();

  /** Somebody without codes. */
  protected abstract CitizenNumber holder();

  /** Somebody else without codes. */
  protected abstract CitizenNumber other();

  /** The hospital for which codes are made. */
  protected abstract String hospital();

  @Test
  void whoHasNoCodesHasNone() {
    assertThat(desk().history(holder(), today())).isEqualTo(new Codes(List.of()));
  }

  @Test
  void aCodeIsFoundWithItsDayHospitalTypeAndRoute() {
    String code = made(holder(), "PG0060001");
    assertThat(codes(holder()))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.code()).isEqualTo(code);
          assertThat(found.claimTypeCode()).isEqualTo("PG0060001");
          assertThat(found.hospitalCode()).contains(hospital());
          assertThat(found.day(ZoneId.of("Asia/Bangkok"))).isEqualTo(today());
          assertThat(found.route()).isEqualTo(route());
          assertThat(found.isCheckIn()).isTrue();
        });
  }

  @Test
  void anotherPersonsCodeIsNotShown() {
    assertThat(made(other(), "PG0060001")).isNotEmpty();
    assertThat(codes(holder())).isEmpty();
  }

  @Test
  void allCodesOfADayAreThere() {
    String one = made(holder(), "PG0060001");
    String two = made(holder(), "PG0130001");
    assertThat(codes(holder())).extracting(IssuedCode::code).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void lookingUpChangesNothing() {
    assertThat(made(holder(), "PG0060001")).isNotEmpty();
    HistoryAnswer first = desk().history(holder(), today());
    assertThat(desk().history(holder(), today())).isEqualTo(first);
  }

  @Test
  void anAnswersTextHidesTheNumber() {
    assertThat(made(holder(), "PG0060001")).isNotEmpty();
    assertThat(desk().history(holder(), today()).toString()).doesNotContain(holder().digits());
  }

  private List<IssuedCode> codes(CitizenNumber number) {
    return ((Codes) desk().history(number, today())).codes();
  }
}

package org.sitthi.kiosk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementAnswer.Unreachable;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.record.Route;

/** What every {@link EntitlementDesk} keeps, asked about people of the town. */
@Timeout(60)
public abstract class EntitlementDeskContract {

  /** The desk, with the card of {@link #holder} in its reader if it has one. */
  protected abstract EntitlementDesk desk();

  /** Which way it goes. */
  protected abstract Route route();

  /** Somebody with an entitlement, known to the town. */
  protected abstract CitizenNumber holder();

  /** Sets this fault of the town. */
  protected abstract void fault(TownFault fault);

  @Test
  void theHoldersEntitlementIsFoundWithItsRoute() {
    Entitlement found = ((Found) desk().check(holder())).entitlement();
    assertThat(found.main()).isEqualTo(new Scheme("UCS", "สิทธิหลักประกันสุขภาพแห่งชาติ"));
    assertThat(found.sub()).contains(new Scheme("89", "ช่วงอายุ 12-59 ปี"));
    assertThat(found.referralUnit()).contains(new Scheme("99900", "รพ.สมมติ"));
    assertThat(found.validFrom()).isPresent();
    assertThat(found.route()).isEqualTo(route());
  }

  @ParameterizedTest
  @CsvSource({"EXPIRED, EXPIRED", "NOT_YET_VALID, NOT_YET_VALID"})
  void outsideItsPeriodAnEntitlementIsRefusedAndShown(TownFault fault, Reason reason) {
    fault(fault);
    Refused refused = (Refused) desk().check(holder());
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.entitlement().map(it -> it.main().code())).contains("UCS");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_ENTITLEMENT, NO_ENTITLEMENT",
    "DECEASED, DECEASED",
    "NOT_THAI, NOT_THAI",
    "NUMBER_UNKNOWN, NUMBER_UNKNOWN"
  })
  void whoHasNoneIsToldApart(TownFault fault, Reason reason) {
    fault(fault);
    Refused refused = (Refused) desk().check(holder());
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.entitlement()).isEqualTo(Optional.empty());
  }

  @Test
  void silenceOfNhsoIsNoAnswerAboutThePerson() {
    fault(TownFault.UPSTREAM_DOWN);
    assertThat(desk().check(holder())).isInstanceOf(Unreachable.class);
    fault(TownFault.NONE);
    assertThat(desk().check(holder())).isInstanceOf(Found.class);
  }

  @Test
  void anAnswersTextHidesTheNumber() {
    assertThat(desk().check(holder()).toString()).doesNotContain(holder().digits());
    fault(TownFault.DECEASED);
    assertThat(desk().check(holder()).toString()).doesNotContain(holder().digits());
  }

  @Test
  void manyMayAskAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<EntitlementAnswer> check = () -> desk().check(holder());
      List<Future<EntitlementAnswer>> all =
          threads.invokeAll(Stream.generate(() -> check).limit(16).toList());
      for (Future<EntitlementAnswer> one : all) {
        assertThat(one.get()).isInstanceOf(Found.class);
      }
    }
  }
}

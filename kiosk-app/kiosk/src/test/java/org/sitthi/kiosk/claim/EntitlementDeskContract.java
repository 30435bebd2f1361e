package org.sitthi.kiosk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;

/** What every {@link EntitlementDesk} keeps. */
@Timeout(60)
public abstract class EntitlementDeskContract {

  /** The desk, with the card of {@link #holder} in its reader if it has one. */
  protected abstract EntitlementDesk desk();

  /** Somebody with an entitlement and at least one claim type. */
  protected abstract CitizenNumber holder();

  /** Somebody else. */
  protected abstract CitizenNumber stranger();

  @Test
  void theHoldersEntitlementIsFound() {
    assertThat(desk().check(holder())).isInstanceOf(Found.class);
    Entitlement found = ((Found) desk().check(holder())).entitlement();
    assertThat(found.main().code()).isNotEmpty();
    assertThat(found.claimTypes()).isNotEmpty();
    assertThat(found.proof()).isNotBlank();
  }

  @Test
  void anotherPersonsCardIsNotTakenForTheAskedOne() {
    assertThat(desk().check(stranger())).isEqualTo(new Refused(Reason.OTHER_PERSON, ""));
  }

  @Test
  void anAnswersTextHidesNumberAndProof() {
    Found found = (Found) desk().check(holder());
    assertThat(found.toString())
        .doesNotContain(holder().digits())
        .doesNotContain(found.entitlement().proof());
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

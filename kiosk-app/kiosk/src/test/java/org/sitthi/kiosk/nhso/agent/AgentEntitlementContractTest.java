package org.sitthi.kiosk.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.EntitlementDeskContract;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.record.Route;

class AgentEntitlementContractTest extends EntitlementDeskContract {

  private final TownFixture fixture = new TownFixture();

  @BeforeEach
  void cardIn() {
    fixture.insert(MadeUp.NUMBER);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Override
  protected EntitlementDesk desk() {
    return fixture.desk;
  }

  @Override
  protected CitizenNumber holder() {
    return MadeUp.NUMBER;
  }

  @Override
  protected Route route() {
    return Route.AGENT;
  }

  @Override
  protected void fault(TownFault fault) {
    fixture.town.fault(fault);
  }

  @Test
  void theCardsReadIsProvenAndItsServicesAreOffered() {
    Found found = (Found) desk().check(holder());
    assertThat(found.entitlement().claimTypes()).hasSize(2);
    assertThat(found.entitlement().proof()).isNotBlank();
    assertThat(found.toString()).doesNotContain(found.entitlement().proof());
  }

  @Test
  void anotherPersonsCardIsNotTakenForTheAskedOne() {
    assertThat(desk().check(MadeUp.number(2))).isEqualTo(new Refused(Reason.OTHER_PERSON, ""));
  }
}

package org.sitthi.kiosk.nhso.agent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.EntitlementDeskContract;

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
  protected CitizenNumber stranger() {
    return MadeUp.number(2);
  }
}

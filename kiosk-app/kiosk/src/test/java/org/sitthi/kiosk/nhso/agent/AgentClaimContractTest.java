package org.sitthi.kiosk.nhso.agent;

import org.junit.jupiter.api.AfterEach;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimDeskContract;

class AgentClaimContractTest extends ClaimDeskContract {

  private final TownFixture fixture = new TownFixture();

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Override
  protected ClaimDesk desk() {
    return fixture.desk;
  }

  @Override
  protected CitizenNumber holder() {
    return MadeUp.NUMBER;
  }

  @Override
  protected String freshProof() {
    return fixture.proof(MadeUp.NUMBER);
  }

  @Override
  protected int requestsSeen() {
    return fixture.town.confirmRequests();
  }

  @Override
  protected String hospital() {
    return MadeUp.HOSPITAL;
  }
}

package org.sitthi.kiosk.nhso.agent;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimDeskContract;
import org.sitthi.kiosk.claim.HistoryDesk;

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
  protected HistoryDesk histories() {
    return fixture.desk;
  }

  @Override
  protected LocalDate today() {
    return MadeUp.TODAY;
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

package org.sitthi.kiosk.nhso.endpoint;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimDeskContract;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.nhso.agent.MadeUp;

/** Its codes are looked up at the status service. */
class EndpointClaimContractTest extends ClaimDeskContract {

  @TempDir private Path folder;
  private EndpointFixture fixture;

  @BeforeEach
  void start() {
    fixture = new EndpointFixture(folder);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Override
  protected ClaimDesk desk() {
    return fixture.claims;
  }

  @Override
  protected HistoryDesk histories() {
    return fixture.status;
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
    return "";
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

package org.sitthi.kiosk.nhso.agent;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.HistoryDeskContract;
import org.sitthi.record.Route;

class AgentHistoryContractTest extends HistoryDeskContract {

  private final TownFixture fixture = new TownFixture();

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Override
  protected HistoryDesk desk() {
    return fixture.desk;
  }

  @Override
  protected Route route() {
    return Route.AGENT;
  }

  @Override
  protected String made(CitizenNumber number, String claimType) {
    return fixture.made(number, claimType);
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
  protected CitizenNumber other() {
    return MadeUp.number(2);
  }

  @Override
  protected String hospital() {
    return MadeUp.HOSPITAL;
  }
}

package org.sitthi.kiosk.nhso.status;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.HistoryDeskContract;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.agent.TownFixture;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.record.Route;

class StatusHistoryContractTest extends HistoryDeskContract {

  @TempDir private Path folder;
  private final TownFixture fixture = new TownFixture();
  private StatusDesk desk;

  @BeforeEach
  void start() throws IOException {
    desk =
        new StatusDesk(
            StatusSettings.unhurried(fixture.town.statusUrl(), StatusDeskTest.ZONE),
            StatusDeskTest.token(folder, NhsoTown.TOKEN),
            TownFixture.CLOCK);
  }

  @AfterEach
  void stop() {
    desk.close();
    fixture.close();
  }

  @Override
  protected HistoryDesk desk() {
    return desk;
  }

  @Override
  protected Route route() {
    return Route.STATUS;
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

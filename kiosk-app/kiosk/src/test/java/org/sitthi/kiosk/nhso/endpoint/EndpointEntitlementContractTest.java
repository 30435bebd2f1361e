package org.sitthi.kiosk.nhso.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.EntitlementDeskContract;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.record.Route;

class EndpointEntitlementContractTest extends EntitlementDeskContract {

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
  protected EntitlementDesk desk() {
    return fixture.desk;
  }

  @Override
  protected Route route() {
    return Route.ENDPOINT;
  }

  @Override
  protected CitizenNumber holder() {
    return MadeUp.NUMBER;
  }

  @Override
  protected void fault(TownFault fault) {
    fixture.town.fault(fault);
  }

  @Test
  void nothingIsProvenWithoutACard() {
    assertThat(((Found) desk().check(holder())).entitlement().proof()).isEmpty();
  }

  @Test
  void theAgentsDeathDoesNotConcernIt() {
    fault(TownFault.REFUSED);
    assertThat(desk().check(holder())).isInstanceOf(Found.class);
  }
}

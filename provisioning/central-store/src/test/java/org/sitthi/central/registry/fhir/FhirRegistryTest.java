package org.sitthi.central.registry.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sitthi.central.registry.Registry;
import org.sitthi.central.registry.RegistryAnswer;
import org.sitthi.central.registry.RegistryContract;

/** A register on a HAPI FHIR server with resources in memory; {@link FhirJpaTest} has the whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirRegistryTest extends RegistryContract {

  private HapiServer server;
  private Registry registry;

  @BeforeAll
  void start() throws Exception {
    server = HapiServer.start();
    FhirPeople.all().forEach(server::hold);
    // A server that has just started is slow at first, and so is a busy machine.
    registry = new FhirRegistry(setting(server.base()), Duration.ofMinutes(1));
  }

  @AfterAll
  void stop() throws Exception {
    registry.close();
    server.close();
  }

  @Override
  protected Registry registry() {
    return registry;
  }

  @Test
  void twoPatientsWithOneNumberAreNotChosenBetween() {
    assertThat(registry.find(FhirPeople.TWICE, DAY)).isEqualTo(new RegistryAnswer.Several());
  }

  @Test
  void noNumberStandsInAnAddress() {
    registry.find(MALI, DAY);

    assertThat(server.lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("POST").doesNotContain(MALI, "?"));
  }

  @Test
  void aServerThatIsNoneOrFallsSilentIsAwayWithoutAnybodysData() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Registry asked =
            new FhirRegistry(
                setting(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/fhir")));
        Registry elsewhere = new FhirRegistry(setting(URI.create(server.base() + "/nothing")))) {
      assertThat(asked.find(MALI, DAY))
          .isEqualTo(new RegistryAnswer.Away("FHIR: Patient: no answer in time"));
      assertThat(elsewhere.find(MALI, DAY))
          .isInstanceOfSatisfying(
              RegistryAnswer.Away.class,
              it -> assertThat(it.detail()).startsWith("FHIR: Patient: answered 4"));
    }
  }

  private static FhirSetting setting(URI base) {
    return new FhirSetting(base, Optional.empty(), Optional.empty(), Optional.empty());
  }
}

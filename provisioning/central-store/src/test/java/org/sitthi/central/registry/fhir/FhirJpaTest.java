package org.sitthi.central.registry.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.registry.Registry;
import org.sitthi.central.registry.RegistryAnswer;
import org.sitthi.central.registry.RegistryContract;

/**
 * A register on HAPI's JPA server, whose search is its own: what its indexes make of a number, a
 * reference and a day. Takes a minute to start, so it runs at night.
 */
@Tag("nightly")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirJpaTest extends RegistryContract {

  private JpaServerProcess server;
  private Registry registry;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = JpaServerProcess.start(folder);
    server.put(FhirPeople.all());
    registry =
        new FhirRegistry(
            new FhirSetting(server.base(), Optional.empty(), Optional.empty(), Optional.empty()),
            Duration.ofMinutes(1));
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
  void noNumberStandsInAnAddress() throws Exception {
    RegistryAnswer _ = registry.find(MALI, DAY);

    assertThat(server.said()).contains("asked POST /fhir/Patient/_search").doesNotContain(MALI);
  }
}

package org.sitthi.device.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.fleet.SettingRows.Scope;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.fleet.FleetReporter;
import org.sitthi.kiosk.fleet.SettingsFile;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitState;

/** Site settings on their way from a real store to kiosks that are enrolled there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteSettingsTest {

  private FleetHospital hospital;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    hospital = FleetHospital.start(folder, List.of());
  }

  @AfterAll
  void stop() {
    hospital.close();
  }

  @Test
  void settingsComeSignedFromTheNearestScopeAndWhatIsForgedIsNotUsed() throws Exception {
    hospital.place("K05", "OPD", "", "", 5);
    hospital.set(Scope.HOSPITAL, "", "nhso.mobile", "require");
    hospital.set(Scope.HOSPITAL, "", "voice", "none");
    hospital.set(Scope.GROUP, "OPD", "site.name.en", "OPD of Example");
    hospital.set(Scope.KIOSK, "K05", "voice", "clips");
    Path file = hospital.kiosk("K05");
    KioskConfig own = KioskConfig.load(file);
    awaitSettings("K05");

    SettingsFile.Laid laid = SettingsFile.over(file, own);
    assertThat(own.nhso().mobile()).isEqualTo(KioskConfig.Mobile.OMIT);
    assertThat(laid.config().nhso().mobile()).isEqualTo(KioskConfig.Mobile.REQUIRE);
    assertThat(laid.config().site().nameEnglish()).contains("OPD of Example");
    assertThat(laid.config().voice()).isEqualTo(KioskConfig.Voice.CLIPS);

    Path kept = own.dataDir().resolve("site-settings.json");
    String signed = Files.readString(kept);
    Files.writeString(kept, signed.replace("require", "omit"));
    assertThat(SettingsFile.over(file, own).version()).isZero();
    Path other = hospital.kiosk("K06");
    KioskConfig others = KioskConfig.load(other);
    Files.writeString(others.dataDir().resolve("site-settings.json"), signed);
    assertThat(SettingsFile.over(other, others).version()).isZero();
  }

  @Test
  void aKioskIsToldThatSettingsWaitOnlyIfTheyAreOthersThanItsOwn() throws Exception {
    hospital.place("K11", "EAST", "", "", 1);
    hospital.set(Scope.GROUP, "WEST", "site.name.en", "West wing");
    hospital.set(Scope.KIOSK, "K11", "voice", "none");
    Path file = hospital.kiosk("K11");
    awaitSettings("K11");
    SettingsFile.Laid first = SettingsFile.over(file, KioskConfig.load(file));

    hospital.set(Scope.KIOSK, "K12", "voice", "none");
    AtomicInteger waiting = new AtomicInteger();
    try (FleetReporter reporter = hospital.reporter("K11")) {
      reporter.start(waiting::incrementAndGet);
      // It has seen the new version, and runs on.
      until(reporter, () -> SettingsFile.over(file, first.config()).version() > first.version());
      assertThat(waiting).hasValue(0);

      hospital.place("K11", "WEST", "", "", 1);
      until(reporter, () -> waiting.get() > 0);
    }
    assertThat(SettingsFile.over(file, first.config()).config().site().nameEnglish())
        .contains("West wing");
  }

  @Test
  void settingsWithWhichAKioskDoesNotGetReadyAreNotUsedForEver() throws Exception {
    hospital.set(Scope.KIOSK, "K13", "voice", "none");
    Path file = hospital.kiosk("K13");
    KioskConfig own = KioskConfig.load(file);
    awaitSettings("K13");

    SettingsFile.Laid good = SettingsFile.over(file, own);
    assertThat(good.version()).isPositive();
    SettingsFile.ready(good);
    for (int i = 0; i < 3; i++) {
      assertThat(SettingsFile.over(file, own).version()).isEqualTo(good.version());
    }
    SettingsFile.Laid given = SettingsFile.over(file, own);
    assertThat(given.version()).isZero();
    assertThat(given.config()).isEqualTo(own);
    assertThat(given.refused()).map(SettingsFile.Refused::version).contains(good.version());
  }

  private void awaitSettings(String kioskId) throws Exception {
    Path kept = KioskConfig.load(hospital.kiosk(kioskId)).dataDir().resolve("site-settings.json");
    try (FleetReporter reporter = hospital.reporter(kioskId)) {
      reporter.start(() -> {});
      until(reporter, () -> Files.exists(kept));
    }
  }

  /** Has a kiosk tell how it is until something has come of it. */
  private static void until(FleetReporter reporter, BooleanSupplier come) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!come.getAsBoolean()) {
      assertThat(Instant.now()).as("nothing came in a minute").isBefore(end);
      reporter.listener().entered(new VisitState.OutOfService(Cause.READER_GONE), 0);
      reporter.listener().entered(new VisitState.Idle(), 0);
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
  }
}

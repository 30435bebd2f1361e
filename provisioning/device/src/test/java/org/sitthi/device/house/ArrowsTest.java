package org.sitthi.device.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Arrows run one way only (house.md §1). */
class ArrowsTest {

  private static JavaClasses classes;

  @BeforeAll
  static void readAll() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sitthi");
    assertThat(classes.size()).isGreaterThan(100);
    for (String module : new String[] {"hardware", "record", "kiosk", "central", "device"}) {
      assertThat(
              classes.stream().anyMatch(c -> c.getPackageName().startsWith("org.sitthi." + module)))
          .as("classes of " + module)
          .isTrue();
    }
  }

  @Test
  void hardwareKnowsNoOther() {
    never(
        "org.sitthi.hardware..",
        "org.sitthi.record..",
        "org.sitthi.kiosk..",
        "org.sitthi.central..",
        "org.sitthi.device..");
  }

  @Test
  void theRecordKnowsNoOther() {
    never(
        "org.sitthi.record..",
        "org.sitthi.hardware..",
        "org.sitthi.kiosk..",
        "org.sitthi.central..",
        "org.sitthi.device..");
  }

  @Test
  void theRulesKnowNoOther() {
    never(
        "org.sitthi.claims..",
        "org.sitthi.hardware..",
        "org.sitthi.record..",
        "org.sitthi.kiosk..",
        "org.sitthi.central..",
        "org.sitthi.device..");
  }

  @Test
  void theKioskKnowsNoProvisioning() {
    never(
        "org.sitthi.kiosk..", "org.sitthi.claims..", "org.sitthi.central..", "org.sitthi.device..");
  }

  @Test
  void theCentralStoreNeverSeesKioskOrHardware() {
    never(
        "org.sitthi.central..",
        "org.sitthi.kiosk..",
        "org.sitthi.hardware..",
        "org.sitthi.device..");
  }

  @Test
  void thePureRoomsKnowNoDeviceNoDatabaseNoNetworkNoWindow() {
    for (String room :
        new String[] {
          "org.sitthi.kiosk.visit..",
          "org.sitthi.kiosk.claim..",
          "org.sitthi.kiosk.slip..",
          "org.sitthi.hardware.citizen..",
          "org.sitthi.record..",
          "org.sitthi.claims.."
        }) {
      never(
          room,
          "javafx..",
          "javax.smartcardio..",
          "java.sql..",
          "okhttp3..",
          "java.net..",
          "com.sun..");
    }
  }

  @Test
  void onlyScreensKnowJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.sitthi.kiosk.screens..",
            "org.sitthi.device.demo..",
            "org.sitthi.device.bench..",
            "org.sitthi.kiosk")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..")
        .check(classes);
  }

  @Test
  void productionNamesNoSimulator() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.sitthi.device.demo..",
            "org.sitthi.device.image..",
            "org.sitthi.device.sim..",
            "org.sitthi.device.bench..",
            "org.sitthi.hardware.bench..",
            "org.sitthi.kiosk.nhso.town..",
            "org.sitthi.hardware.card.virtual..",
            "org.sitthi.hardware.panel.log..",
            "org.sitthi.hardware.printer.roll..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.sitthi.kiosk.nhso.town..",
            "org.sitthi.hardware.card.virtual..",
            "org.sitthi.hardware.panel.log..",
            "org.sitthi.hardware.printer.roll..")
        .check(classes);
  }

  @Test
  void packagesGoInNoCircle() {
    slices().matching("org.sitthi.(**)").should().beFreeOfCycles().check(classes);
  }

  private static void never(String from, String... to) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .check(classes);
  }
}

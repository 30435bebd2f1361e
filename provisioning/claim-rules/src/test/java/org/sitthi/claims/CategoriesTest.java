package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A.3.5, A.3.6, A.3.14, A.3.15 and A.5: categories 15, 13, 2, 6 and 7. */
class CategoriesTest {

  private static LineDecision coded(String day, String category) {
    return Ask.on(day)
        .line(category, "500", l -> l.itemCode("12345").inList(true).listRate(Money.baht("500")))
        .first();
  }

  private static LineDecision bare(String day, String category, boolean receipt) {
    return Ask.on(day)
        .line(
            category, "500", l -> l.receiptIssued(receipt).inList(true).listRate(Money.baht("500")))
        .first();
  }

  private static boolean codeBlocked(LineDecision line) {
    return line.findings().stream()
        .anyMatch(f ->
            f.level() == Level.BLOCK
                && f.path().endsWith("itemCode")
                && f.replyCodes().contains("C309"));
  }

  @Test
  @Covers({"G-31", "G-33", "G-74", "G-75", "G-77", "K-26"})
  void bothRoutesAreOpenForAcupunctureDentalBloodAndLaboratory() {
    for (String category : new String[] {"15", "13", "6", "7"}) {
      LineDecision line = coded("2018-10-01", category);
      assertThat(line.route()).as(category).isEqualTo(Route.ECLAIM);
      assertThat(line.alsoAllowed()).containsExactly(Route.RECEIPT);
      assertThat(line.findings()).isEmpty();
      LineDecision receipt =
          Ask.on("2018-10-01")
              .line(
                  category,
                  "500",
                  l -> l.itemCode("1").inList(true).listRate(Money.baht("500")).receiptIssued(true))
              .first();
      assertThat(receipt.route()).isEqualTo(Route.RECEIPT);
    }
  }

  @Test
  @Covers({"G-31", "G-33"})
  void beforeTheirDatesBothReadingsAreShown() {
    assertThat(coded("2015-12-31", "15").route()).isEqualTo(Route.REVIEW);
    assertThat(coded("2015-12-31", "15").readings()).hasSize(2);
    assertThat(coded("2016-01-01", "15").route()).isEqualTo(Route.ECLAIM);
    assertThat(coded("2016-09-30", "13").route()).isEqualTo(Route.REVIEW);
    assertThat(coded("2016-10-01", "13").route()).isEqualTo(Route.ECLAIM);
  }

  @Test
  @Covers({"G-32", "G-34", "K-25"})
  void fromOctober2559AcupunctureAndDentalNeedACodeOnDirectClaimsOnly() {
    assertThat(codeBlocked(bare("2016-09-30", "15", false))).isFalse();
    for (String category : new String[] {"15", "13"}) {
      assertThat(codeBlocked(bare("2016-10-01", category, false))).as(category).isTrue();
      assertThat(codeBlocked(bare("2016-10-01", category, true))).as(category).isFalse();
    }
  }

  @Test
  @Covers({"G-72", "K-25"})
  void from2561DevicesNeedACodeOnBothRoutes() {
    assertThat(codeBlocked(bare("2017-12-31", "2", false))).isFalse();
    assertThat(codeBlocked(bare("2018-01-01", "2", false))).isTrue();
    LineDecision receipt =
        Ask.on("2018-01-01")
            .line("2", "500", l -> l.deviceStocked(false).notStockedReason("made to measure"))
            .first();
    assertThat(receipt.route()).isEqualTo(Route.RECEIPT);
    assertThat(codeBlocked(receipt)).isTrue();
  }

  @Test
  @Covers({"G-76", "K-25"})
  void fromOctober2561BloodAndLaboratoryNeedACodeOnBothRoutes() {
    for (String category : new String[] {"6", "7"}) {
      assertThat(codeBlocked(bare("2018-09-30", category, false))).isFalse();
      assertThat(codeBlocked(bare("2018-10-01", category, false))).isTrue();
      assertThat(codeBlocked(bare("2018-10-01", category, true))).isTrue();
    }
  }

  @Test
  @Covers({"G-79", "K-27"})
  void fromOctober2561AnItemOutsideTheListIsNotClaimable() {
    for (String category : new String[] {"6", "7"}) {
      LineDecision line =
          Ask.on("2018-10-01").line(category, "500", l -> l.itemCode("1").inList(false)).first();
      assertThat(line.route()).isEqualTo(Route.NOT_CLAIMABLE);
      assertThat(line.findings().getFirst().replyCodes()).containsExactly("C190");
      assertThat(
              Ask.on("2018-09-30")
                  .line(category, "500", l -> l.itemCode("1").inList(false))
                  .route())
          .isEqualTo(Route.ECLAIM);
    }
  }

  @Test
  @Covers({"G-79", "G-74", "K-27"})
  void whenListAndRateAreNotKnownThatIsAWarning() {
    LineDecision line = Ask.on("2018-10-01").line("7", "500", l -> l.itemCode("1")).first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.claimable()).isEqualTo(Money.baht("500"));
    assertThat(Ask.found(line, Level.WARN))
        .containsExactly("FACT-MISSING", "LGO-BLOOD-LAB-RATE-UNKNOWN");
  }

  @Test
  @Covers({"G-77", "G-78", "K-26"})
  void laboratoryIsPaidUpToItsRateAndInsideTheDrgForInPatients() {
    LineDecision dear =
        Ask.on("2018-10-01")
            .line("7", "120", l -> l.itemCode("1").inList(true).listRate(Money.baht("90")))
            .first();
    assertThat(dear.claimable()).isEqualTo(Money.baht("90"));
    assertThat(Ask.found(dear, Level.WARN)).containsExactly("LGO-BLOOD-LAB-OVER-RATE");
    LineDecision inside =
        Ask.on("2018-10-01")
            .visit(v -> v.visitType(VisitType.IP))
            .line("7", "120", l -> l.itemCode("1").inList(true))
            .first();
    assertThat(inside.claimable()).isEqualTo(Money.ZERO);
    assertThat(inside.calculation().source()).isEqualTo(RateSource.DRG);
  }

  @Test
  @Covers({"G-69", "G-70", "G-73", "K-26"})
  void aDeviceIsClaimedDirectlyUpToItsRateAndTheExcessIsThePatients() {
    LineDecision line =
        Ask.on("2018-10-01")
            .line("2", "15000", l -> l.itemCode("8001").listRate(Money.baht("12000")))
            .first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.alsoAllowed()).isEmpty();
    assertThat(line.claimable()).isEqualTo(Money.baht("12000"));
    assertThat(line.patientPays()).isEqualTo(Money.baht("3000"));
    assertThat(Ask.found(line, Level.WARN)).containsExactly("LGO-DEVICE-EXCESS");
  }

  @Test
  @Covers("G-70")
  void onlyDenturesMayUseAReceiptWhenTheDeviceIsStocked() {
    LineDecision device =
        Ask.on("2018-10-01")
            .line("2", "500", l -> l.itemCode("1").listRate(Money.baht("500")).receiptIssued(true))
            .first();
    assertThat(device.route()).isEqualTo(Route.ECLAIM);
    assertThat(Ask.found(device, Level.REVIEW)).containsExactly("LGO-DEVICE-RECEIPT");
    LineDecision denture =
        Ask.on("2018-10-01")
            .line(
                "2",
                "500",
                l ->
                    l.kind("DENTURE").itemCode("1").listRate(Money.baht("500")).receiptIssued(true))
            .first();
    assertThat(denture.route()).isEqualTo(Route.RECEIPT);
    assertThat(Ask.found(denture, Level.BLOCK, Level.REVIEW)).isEmpty();
  }

  @Test
  @Covers({"G-71", "AMB-23"})
  void aDeviceThatIsNotStockedGoesByReceiptWithARecordedReason() {
    LineDecision line =
        Ask.on("2018-10-01")
            .line("2", "500", l -> l.itemCode("1").listRate(Money.baht("500")).deviceStocked(false))
            .first();
    assertThat(line.route()).isEqualTo(Route.RECEIPT);
    assertThat(line.findings())
        .first()
        .satisfies(f -> {
          assertThat(f.level()).isEqualTo(Level.REVIEW);
          assertThat(f.path()).isEqualTo("lines[L1].notStockedReason");
        });
  }

  @Test
  @Covers({"X-07", "K-40"})
  void acupunctureCodesThatExcludeEachOtherAreBlocked() {
    Decision pair =
        Ask.on("2018-10-01")
            .line("15", "100", l -> l.itemCode("58001"))
            .line("15", "100", l -> l.itemCode("58020"))
            .decide();
    assertThat(Ask.found(pair.lines().getFirst(), Level.BLOCK))
        .containsExactly("LGO-ACUPUNCTURE-ONE-A-VISIT", "LGO-ACUPUNCTURE-PAIR");
    Decision twice =
        Ask.on("2018-10-01")
            .line("15", "100", l -> l.itemCode("58101").quantity(Ask.times(2)))
            .decide();
    assertThat(Ask.found(twice.lines().getFirst(), Level.BLOCK))
        .containsExactly("LGO-ACUPUNCTURE-ONE-A-DAY");
    Decision one = Ask.on("2018-10-01").line("15", "100", l -> l.itemCode("58101")).decide();
    assertThat(one.lines().getFirst().findings()).isEmpty();
  }
}

package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds for any visit: made from a seed, so that each failure names its visit. */
class PropertiesTest {

  private static final int MOST_LINES = 8;
  private static final LocalDate FIRST = LocalDate.of(2013, 9, 1);
  private static final int DAYS = 2500;

  private static final List<Code> CATEGORIES = codes(FieldType.CATEGORY);
  private static final List<Code> KINDS = codes(FieldType.KIND);
  private static final List<Code> DRUGS = codes(FieldType.DRUG);
  private static final List<Code> INDICATIONS = codes(FieldType.INDICATION);
  private static final List<Code> SUB_RIGHTS = codes(FieldType.SUB_RIGHT);
  private static final List<Code> PROJECTS = codes(FieldType.PROJECT);

  private static List<Code> codes(FieldType type) {
    return List.copyOf(Ask.RULES.codes().all(type));
  }

  /** A visit that nobody would think of. */
  private record Case(Visit visit, List<ChargeLine> lines, Facts facts) {

    static Case of(long seed) {
      Random random = new Random(seed);
      Visit visit = someVisit(random);
      List<ChargeLine> lines = new ArrayList<>();
      int count = 1 + random.nextInt(MOST_LINES);
      for (int i = 0; i < count; i++) {
        lines.add(someLine(random, "L" + i));
      }
      return new Case(visit, lines, someFacts(random));
    }

    Decision decide() {
      return Evaluator.evaluate(visit, lines, facts, Ask.RULES);
    }

    Case with(List<ChargeLine> other) {
      return new Case(visit, other, facts);
    }
  }

  @Property(tries = 3000)
  void amountsAreNeverNegativeAndNeverAboveTheCharge(@ForAll long seed) {
    Decision decision = Case.of(seed).decide();
    for (LineDecision line : decision.lines()) {
      assertThat(line.claimable()).isBetween(Money.ZERO, line.charged());
      assertThat(line.patientPays()).isBetween(Money.ZERO, line.charged());
    }
    assertThat(decision.directClaim()).isBetween(Money.ZERO, decision.charged());
    assertThat(decision.trafficActDeducted()).isBetween(Money.ZERO, decision.charged());
  }

  @Property(tries = 2000)
  void theOrderOfLinesChangesNothing(@ForAll long seed) {
    Case one = Case.of(seed);
    List<ChargeLine> shuffled = new ArrayList<>(one.lines());
    Collections.shuffle(shuffled, new Random(seed));
    Decision first = one.decide();
    Decision second = one.with(shuffled).decide();

    assertThat(byId(second)).isEqualTo(byId(first));
    assertThat(second.findings()).isEqualTo(first.findings());
    assertThat(second.directClaim()).isEqualTo(first.directClaim());
    assertThat(second.state()).isEqualTo(first.state());
  }

  @Property(tries = 2000)
  void anotherLineChangesARouteOnlyByARuleThatLooksAcrossLines(@ForAll long seed) {
    Case whole = Case.of(seed);
    Case fewer = whole.with(whole.lines().subList(0, whole.lines().size() - 1));
    Map<String, LineDecision> after = byId(whole.decide());
    for (LineDecision before : fewer.decide().lines()) {
      LineDecision now = Objects.requireNonNull(after.get(before.lineId()));
      if (now.route() != before.route()) {
        assertThat(now.decidedBy().crossLine() || before.decidedBy().crossLine())
            .as("%s became %s", before.decidedBy().id(), now.decidedBy().id())
            .isTrue();
      }
    }
  }

  @Property(tries = 1000)
  void anUnsettledRuleNeverDecidesAlone(@ForAll long seed) {
    for (LineDecision line : Case.of(seed).decide().lines()) {
      if (line.decidedBy().status() == RuleStatus.UNCONFIRMED) {
        assertThat(line.route()).isEqualTo(Route.REVIEW);
        assertThat(line.readings()).hasSizeGreaterThanOrEqualTo(2);
      }
    }
  }

  @Property(tries = 1000)
  void aLineOfADirectClaimNeverHasEf(@ForAll long seed) {
    Case one = Case.of(seed);
    Map<String, LineDecision> decided = byId(one.decide());
    for (ChargeLine line : one.lines()) {
      LineDecision decision = decided.get(line.lineId());
      boolean isWish =
          line.drug() != null
              && Boolean.TRUE.equals(line.drug().ned())
              && "EF".equals(line.drug().nedReason());
      if (isWish && decision != null && decision.route() == Route.ECLAIM) {
        assertThat(decision.approvedIn()).isNotNull();
        assertThat(line.approval()).isNotNull();
      }
    }
  }

  private static Map<String, LineDecision> byId(Decision decision) {
    return decision.lines().stream()
        .collect(Collectors.toMap(LineDecision::lineId, Function.identity()));
  }

  private static Visit someVisit(Random random) {
    boolean topUp = random.nextInt(4) == 0;
    return Visit.builder(
            "V1",
            topUp && random.nextBoolean() ? Scheme.SSS : Scheme.LGO,
            FIRST.plusDays(random.nextInt(DAYS)))
        .subInscl(one(random, SUB_RIGHTS))
        .otherSchemes(topUp ? List.of(Scheme.LGO) : List.of())
        .visitType(random.nextInt(6) == 0 ? VisitType.IP : VisitType.OP)
        .facility(random.nextInt(10) == 0 ? FacilityType.PRIVATE : FacilityType.STATE)
        .hn("HN1")
        .rightSuspended(random.nextInt(20) == 0)
        .trafficActAmount(random.nextInt(5) == 0 ? new Money(random.nextInt(500_000)) : null)
        .otherPayerAmount(random.nextInt(5) == 0 ? new Money(random.nextInt(500_000)) : null)
        .build();
  }

  private static ChargeLine someLine(Random random, String id) {
    ChargeLineBuilder line =
        ChargeLine.builder(
                id,
                CATEGORIES.get(random.nextInt(CATEGORIES.size())).id(),
                new Money(random.nextInt(3_000_000)))
            .kind(random.nextInt(3) == 0 ? one(random, KINDS) : null)
            .quantity(new BigDecimal(1 + random.nextInt(30)).movePointLeft(random.nextInt(2)))
            .itemCode(flag(random) == null ? null : "3" + random.nextInt(5))
            .listRate(flag(random) == null ? null : new Money(random.nextInt(400_000)))
            .inList(flag(random))
            .projectCode(random.nextInt(6) == 0 ? one(random, PROJECTS) : null)
            .deviceStocked(flag(random))
            .receiptIssued(flag(random))
            .ssoCertificate(flag(random))
            .dialysisRelated(flag(random));
    if (random.nextBoolean()) {
      line.drug(drug(random));
    }
    if (random.nextInt(3) == 0) {
      line.approval(
          new Approval("A1", null, random.nextBoolean() ? "HN1" : "HN2", null, null, null));
    }
    return line.build();
  }

  private static DrugUse drug(Random random) {
    return DrugUseBuilder.builder()
        .genericId(random.nextInt(5) == 0 ? "paracetamol" : one(random, DRUGS))
        .route(random.nextBoolean() ? "IV" : "SC")
        .strength(random.nextBoolean() ? "20 mcg" : null)
        .indication(one(random, INDICATIONS))
        .ned(flag(random))
        .nedReason(random.nextBoolean() ? "E" + (char) ('A' + random.nextInt(6)) : null)
        .highCostOncology(flag(random))
        .fdaRegistered(
            flag(random) == null ? null : LocalDate.of(2017, 6, 1).plusDays(random.nextInt(500)))
        .build();
  }

  private static Facts someFacts(Random random) {
    return FactsBuilder.builder()
        .kidneyTransplant(flag(random))
        .healthCheckThisFiscalYear(flag(random))
        .vascularAccessBefore(flag(random))
        .dentalUsedThisYear(flag(random) == null ? null : new Money(random.nextInt(200_000)))
        .dialysisSessionsToday(random.nextInt(3))
        .build();
  }

  private static @Nullable String one(Random random, List<Code> codes) {
    return random.nextInt(8) == 0 ? null : codes.get(random.nextInt(codes.size())).id();
  }

  private static @Nullable Boolean flag(Random random) {
    int roll = random.nextInt(3);
    return roll == 0 ? null : roll == 1;
  }
}

package org.sitthi.claims.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sitthi.claims.Covers;
import org.sitthi.claims.Money;
import org.sitthi.claims.Scheme;

/** What waiting costs. */
class AtRiskTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private final Calendar calendar = BuiltIn.calendar();

  @Test
  @Covers("G-20")
  void eachMonthOfWaitingCostsItsPartAndTheCutOffTheRest() {
    AtRisk risk =
        calendar.moneyAtRisk(
            List.of(claim("2018-08-15", "1000"), claim("2018-09-02", "200")),
            LocalDate.parse("2018-09-10"));

    assertThat(risk.total()).isEqualTo(Money.baht("1200"));
    assertThat(risk.expectedToday()).isEqualTo(Money.baht("1200"));
    assertThat(risk.steps())
        .containsExactly(
            step("2018-09-30", 1, "50", "50", false, false),
            step("2018-10-31", 2, "60", "110", false, false),
            step("2018-11-30", 2, "110", "220", true, false),
            step("2018-12-31", 1, "20", "240", true, false),
            step("2019-09-30", 2, "960", "1200", false, true));
    assertThat(Objects.requireNonNull(risk.next()).lastDay()).isEqualTo("2018-09-30");
  }

  @Test
  void whatIsTooLateAlreadyIsNotAtRiskAnyMore() {
    AtRisk risk =
        calendar.moneyAtRisk(List.of(claim("2016-05-01", "700")), LocalDate.parse("2018-09-10"));

    assertThat(risk.expectedToday()).isEqualTo(Money.ZERO);
    assertThat(risk.steps()).isEmpty();
    assertThat(risk.next()).isNull();
  }

  @Property
  void psNeverDecreasesWithTheSentDate(
      @ForAll("days") LocalDate service, @ForAll("waits") int wait, @ForAll("waits") int more) {
    Deadlines early = calendar.deadlines(Scheme.LGO, service, service.plusDays(wait));
    Deadlines late = calendar.deadlines(Scheme.LGO, service, service.plusDays(wait + more));

    assertThat(late.ps()).isGreaterThanOrEqualTo(early.ps());
    assertThat(late.percent()).isLessThanOrEqualTo(early.percent());
    assertThat(late.nextRep()).isAfterOrEqualTo(early.nextRep());
    assertThat(late.afterCutOff() || !early.afterCutOff()).isTrue();
  }

  @Property
  void theRepComesAfterTheSendingAndTheMoneyAfterTheRep(
      @ForAll("days") LocalDate service, @ForAll("waits") int wait) {
    Deadlines sent = calendar.deadlines(Scheme.UCS, service, service.plusDays(wait));

    assertThat(sent.nextRep()).isAfter(sent.sentDate());
    assertThat(sent.payBy()).isAfter(sent.nextRep());
    assertThat(sent.ps() == 0).isEqualTo(!sent.sentDate().isAfter(sent.onTimeUntil()));
  }

  @Property
  void whatIsLostIsNeverMoreThanIsExpected(
      @ForAll("claims") List<AtRisk.Claim> claims, @ForAll("days") LocalDate today) {
    AtRisk risk = calendar.moneyAtRisk(claims, today);

    assertThat(risk.expectedToday()).isLessThanOrEqualTo(risk.total());
    Money before = Money.ZERO;
    for (AtRisk.Step step : risk.steps()) {
      assertThat(step.lost().satang()).isNotNegative();
      assertThat(step.lastDay()).isAfterOrEqualTo(today);
      assertThat(step.lostSoFar()).isEqualTo(before.plus(step.lost()));
      before = step.lostSoFar();
    }
    assertThat(before).isEqualTo(risk.expectedToday());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 5000).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<Integer> waits() {
    return Arbitraries.integers().between(0, 900);
  }

  @Provide
  Arbitrary<List<AtRisk.Claim>> claims() {
    return Combinators.combine(
            Arbitraries.of(Scheme.values()), days(), Arbitraries.longs().between(0, 99_999_999))
        .as((scheme, day, satang) -> new AtRisk.Claim(scheme, day, new Money(satang)))
        .list()
        .ofMaxSize(20);
  }

  private static AtRisk.Claim claim(String day, String baht) {
    return new AtRisk.Claim(Scheme.LGO, LocalDate.parse(day), Money.baht(baht));
  }

  private static AtRisk.Step step(
      String day, int visits, String lost, String soFar, boolean isMinimum, boolean ofCutOff) {
    return new AtRisk.Step(
        LocalDate.parse(day), visits, Money.baht(lost), Money.baht(soFar), isMinimum, ofCutOff);
  }
}

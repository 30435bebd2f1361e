package org.sitthi.claims.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sitthi.claims.Covers;
import org.sitthi.claims.RuleFileException;
import org.sitthi.claims.Scheme;

/** What sending on a day means, by the built-in calendar. */
class DeadlinesTest {

  private final Calendar calendar = BuiltIn.calendar();

  @Test
  @Covers({"G-20", "G-21", "G-22", "AMB-01"})
  void sendingUntilTheEndOfTheNextMonthIsOnTime() {
    assertThat(lgo("2018-08-01", "2018-08-01").ps()).isZero();
    Deadlines last = lgo("2018-08-01", "2018-09-30");

    assertThat(last.ps()).isZero();
    assertThat(last.percent()).isEqualTo(100);
    assertThat(last.percentIsMaximum()).isFalse();
    assertThat(last.onTimeUntil()).isEqualTo("2018-09-30");
    assertThat(lgo("2018-08-31", "2018-10-01").ps()).isEqualTo(1);
  }

  @Test
  void theMonthAfterJanuaryEndsInFebruaryOfEachYear() {
    assertThat(lgo("2019-01-31", "2019-02-01").onTimeUntil()).isEqualTo("2019-02-28");
    assertThat(lgo("2020-01-31", "2020-02-01").onTimeUntil()).isEqualTo("2020-02-29");
  }

  @Test
  @Covers("AMB-03")
  void aClaimSentAgainIsAsLateAsItsLastSending() {
    assertThat(lgo("2018-08-15", "2018-09-30").ps()).isZero();
    assertThat(lgo("2018-08-15", "2018-10-05").ps()).isEqualTo(1);
  }

  @Test
  @Covers({"G-23", "G-24"})
  void oneAndTwoMonthsLateCostFiveAndTenPercent() {
    assertThat(lgo("2018-08-15", "2018-10-31").percent()).isEqualTo(95);
    assertThat(lgo("2018-08-15", "2018-11-01").percent()).isEqualTo(90);
    assertThat(lgo("2018-08-15", "2018-11-30").ps()).isEqualTo(2);
  }

  @Test
  @Covers({"G-25", "AMB-02"})
  void moreThanTwoMonthsLateIsAtMostEighty() {
    Deadlines three = lgo("2018-08-15", "2018-12-01");
    Deadlines nine = lgo("2018-08-15", "2019-06-01");

    assertThat(three.ps()).isEqualTo(3);
    assertThat(three.percent()).isEqualTo(80);
    assertThat(three.percentIsMaximum()).isTrue();
    assertThat(three.percentText().en()).isEqualTo("at most 80 %");
    assertThat(three.percentText().th()).isEqualTo("ไม่เกินร้อยละ 80");
    assertThat(nine.ps()).isEqualTo(9);
    assertThat(nine.percent()).isEqualTo(80);
  }

  @Test
  @Covers({"G-18", "AMB-05"})
  void theNextRepIsTheMondayWednesdayOrFridayStrictlyAfter() {
    assertThat(lgo("2018-09-01", "2018-09-17").nextRep()).isEqualTo("2018-09-19"); // Monday
    assertThat(lgo("2018-09-01", "2018-09-18").nextRep()).isEqualTo("2018-09-19");
    assertThat(lgo("2018-09-01", "2018-09-19").nextRep()).isEqualTo("2018-09-21");
    assertThat(lgo("2018-09-01", "2018-09-21").nextRep()).isEqualTo("2018-09-24"); // Friday
    assertThat(lgo("2018-09-01", "2018-09-23").nextRep()).isEqualTo("2018-09-24");
    assertThat(lgo("2018-09-01", "2018-09-25").nextRep()).isEqualTo("2018-09-26");
  }

  @Test
  @Covers("AMB-05")
  void whatIsSentOnAClosedDayComesWithTheFirstRepAfterTheOpening() {
    LocalDate service = LocalDate.parse("2018-09-01");
    LocalDate closed = LocalDate.parse("2018-09-26");

    assertThat(calendar.deadlines(Scheme.UCS, service, closed).nextRep()).isEqualTo("2018-10-03");
    assertThat(calendar.deadlines(Scheme.LGO, service, closed).nextRep()).isEqualTo("2018-09-28");
  }

  @Test
  @Covers({"G-19", "AMB-04"})
  void theMoneyIsExpectedTwentyCalendarDaysAfterTheRep() {
    assertThat(lgo("2018-09-01", "2018-09-18").payBy()).isEqualTo("2018-10-09");
  }

  @Test
  @Covers("AMB-24")
  void theFiscalYearIsNamedAfterTheYearInWhichItEnds() {
    assertThat(lgo("2018-09-30", "2018-10-01").fiscalYearBuddhist()).isEqualTo(2561);
    assertThat(lgo("2018-10-01", "2018-10-01").fiscalYearBuddhist()).isEqualTo(2562);
    assertThat(lgo("2018-10-01", "2018-10-01").fiscalYear()).isEqualTo(2019);
  }

  @Test
  @Covers("X-15")
  void afterTheCutOffNothingIsTaken() {
    assertThat(lgo("2018-09-30", "2019-09-30").cutOff()).isEqualTo("2019-09-30");
    assertThat(lgo("2018-09-30", "2019-09-30").afterCutOff()).isFalse();
    assertThat(lgo("2018-09-30", "2019-10-01").afterCutOff()).isTrue();
    assertThat(lgo("2018-10-01", "2019-10-01").afterCutOff()).isFalse();
  }

  @Test
  @Covers("X-15")
  void aDayAnnouncedForOneYearGoesBeforeTheGeneralOne() {
    LocalDate service = LocalDate.parse("2017-09-30");
    LocalDate sent = LocalDate.parse("2018-10-12");

    assertThat(calendar.deadlines(Scheme.UCS, service, sent).afterCutOff()).isFalse();
    assertThat(calendar.deadlines(Scheme.UCS, service, sent.plusDays(1)).afterCutOff()).isTrue();
    assertThat(calendar.deadlines(Scheme.LGO, service, sent).afterCutOff()).isTrue();
  }

  @Test
  void theStepsOfThePercentsAreAllThere() {
    assertThat(lgo("2018-08-15", "2018-08-15").steps())
        .extracting(Deadlines.Step::percent)
        .containsExactly(100, 95, 90, 80);
    assertThat(lgo("2018-08-15", "2018-08-15").steps())
        .extracting(Deadlines.Step::lastDay)
        .containsExactly(
            LocalDate.parse("2018-09-30"),
            LocalDate.parse("2018-10-31"),
            LocalDate.parse("2018-11-30"),
            null);
  }

  @Test
  void theAnswerNamesTheRulesItCameFrom() {
    assertThat(lgo("2018-08-15", "2018-08-15").rules())
        .extracting(heading -> heading.id() + " " + heading.version())
        .containsExactly("LATE-RATE 1", "REP-DAYS 1", "CUT-OFF 1");
  }

  @Test
  void nothingIsSentBeforeTheService() {
    assertThatThrownBy(() -> lgo("2018-08-15", "2018-08-14"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoVersionsWithAGapBetweenThemAreRefusedWithFileAndLine() {
    String file =
        """
        kind: deadlines
        subject: {th: ก, en: a}
        lateRates:
          - {id: RATE, version: 1, scheme: ANY, until: 2020-01-01, legal: {source: s}, status: CONFIRMED, th: ก, en: a,
             monthsInTime: 1, percents: [{ps: 0, percent: 100}]}
          - {id: RATE, version: 2, scheme: ANY, from: 2020-02-01, legal: {source: s}, status: CONFIRMED, th: ก, en: a,
             monthsInTime: 2, percents: [{ps: 0, percent: 100}]}
        """;

    assertThatThrownBy(() -> BuiltIn.of(file))
        .isInstanceOf(RuleFileException.class)
        .hasMessage("own.yaml:6: RATE version 2 begins 2020-02-01, but version 1 ends 2020-01-01");
  }

  @Test
  void aPercentThatRisesWithLatenessIsRefused() {
    String file =
        """
        kind: deadlines
        subject: {th: ก, en: a}
        lateRates:
          - id: RATE
            version: 1
            scheme: ANY
            legal: {source: s}
            status: CONFIRMED
            th: ก
            en: a
            monthsInTime: 1
            percents: [{ps: 0, percent: 90}, {ps: 1, percent: 95}]
        """;

    assertThatThrownBy(() -> BuiltIn.of(file))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("own.yaml:12")
        .hasMessageContaining("rises");
  }

  private Deadlines lgo(String service, String sent) {
    return calendar.deadlines(Scheme.LGO, LocalDate.parse(service), LocalDate.parse(sent));
  }
}

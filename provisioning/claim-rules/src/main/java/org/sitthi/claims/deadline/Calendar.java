package org.sitthi.claims.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.RuleFileException;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Settings;
import org.sitthi.claims.Text;
import org.sitthi.claims.files.Heading;

/** The payer's calendar as dated data; never changes, knows no clock. */
public final class Calendar {

  /** Longest run of days without a REP that a rule file may make; beyond it the file is wrong. */
  private static final int MOST_DAYS_WITHOUT_REP = 60;

  private final List<LateRate> rates;
  private final List<ResultDays> resultDays;
  private final List<CutOff> cutOffs;
  private final Settings settings;

  Calendar(
      List<LateRate> rates, List<ResultDays> resultDays, List<CutOff> cutOffs, Settings settings) {
    this.rates = List.copyOf(rates);
    this.resultDays = List.copyOf(resultDays);
    this.cutOffs = List.copyOf(cutOffs);
    this.settings = settings;
  }

  /**
   * What sending on a day means.
   *
   * @throws IllegalArgumentException if the sending lies before the service
   * @throws RuleFileException if no rule is in force on the day
   */
  public Deadlines deadlines(Scheme scheme, LocalDate serviceDate, LocalDate sentDate) {
    if (sentDate.isBefore(serviceDate)) {
      throw new IllegalArgumentException("the day of sending lies before the day of service");
    }
    LateRate rate = rate(scheme, serviceDate);
    int ps = ps(rate, serviceDate, sentDate);
    ResultDays days = resultDays(scheme, sentDate);
    LocalDate rep = nextRep(days, scheme, sentDate);
    Optional<CutOff> cutOff = cutOff(scheme, serviceDate);
    int fiscalYear = settings.fiscalYear(serviceDate);
    @Nullable LocalDate last = cutOff.map(each -> each.lastDay(fiscalYear)).orElse(null);
    List<Heading> rules = new ArrayList<>(List.of(rate.heading(), days.heading()));
    cutOff.ifPresent(each -> rules.add(each.heading()));
    LateRate.Step step = rate.at(ps);
    return new Deadlines(
        serviceDate,
        sentDate,
        lastDay(rate, serviceDate, 0),
        ps,
        step.percent(),
        step.isMaximum(),
        words(step),
        steps(rate, serviceDate),
        rep,
        rep.plusDays(days.payWithinDays()),
        fiscalYear,
        last,
        last != null && sentDate.isAfter(last),
        rules);
  }

  /**
   * What waiting costs.
   *
   * @param today the day from which is counted
   */
  public AtRisk moneyAtRisk(List<AtRisk.Claim> claims, LocalDate today) {
    RiskSum sum = new RiskSum(this, today);
    claims.forEach(sum::add);
    return sum.sum();
  }

  /**
   * The day by which the money of a REP is expected (G-19, AMB-04).
   *
   * @throws RuleFileException if no rule is in force on the day
   */
  public LocalDate payBy(Scheme scheme, LocalDate rep) {
    return rep.plusDays(resultDays(scheme, rep).payWithinDays());
  }

  /** All entries, for those who publish them. */
  public List<Heading> entries() {
    List<Heading> all = new ArrayList<>();
    rates.forEach(each -> all.add(each.heading()));
    resultDays.forEach(each -> all.add(each.heading()));
    cutOffs.forEach(each -> all.add(each.heading()));
    return List.copyOf(all);
  }

  /** Months of sending beyond those that are on time, never below zero (AMB-01). */
  private static int ps(LateRate rate, LocalDate service, LocalDate sent) {
    long months = ChronoUnit.MONTHS.between(YearMonth.from(service), YearMonth.from(sent));
    return Math.toIntExact(Math.max(0, months - rate.monthsInTime()));
  }

  private static LocalDate lastDay(LateRate rate, LocalDate service, int ps) {
    return YearMonth.from(service).plusMonths((long) rate.monthsInTime() + ps).atEndOfMonth();
  }

  private static List<Deadlines.Step> steps(LateRate rate, LocalDate service) {
    List<Deadlines.Step> steps = new ArrayList<>();
    for (int ps = 0; ps <= rate.lastPs(); ps++) {
      LateRate.Step step = rate.at(ps);
      @Nullable LocalDate last = ps == rate.lastPs() ? null : lastDay(rate, service, ps);
      steps.add(new Deadlines.Step(ps, step.percent(), step.isMaximum(), last));
    }
    return steps;
  }

  private static LocalDate nextRep(ResultDays days, Scheme scheme, LocalDate sent) {
    LocalDate taken = sent;
    for (int i = 0; days.isClosed(ResultDays.What.INTAKE, scheme, taken); i++) {
      bounded(days, i);
      taken = taken.plusDays(1);
    }
    LocalDate rep = taken.plusDays(1);
    for (int i = 0;
        !days.weekdays().contains(rep.getDayOfWeek())
            || days.isClosed(ResultDays.What.REP, scheme, rep);
        i++) {
      bounded(days, i);
      rep = rep.plusDays(1);
    }
    return rep;
  }

  private static void bounded(ResultDays days, int tries) {
    if (tries > MOST_DAYS_WITHOUT_REP) {
      throw new RuleFileException(
          days.heading().place() + ": no REP within " + MOST_DAYS_WITHOUT_REP + " days");
    }
  }

  private static Text words(LateRate.Step step) {
    return step.isMaximum()
        ? new Text("ไม่เกินร้อยละ " + step.percent(), "at most " + step.percent() + " %")
        : new Text("ร้อยละ " + step.percent(), step.percent() + " %");
  }

  private LateRate rate(Scheme scheme, LocalDate service) {
    return rates.stream()
        .filter(each -> holds(each.heading(), scheme, service))
        .findFirst()
        .orElseThrow(() -> none("rate for lateness", scheme, service));
  }

  private ResultDays resultDays(Scheme scheme, LocalDate sent) {
    return resultDays.stream()
        .filter(each -> holds(each.heading(), scheme, sent))
        .findFirst()
        .orElseThrow(() -> none("REP calendar", scheme, sent));
  }

  /** A day announced for one fiscal year goes before the general rule. */
  private Optional<CutOff> cutOff(Scheme scheme, LocalDate service) {
    return cutOffs.stream()
        .filter(each -> holds(each.heading(), scheme, service))
        .min(Comparator.comparing(each -> each.exactly() == null));
  }

  private static boolean holds(Heading heading, Scheme scheme, LocalDate day) {
    return heading.schemes().contains(scheme) && heading.isInForce(day);
  }

  private static RuleFileException none(String what, Scheme scheme, LocalDate day) {
    return new RuleFileException("no " + what + " is in force for " + scheme + " on " + day);
  }
}

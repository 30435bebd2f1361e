package org.sitthi.claims.deadline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.DateBasis;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Settings;
import org.sitthi.claims.files.Heading;
import org.sitthi.claims.files.Node;

/** Reads rule files of the kind {@code deadlines}. */
public final class CalendarReader {

  private static final int MOST_MONTHS = 24;
  private static final int MOST_PAY_DAYS = 365;
  private static final int MOST_YEARS = 5;

  private final List<LateRate> rates = new ArrayList<>();
  private final List<ResultDays> resultDays = new ArrayList<>();
  private final List<CutOff> cutOffs = new ArrayList<>();

  private CalendarReader() {}

  /**
   * Reads the trees of all such files.
   *
   * @throws org.sitthi.claims.RuleFileException naming file, place and cause
   */
  public static Calendar read(List<Node> roots, Settings settings) {
    CalendarReader reader = new CalendarReader();
    for (Node root : roots) {
      root.onlyKeys(Set.of("kind", "subject", "lateRates", "resultDays", "cutOffs"));
      root.get("subject").bothLanguages();
      each(root, "lateRates").forEach(node -> reader.rates.add(rate(node)));
      each(root, "resultDays").forEach(node -> reader.resultDays.add(days(node)));
      each(root, "cutOffs").forEach(node -> reader.cutOffs.add(cutOff(node)));
    }
    Calendar calendar = new Calendar(reader.rates, reader.resultDays, reader.cutOffs, settings);
    Heading.inARow(calendar.entries());
    return calendar;
  }

  private static List<Node> each(Node root, String key) {
    Node list = root.find(key);
    return list == null ? List.of() : list.elements();
  }

  private static LateRate rate(Node node) {
    Heading heading = Heading.read(node, Set.of("monthsInTime", "percents"));
    List<LateRate.Step> steps = new ArrayList<>();
    for (Node step : node.get("percents").elements()) {
      step.onlyKeys(Set.of("ps", "percent", "maximum"));
      if (step.get("ps").number(0, MOST_MONTHS) != steps.size()) {
        throw step.get("ps").wrong("PS " + steps.size() + " is expected here");
      }
      int percent = step.get("percent").number(0, 100);
      if (!steps.isEmpty() && percent > steps.getLast().percent()) {
        throw step.get("percent").wrong("the percent rises with lateness");
      }
      Node maximum = step.find("maximum");
      steps.add(new LateRate.Step(percent, maximum != null && maximum.flag()));
    }
    if (steps.isEmpty()) {
      throw node.get("percents").wrong("no percent is given");
    }
    return new LateRate(heading, node.get("monthsInTime").number(0, MOST_MONTHS), steps);
  }

  private static ResultDays days(Node node) {
    Heading heading = Heading.read(node, Set.of("weekdays", "payWithinDays", "closed"));
    if (heading.basis() != DateBasis.SENT) {
      throw node.wrong("result days go by the day of sending; say 'basis: SENT'");
    }
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    node.get("weekdays").elements().forEach(day -> weekdays.add(day.one(DayOfWeek.class)));
    if (weekdays.isEmpty()) {
      throw node.get("weekdays").wrong("no weekday is given");
    }
    List<ResultDays.Closed> closed = new ArrayList<>();
    each(node, "closed").forEach(one -> closed.add(closed(one)));
    return new ResultDays(
        heading, weekdays, node.get("payWithinDays").number(0, MOST_PAY_DAYS), closed);
  }

  private static ResultDays.Closed closed(Node node) {
    node.onlyKeys(Set.of("what", "scheme", "from", "until", "th", "en"));
    LocalDate from = node.get("from").day();
    LocalDate until = node.get("until").day();
    if (!from.isBefore(until)) {
      throw node.get("until").wrong("it ends before it begins; 'until' is the first open day");
    }
    Set<Scheme> schemes = new HashSet<>();
    node.get("scheme").elements().forEach(one -> schemes.add(one.one(Scheme.class)));
    return new ResultDays.Closed(
        node.get("what").one(ResultDays.What.class), schemes, from, until, node.bothLanguages());
  }

  private static CutOff cutOff(Node node) {
    Heading heading = Heading.read(node, Set.of("yearsAfter", "lastDay", "exactly"));
    Node exactly = node.find("exactly");
    if (exactly != null) {
      return new CutOff(heading, 0, null, exactly.day());
    }
    return new CutOff(heading, node.get("yearsAfter").number(0, MOST_YEARS), monthDay(node), null);
  }

  private static @Nullable MonthDay monthDay(Node node) {
    Node day = node.get("lastDay");
    try {
      return MonthDay.parse("--" + day.text());
    } catch (DateTimeException e) {
      throw day.wrong("'" + day.text() + "' is no month-day");
    }
  }
}

package org.sitthi.kiosk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Evidence;
import org.sitthi.record.Evidence.StepTime;
import org.sitthi.record.VisitRecord;

/** Sums records up: times of the steps, and how the claims stand. Pure; nobody's data. */
public final class VisitReport {

  private static final double MEDIAN = 0.5;
  private static final double NINETY_FIVE = 0.95;
  private static final double MILLIS_A_SECOND = 1000.0;

  private VisitReport() {}

  /**
   * The report in lines.
   *
   * @param visits the newest revision of each visit
   * @param counts what was counted of visits, also of those that left no record
   * @param days so many days, today among them
   */
  public static List<String> of(List<VisitRecord> visits, List<Tally.Count> counts, int days) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "report: %d visits in %d %s".formatted(visits.size(), days, days == 1 ? "day" : "days"));
    if (!visits.isEmpty()) {
      lines.add(row("step", "visits", "median", "p95"));
      steps(visits).forEach((step, millis) -> lines.add(times(step, millis)));
      lines.add(times("all steps until the record", sums(visits)));
      lines.add(times("card in to claim code", codes(visits)));
      for (ClaimRecord.State state : ClaimRecord.State.values()) {
        long count = visits.stream().filter(visit -> visit.claim().state() == state).count();
        if (count > 0) {
          lines.add("claim %s: %d".formatted(state, count));
        }
      }
      marks(visits).forEach((mark, count) -> lines.add("mark %s: %d".formatted(mark, count)));
    }
    lines.addAll(CountReport.of(counts));
    lines.add("after the record (printing, taking card and slip): not recorded");
    return lines;
  }

  /** Each visit's time in a step, entered once or more; steps in the order of their first visit. */
  private static Map<String, List<Long>> steps(List<VisitRecord> visits) {
    Map<String, List<Long>> all = new LinkedHashMap<>();
    for (VisitRecord visit : visits) {
      Map<String, Long> own = new LinkedHashMap<>();
      times(visit).forEach(time -> own.merge(time.step(), time.millis(), Long::sum));
      own.forEach((step, millis) -> all.computeIfAbsent(step, _ -> new ArrayList<>()).add(millis));
    }
    return all;
  }

  private static List<Long> sums(List<VisitRecord> visits) {
    return visits.stream()
        .map(VisitReport::times)
        .filter(times -> !times.isEmpty())
        .map(times -> times.stream().mapToLong(StepTime::millis).sum())
        .toList();
  }

  private static List<StepTime> times(VisitRecord visit) {
    return visit.evidence().map(Evidence::steps).orElse(List.of());
  }

  private static List<Long> codes(List<VisitRecord> visits) {
    return visits.stream().flatMap(visit -> visit.claim().elapsedMillis().stream()).toList();
  }

  private static Map<String, Long> marks(List<VisitRecord> visits) {
    return visits.stream()
        .flatMap(visit -> visit.marks().stream())
        .collect(Collectors.groupingBy(mark -> mark, TreeMap::new, Collectors.counting()));
  }

  private static String times(String what, List<Long> millis) {
    return row(
        what,
        String.valueOf(millis.size()),
        seconds(quantile(millis, MEDIAN)),
        seconds(quantile(millis, NINETY_FIVE)));
  }

  private static String row(String what, String visits, String median, String p95) {
    return "%-28s %8s %10s %10s".formatted(what, visits, median, p95).stripTrailing();
  }

  private static String seconds(OptionalLong millis) {
    return millis.isEmpty()
        ? "–"
        : String.format(Locale.ROOT, "%.1f s", millis.getAsLong() / MILLIS_A_SECOND);
  }

  /** The smallest time that so great a part of the visits did not exceed. */
  static OptionalLong quantile(List<Long> millis, double part) {
    int rank = (int) Math.ceil(part * millis.size());
    return millis.stream()
        .mapToLong(Long::longValue)
        .sorted()
        .skip(Math.max(0, rank - 1))
        .findFirst();
  }
}

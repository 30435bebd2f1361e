package org.sitthi.kiosk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sitthi.kiosk.report.Tally.Count;
import org.sitthi.kiosk.report.Tally.What;

/** What was counted, in lines: who gave up where, whose time was over, who called for staff. */
final class CountReport {

  private static final double HUNDRED = 100.0;

  private CountReport() {}

  static List<String> of(List<Count> counts) {
    int begun = sum(counts, What.ENTERED, "READING_CARD");
    List<String> lines = new ArrayList<>();
    lines.add(
        "abandoned: %d of %d visits that began (%s)"
            .formatted(
                total(counts, What.ABANDONED),
                begun,
                percent(total(counts, What.ABANDONED), begun)));
    steps(counts, What.ABANDONED).forEach((step, causes) -> lines.add(step(counts, step, causes)));
    lines.add("time over: %d questions without an answer".formatted(total(counts, What.TIMED_OUT)));
    steps(counts, What.TIMED_OUT).forEach((step, causes) -> lines.add(step(counts, step, causes)));
    lines.add("help: %d calls for staff".formatted(total(counts, What.CALLED)));
    steps(counts, What.CALLED).forEach((step, causes) -> lines.add(step(counts, step, causes)));
    return lines;
  }

  /** Such as {@code CHOOSING_SERVICE 3 of 120 (2.5 %): R13 2, K11 1}. */
  private static String step(List<Count> counts, String step, Map<String, Integer> causes) {
    int here = causes.values().stream().mapToInt(Integer::intValue).sum();
    int entered = sum(counts, What.ENTERED, step);
    StringBuilder line = new StringBuilder("  ").append(step).append(' ').append(here);
    if (entered > 0) {
      line.append(" of ").append(entered).append(" (").append(percent(here, entered)).append(')');
    }
    List<String> named =
        causes.entrySet().stream()
            .filter(cause -> !cause.getKey().isEmpty())
            .map(cause -> cause.getKey() + " " + cause.getValue())
            .toList();
    return named.isEmpty() ? line.toString() : line + ": " + String.join(", ", named);
  }

  private static Map<String, Map<String, Integer>> steps(List<Count> counts, What what) {
    Map<String, Map<String, Integer>> steps = new LinkedHashMap<>();
    counts.stream()
        .filter(count -> count.key().what() == what)
        .forEach(count ->
            steps
                .computeIfAbsent(count.key().step(), _ -> new TreeMap<>())
                .merge(count.key().cause(), count.times(), Integer::sum));
    return steps;
  }

  private static int total(List<Count> counts, What what) {
    return counts.stream().filter(count -> count.key().what() == what).mapToInt(Count::times).sum();
  }

  private static int sum(List<Count> counts, What what, String step) {
    return counts.stream()
        .filter(count -> count.key().what() == what && count.key().step().equals(step))
        .mapToInt(Count::times)
        .sum();
  }

  private static String percent(int part, int whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", HUNDRED * part / whole);
  }
}

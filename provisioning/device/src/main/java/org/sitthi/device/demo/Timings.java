package org.sitthi.device.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.device.demo.VisitTrace.Moment;
import org.sitthi.kiosk.visit.VisitState;

/**
 * Milliseconds of one visit, all from the same clock ({@link System#nanoTime}).
 *
 * <p>{@code cardDetected} is when the slot's thread learned of the card; {@code nameOnScreen} when
 * the frame after the one with the name began; {@code firstByteAtPrinter} when the printer got the
 * first byte of the job.
 */
final class Timings {

  private static final double NANOS_PER_MILLI = 1e6;

  private final Map<String, Double> steps = new LinkedHashMap<>();
  private final long start;

  Timings(long cardDetectedNanos) {
    this.start = cardDetectedNanos;
    steps.put("cardDetected", 0.0);
  }

  /** Notes when a step was reached. */
  void at(String step, long nanos) {
    steps.put(step, rounded((nanos - start) / NANOS_PER_MILLI));
  }

  /** Notes the states that the visit went through, each the first time. */
  void states(List<Moment> moments) {
    for (Moment moment : moments) {
      boolean named =
          moment.state() instanceof VisitState.ReadingCard reading
              && reading.firstLook().isPresent();
      String step = named ? "nameKnown" : "state" + moment.state().getClass().getSimpleName();
      if (!steps.containsKey(step) && !(moment.state() instanceof VisitState.Idle)) {
        at(step, moment.nanos());
      }
    }
  }

  /** Notes a span between two steps, if both were reached. */
  void span(String name, String from, String to, double without) {
    Optional.ofNullable(steps.get(from))
        .flatMap(begin -> Optional.ofNullable(steps.get(to)).map(end -> end - begin - without))
        .ifPresent(span -> steps.put(name, rounded(span)));
  }

  /** Notes a number that is no moment. */
  void value(String name, double value) {
    steps.put(name, rounded(value));
  }

  Map<String, Double> all() {
    return Map.copyOf(steps);
  }

  /** As JSON, in the order noted. */
  String json() {
    StringBuilder text = new StringBuilder("{\n");
    String separator = "";
    for (Map.Entry<String, Double> step : steps.entrySet()) {
      text.append(separator).append("  \"").append(step.getKey()).append("\": ");
      text.append(step.getValue());
      separator = ",\n";
    }
    return text.append("\n}\n").toString();
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}

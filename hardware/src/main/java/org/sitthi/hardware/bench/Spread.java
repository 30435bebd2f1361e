package org.sitthi.hardware.bench;

import java.util.Arrays;
import java.util.List;

/** Repeated measurements of one thing; at least one. */
public final class Spread {

  private static final double NANOS_PER_MILLI = 1e6;

  private final double[] sorted;

  private Spread(double[] sorted) {
    this.sorted = sorted;
  }

  /** The spread of times in nanoseconds, told in milliseconds. */
  public static Spread ofNanos(long... nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] millis = Arrays.stream(nanos).mapToDouble(n -> n / NANOS_PER_MILLI).toArray();
    Arrays.sort(millis);
    return new Spread(millis);
  }

  /** Half of them are not greater. */
  public double median() {
    return sorted[(sorted.length - 1) / 2];
  }

  /** 95 of 100 of them are not greater. */
  public double p95() {
    return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
  }

  /** Median and 95th percentile as figures in ms. */
  public List<Figure> figures(String what) {
    return List.of(
        new Figure(what + ", median", median(), "ms"), new Figure(what + ", p95", p95(), "ms"));
  }
}

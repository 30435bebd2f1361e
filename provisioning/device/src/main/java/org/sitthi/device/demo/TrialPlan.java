package org.sitthi.device.demo;

import java.time.Duration;

/**
 * How a trial hospital is set up.
 *
 * @param nhsoPort 0 = a free one
 * @param printerPort 0 = a free one
 * @param centralPort 0 = a free one
 * @param cardExchange what one exchange with the card takes; 30 ms is what readers were seen to
 *     need (facts/thai-id-card.md §8)
 * @param paperSpeed millimetres a second, 0 = at once; 150 is what slow printers do
 * @param slowness how late NHSO's stand-in answers when it is told to be slow
 */
public record TrialPlan(
    int nhsoPort,
    int printerPort,
    int centralPort,
    Duration cardExchange,
    int paperSpeed,
    Duration slowness) {

  /** Free ports, a card and a printer as slow as real ones. */
  public static TrialPlan lifelike() {
    return new TrialPlan(0, 0, 0, Duration.ofMillis(30), 150, Duration.ofSeconds(30));
  }

  /** Free ports, nothing waits: for tests. */
  public static TrialPlan quick() {
    return new TrialPlan(0, 0, 0, Duration.ZERO, 0, Duration.ofSeconds(10));
  }
}

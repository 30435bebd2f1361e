package org.sitthi.hardware.printer;

import java.util.OptionalInt;
import org.sitthi.hardware.printer.PrinterState.Paper;

/**
 * How many slips a roll still holds: by what was printed since it was put in, and by the sensor
 * that tells its end is near. Pure; the caller keeps {@link #usedMillimetres} and {@link
 * #lowAtMillimetres} over a restart.
 *
 * @param rollMillimetres length of a new roll, 1,000 to 500,000
 * @param nearEndMillimetres what is left when the sensor tells so, 0 to 50,000; 0 for no sensor
 * @param usedMillimetres printed of this roll
 * @param lowAtMillimetres {@code usedMillimetres} when the sensor first told; -1 if it has not
 * @param slipMillimetres mean length of a slip, 10 to 1,000
 */
public record PaperForecast(
    int rollMillimetres,
    int nearEndMillimetres,
    int usedMillimetres,
    int lowAtMillimetres,
    int slipMillimetres) {

  private static final int NOT_LOW = -1;
  private static final int USUAL_SLIP_MILLIMETRES = 160;

  /** The newest slip's weight in the mean is one in so many. */
  private static final int MEAN_OF = 8;

  /** Checks the ranges. */
  public PaperForecast {
    boolean right =
        rollMillimetres >= 1000
            && rollMillimetres <= 500_000
            && nearEndMillimetres >= 0
            && nearEndMillimetres <= 50_000
            && usedMillimetres >= 0
            && lowAtMillimetres >= NOT_LOW
            && slipMillimetres >= 10
            && slipMillimetres <= 1000;
    if (!right) {
      throw new IllegalArgumentException("paper forecast out of range");
    }
  }

  /** A new roll. */
  public static PaperForecast newRoll(int rollMillimetres, int nearEndMillimetres) {
    return new PaperForecast(
        rollMillimetres, nearEndMillimetres, 0, NOT_LOW, USUAL_SLIP_MILLIMETRES);
  }

  /**
   * After a slip, whole or torn.
   *
   * @param millimetres what it used, with the feed to the cutter, 0 to 2,000
   */
  public PaperForecast printed(int millimetres) {
    int used = Math.clamp(millimetres, 0, 2000);
    int mean = (slipMillimetres * (MEAN_OF - 1) + used + MEAN_OF / 2) / MEAN_OF;
    return new PaperForecast(
        rollMillimetres,
        nearEndMillimetres,
        (int) Math.min((long) usedMillimetres + used, Integer.MAX_VALUE),
        lowAtMillimetres,
        Math.clamp(mean, 10, 1000));
  }

  /**
   * After a look at the sensors. A roll that was low or out and is full again is a new one; nobody
   * has to press a button for it.
   */
  public PaperForecast saw(Paper paper) {
    return switch (paper) {
      case FULL -> lowAtMillimetres == NOT_LOW ? this : newRoll();
      case LOW -> lowAtMillimetres == NOT_LOW ? lowAt(usedMillimetres) : this;
      case OUT -> empty();
      case JAMMED, UNKNOWN -> this;
    };
  }

  /** Slips left; empty where nothing can be said, as when more was printed than the roll held. */
  public OptionalInt slipsLeft() {
    int left = millimetresLeft();
    return left < 0 ? OptionalInt.empty() : OptionalInt.of(left / slipMillimetres);
  }

  /** The sensor knows better than the count, which may have begun with a roll half used. */
  private int millimetresLeft() {
    if (lowAtMillimetres != NOT_LOW) {
      return Math.max(0, nearEndMillimetres - (usedMillimetres - lowAtMillimetres));
    }
    int counted = rollMillimetres - usedMillimetres;
    // Not low yet, so at least that much is there, whatever the count says.
    return nearEndMillimetres > 0 ? Math.max(counted, nearEndMillimetres) : counted;
  }

  private PaperForecast newRoll() {
    return new PaperForecast(rollMillimetres, nearEndMillimetres, 0, NOT_LOW, slipMillimetres);
  }

  /** Whatever was counted, nothing is left. */
  private PaperForecast empty() {
    int used = Math.max(usedMillimetres, nearEndMillimetres);
    return new PaperForecast(
        rollMillimetres, nearEndMillimetres, used, used - nearEndMillimetres, slipMillimetres);
  }

  private PaperForecast lowAt(int used) {
    return new PaperForecast(
        rollMillimetres, nearEndMillimetres, usedMillimetres, used, slipMillimetres);
  }
}

package org.sitthi.hardware.printer.roll;

/**
 * A step of a script.
 *
 * @param afterRows how many more rows are printed first, 0 to 8,000
 * @param event what happens then
 */
public record RollStep(int afterRows, RollEvent event) {

  /** Checks the number. */
  public RollStep {
    if (afterRows < 0 || afterRows > 8000) {
      throw new IllegalArgumentException("script step after " + afterRows + " rows");
    }
  }
}

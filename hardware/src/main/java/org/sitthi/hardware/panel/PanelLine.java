package org.sitthi.hardware.panel;

/**
 * One GPIO line.
 *
 * @param name as the board names it, such as {@code GPIO17}; 1 to 31 signs
 * @param activeLow active while the line is at ground: a lamp that is switched to ground; an input
 *     that is a contact to ground, whose line is then pulled up
 */
public record PanelLine(String name, boolean activeLow) {

  /** As in the settings. */
  @Override
  public String toString() {
    return activeLow ? "!" + name : name;
  }
}

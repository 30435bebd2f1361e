package org.sitthi.hardware.panel;

import java.util.Set;

/** How the panel is. */
public sealed interface PanelState {

  /**
   * It works.
   *
   * @param active the inputs that are active
   */
  record Online(Set<PanelInput> active) implements PanelState {

    /** Keeps the set as it is now. */
    public Online {
      active = Set.copyOf(active);
    }
  }

  /**
   * There should be one and there is none, or it was let go of.
   *
   * @param why for the log, without personal data
   */
  record Offline(String why) implements PanelState {}

  /** This kiosk has no panel. */
  record NoDevice() implements PanelState {}
}

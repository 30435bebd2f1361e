package org.sitthi.hardware.panel;

/** What happens at the panel. */
public sealed interface PanelEvent {

  /** The panel can be used; the value of each wired input follows. */
  record Ready() implements PanelEvent {}

  /** An input is active from now on, or no longer. */
  record Changed(PanelInput input, boolean active) implements PanelEvent {}

  /** The panel can't be used; told once, it is looked for again until it is back. */
  record Lost(String why) implements PanelEvent {}
}

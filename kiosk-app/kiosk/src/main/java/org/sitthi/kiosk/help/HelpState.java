package org.sitthi.kiosk.help;

/** How it stands with the call for staff; what the screen says is true of it. */
public enum HelpState {
  /** Nobody calls. */
  NONE,
  /** The call is on its way. */
  SENDING,
  /** The central store shows it at the desk. */
  SENT,
  /** A member of staff said that they come. */
  ANSWERED,
  /** The central store can't be reached; the cabinet's light is on. */
  LIGHT_ONLY,
  /** The central store can't be reached and there is no light: nobody knows. */
  UNHEARD
}

package org.sitthi.kiosk.screens;

import org.sitthi.kiosk.staff.StaffView;

/** Something is being done. */
final class StaffWaitScreen {

  private StaffWaitScreen() {}

  static Screen of(Look look, StaffView.Work what) {
    return of(look, "staff.working." + what, icon(what));
  }

  static Screen of(Look look, String key, Icon icon) {
    return Screen.still(
        look.split(look.medallion(icon, 260), look.text(look.say(key), "title", "accent")));
  }

  private static Icon icon(StaffView.Work what) {
    return switch (what) {
      case READING -> Icon.PAGE;
      case PRINTING -> Icon.SLIP;
      case LOOKING_UP, FINDING -> Icon.SHIELD;
      case BEGINNING -> Icon.CARD;
    };
  }
}

package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.sitthi.kiosk.staff.StaffTouch;
import org.sitthi.kiosk.staff.StaffView;

/** What can be done. */
final class StaffMenuScreen {

  private StaffMenuScreen() {}

  static Screen of(Look look, StaffView.Menu menu, Consumer<StaffTouch> touch) {
    List<Node> told = new ArrayList<>();
    told.add(look.text(look.say("staff.menu.title"), "title", "accent"));
    StaffParts.said(look, menu.said()).ifPresent(told::add);
    List<Node> choices =
        List.of(
            choice(look, "visits", Icon.PAGE, new StaffTouch.VisitsWanted(), touch),
            choice(look, "testprint", Icon.SLIP, new StaffTouch.TestPrintWanted(), touch));
    return StaffParts.asking(look, look.told(told), look.controls(Look.UNIT * 3, choices));
  }

  private static Node choice(
      Look look, String what, Icon icon, StaffTouch wanted, Consumer<StaffTouch> touch) {
    return Choice.of(
        look, look.say("staff.menu." + what), icon, () -> touch.accept(wanted), "body");
  }
}

package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;

/** "Do you need more time?": a touch anywhere but on cancel says yes. */
final class MoreTimeScreen {

  private MoreTimeScreen() {}

  static Screen of(Look look, Consumer<TouchEvent> touch) {
    Button yes =
        look.button(
            look.say("moretime.yes"), () -> touch.accept(new StillHere()), "primary", "lead");
    yes.setMinHeight(look.target(150));
    yes.setMaxWidth(look.fixed(720));
    Button cancel =
        look.button(look.say("cancel"), () -> touch.accept(new Cancelled()), "plain", "body");
    cancel.setMaxWidth(look.fixed(720));
    Node told =
        look.column(
            Look.UNIT * 4,
            look.medallion(Icon.CLOCK, look.settings().portrait() ? 280 : 200),
            look.text(look.say("moretime.title"), "title"),
            look.text(look.say("moretime.hint"), "lead", "quiet"));
    VBox controls = look.controls(Look.UNIT * 3, List.of(yes, cancel));
    controls.setMinWidth(look.fixed(720));
    told.setOnMousePressed(pressed -> touch.accept(new StillHere()));
    controls.setOnMousePressed(pressed -> touch.accept(new StillHere()));
    return Screen.asking(told, controls, Screen.Place.UNDER, Screen.Step.CODE);
  }
}

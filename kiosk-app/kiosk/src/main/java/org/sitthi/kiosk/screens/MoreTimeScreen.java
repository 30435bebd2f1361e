package org.sitthi.kiosk.screens;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
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
    yes.setMinHeight(look.px(150));
    yes.setMaxWidth(look.px(720));
    Button cancel =
        look.button(look.say("cancel"), () -> touch.accept(new Cancelled()), "plain", "body");
    cancel.setMaxWidth(look.px(720));
    Node text =
        look.column(
            Look.UNIT * 4,
            look.text(look.say("moretime.title"), "title"),
            look.text(look.say("moretime.hint"), "lead", "quiet"),
            yes,
            cancel);
    StackPane content = new StackPane(look.split(look.medallion(Icon.CLOCK, 280), text));
    content.setOnMousePressed(pressed -> touch.accept(new StillHere()));
    return Screen.still(content, Screen.Step.CODE);
  }
}

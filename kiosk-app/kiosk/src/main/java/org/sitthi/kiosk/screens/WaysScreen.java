package org.sitthi.kiosk.screens;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** During a visit: another language or access mode, and back to where one was. */
final class WaysScreen {

  private WaysScreen() {}

  static Screen of(Look look, Ways ways, Runnable done) {
    Node title = look.text(look.say("access.title"), "title", "accent");
    Node told =
        look.low() || !look.settings().portrait()
            ? title
            : look.column(look.gap(), look.medallion(Icon.GLOBE, 240), title);
    Button back = look.button(look.say("access.done"), done, "primary", "lead");
    back.setMinHeight(look.target(128));
    VBox controls = ways.node();
    controls.getChildren().add(back);
    return new Screen(
        told,
        java.util.Optional.of(controls),
        Screen.Place.BOTTOM,
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }
}

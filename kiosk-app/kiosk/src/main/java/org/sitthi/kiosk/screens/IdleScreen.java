package org.sitthi.kiosk.screens;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** No card: what to do, as a moving picture and one sentence. Holds nothing of anybody. */
final class IdleScreen {

  private IdleScreen() {}

  static Screen of(Look look, boolean slips, Ways ways, Optional<Runnable> privacy) {
    boolean low = !slips && !look.settings().portrait();
    CardPicture card = new CardPicture();
    VBox text =
        look.column(
            Look.UNIT * 2,
            look.text(look.say("idle.title"), low ? "title" : "huge", "accent"),
            look.text(look.say("idle.hint"), "lead"));
    if (!slips) {
      VBox notice =
          look.sheet(
              "notice",
              look.signed(
                  Look.UNIT * 3,
                  look.icon(Icon.SLIP, 56),
                  look.say("idle.noslips"),
                  "body",
                  "strong"));
      VBox.setMargin(notice, new Insets(look.px(Look.UNIT * 3), 0, 0, 0));
      text.getChildren().add(notice);
    }
    VBox controls = ways.node();
    privacy.ifPresent(more -> controls.getChildren().add(PrivacyNotice.button(look, more)));
    return new Screen(
        told(look, card.node(look, slips), text),
        Optional.of(controls),
        Screen.Place.BOTTOM,
        Optional.empty(),
        Optional.of(card.motion()));
  }

  private static Node told(Look look, Node picture, VBox text) {
    if (look.settings().portrait()) {
      return look.column(look.gap(), picture, text);
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(look.fixed(1000));
    return look.row(Look.UNIT * 10, picture, text);
  }
}

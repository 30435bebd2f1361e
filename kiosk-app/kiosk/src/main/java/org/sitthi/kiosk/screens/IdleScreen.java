package org.sitthi.kiosk.screens;

import java.util.Optional;
import javafx.scene.Node;

/** No card: what to do, as a moving picture and one sentence. Holds nothing of anybody. */
final class IdleScreen {

  private IdleScreen() {}

  static Screen of(Look look) {
    CardPicture card = new CardPicture();
    Node text =
        look.column(
            Look.UNIT * 2,
            look.text(look.say("idle.title"), "huge", "accent"),
            look.text(look.say("idle.hint"), "lead"));
    return new Screen(
        look.split(card.node(look), text), Optional.empty(), Optional.of(card.motion()));
  }
}

package org.sitthi.kiosk.screens;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** No card: what to do, as a moving picture and one sentence. Holds nothing of anybody. */
final class IdleScreen {

  private IdleScreen() {}

  static Screen of(Look look, boolean slips, Optional<Runnable> privacy) {
    boolean low = !slips;
    CardPicture card = new CardPicture();
    VBox text =
        look.column(
            low ? Look.UNIT : Look.UNIT * 2,
            look.text(look.say("idle.title"), low ? "title" : "huge", "accent"),
            look.text(look.say("idle.hint"), "lead"));
    if (!slips) {
      Node words = look.text(look.say("idle.noslips"), "body", "strong");
      Node icon = look.icon(Icon.SLIP, 72);
      text.getChildren().add(look.sheet("notice", look.row(Look.UNIT * 3, icon, words)));
    }
    privacy.ifPresent(more -> text.getChildren().add(PrivacyNotice.button(look, more)));
    return new Screen(
        look.split(card.node(look), text), Optional.empty(), Optional.of(card.motion()));
  }
}

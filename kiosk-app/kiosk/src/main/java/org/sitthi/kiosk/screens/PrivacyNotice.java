package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What data leave the kiosk, in two layers: one line while the card is read, and the rest for who
 * touches it before.
 */
final class PrivacyNotice {

  private PrivacyNotice() {}

  /** A touch asks for the rest. */
  static Node button(Look look, Runnable more) {
    Button line = look.button(look.say("privacy.more"), more, "plain", "body");
    line.setGraphic(look.icon(Icon.INFORMATION, 48));
    line.setGraphicTextGap(look.px(Look.UNIT * 2));
    line.setMinWidth(Region.USE_PREF_SIZE);
    line.setMaxWidth(Region.USE_PREF_SIZE);
    return line;
  }

  /** The rest, sentence by sentence. */
  static VBox sheet(Look look) {
    VBox sheet =
        look.sheet(
            "sheet",
            look.text(look.say("privacy.what"), "body"),
            look.text(look.say("privacy.who"), "body"),
            look.text(look.say("privacy.keep"), "body"),
            look.text(look.say("privacy.rights"), "body"));
    sheet.setSpacing(look.px(Look.UNIT * 3));
    sheet.setMaxWidth(look.fixed(look.settings().portrait() ? 960 : 1720));
    return sheet;
  }

  /** The second layer, read before a card goes in. */
  static Screen screen(Look look, Runnable close) {
    Button done = look.button(look.say("privacy.close"), close, "primary", "lead");
    done.setMaxWidth(look.fixed(720));
    return new Screen(
        look.column(
            look.gap(), look.text(look.say("privacy.more"), "title", "accent"), sheet(look)),
        Optional.of(look.controls(Look.UNIT, List.of(done))),
        Screen.Place.BOTTOM,
        Optional.empty(),
        Optional.empty());
  }
}

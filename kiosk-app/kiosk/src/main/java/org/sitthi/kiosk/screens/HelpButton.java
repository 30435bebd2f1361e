package org.sitthi.kiosk.screens;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.help.HelpState;

/** The call button; once pressed, in its place stands what became of the call. */
record HelpButton(Look look, HelpState state, Runnable call) {

  /** As high as the other touch targets at the frame's edge. */
  private static final double HEIGHT = 88;

  /** Two lines of the longest answer. */
  private static final double WIDTH = 280;

  Node node() {
    if (state == HelpState.NONE) {
      Button button = look.button(look.say(key()), call, "language", "small", "strong");
      if (!look.modes().has(AccessMode.LARGE_TEXT)) {
        // Beside large letters it would leave the hospital's name no line of its own.
        button.setGraphic(look.icon(Icon.BELL, 44));
        button.setGraphicTextGap(look.near(Look.UNIT * 1.5));
      }
      button.setMinSize(Region.USE_PREF_SIZE, look.target(HEIGHT));
      return button;
    }
    Paragraph answer = new Paragraph(look.say(key()), TextAlignment.LEFT, "small", "strong");
    answer.setMinWidth(look.px(WIDTH));
    answer.setPrefWidth(look.px(WIDTH));
    answer.setMaxWidth(look.px(WIDTH));
    return answer;
  }

  private String key() {
    return switch (state) {
      case NONE -> "help.none";
      case SENDING -> "help.sending";
      case SENT -> "help.sent";
      case ANSWERED -> "help.answered";
      case LIGHT_ONLY -> "help.light";
      case UNHEARD -> "help.unheard";
    };
  }
}

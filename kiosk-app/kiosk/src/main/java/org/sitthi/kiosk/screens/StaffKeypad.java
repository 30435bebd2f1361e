package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import org.sitthi.kiosk.texts.LineBreaks;

/** Ten digits, delete and confirm. */
final class StaffKeypad {

  static final double KEY_WIDTH = 228;

  private static final double KEY_HEIGHT = 128;
  private static final char DELETE = '<';
  private static final char CONFIRM = '>';
  private static final List<String> ROWS = List.of("123", "456", "789", "<0>");

  private final Look look;
  private final IntConsumer typed;
  private final Runnable deleted;
  private final Button confirm;

  /**
   * The keys.
   *
   * @param confirm may be turned off while what was typed is no use
   */
  StaffKeypad(Look look, IntConsumer typed, Runnable deleted, Button confirm) {
    this.look = look;
    this.typed = typed;
    this.deleted = deleted;
    this.confirm = confirm;
  }

  static double width() {
    return 3 * KEY_WIDTH + 4 * Look.UNIT;
  }

  GridPane node() {
    GridPane keypad = new GridPane(look.apart(Look.UNIT * 2), look.apart(Look.UNIT * 2));
    keypad.setAlignment(Pos.CENTER);
    for (int row = 0; row < ROWS.size(); row++) {
      for (int place = 0; place < ROWS.get(row).length(); place++) {
        keypad.add(key(ROWS.get(row).charAt(place)), place, row);
      }
    }
    return keypad;
  }

  private Button key(char sign) {
    if (sign == CONFIRM) {
      return sized(confirm);
    }
    if (sign == DELETE) {
      Button delete = sized(look.button("", deleted, "key"));
      delete.setGraphic(look.icon(Icon.BACK, 60));
      delete.setAccessibleText(LineBreaks.unmarked(look.say("staff.delete")));
      return delete;
    }
    return sized(look.button(String.valueOf(sign), () -> typed.accept(sign), "key"));
  }

  private Button sized(Button key) {
    double height = look.target(look.settings().portrait() ? KEY_HEIGHT : Look.TOUCH, "key");
    key.setMinSize(look.fixed(KEY_WIDTH), height);
    key.setMaxSize(look.fixed(KEY_WIDTH), height);
    return key;
  }
}

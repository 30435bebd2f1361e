package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import org.sitthi.kiosk.texts.LineBreaks;

/** Keys in rows: letters, and one that takes the last letter back. */
final class Pad {

  private static final double GAP = 11;

  private final Look look;
  private final double keyWidth;
  private final double keyHeight;

  Pad(Look look, double keyWidth, double keyHeight) {
    this.look = look;
    this.keyWidth = keyWidth;
    this.keyHeight = keyHeight;
  }

  /** The width of so many keys in a row. */
  double width(int keys) {
    return keys * keyWidth + (keys - 1) * GAP;
  }

  /**
   * The pad.
   *
   * @param rows letters of each row; the key that deletes ends the last, or all if they are as long
   * @param typed takes a letter
   */
  GridPane of(List<String> rows, IntConsumer typed, Runnable deleted) {
    GridPane pad = new GridPane(look.fixed(GAP), look.fixed(GAP));
    pad.setAlignment(Pos.CENTER);
    for (int row = 0; row < rows.size(); row++) {
      String letters = rows.get(row);
      for (int place = 0; place < letters.length(); place++) {
        char letter = letters.charAt(place);
        pad.add(key(String.valueOf(letter), () -> typed.accept(letter)), place, row);
      }
    }
    Button delete = key("", deleted);
    delete.setGraphic(look.icon(Icon.BACK, 50));
    delete.setAccessibleText(LineBreaks.unmarked(look.say("phone.delete")));
    long rowsBeside = rows.stream().filter(row -> row.length() == rows.getLast().length()).count();
    if (rowsBeside == rows.size()) {
      delete.setMaxHeight(Double.MAX_VALUE);
      pad.add(delete, rows.getLast().length(), 0, 1, rows.size());
    } else {
      pad.add(delete, rows.getLast().length(), rows.size() - 1);
    }
    return pad;
  }

  private Button key(String text, Runnable action) {
    Button key = look.button(text, action, "letter");
    key.setMinSize(look.fixed(keyWidth), look.target(keyHeight, "letter"));
    key.setMaxSize(look.fixed(keyWidth), look.target(keyHeight, "letter"));
    return key;
  }
}

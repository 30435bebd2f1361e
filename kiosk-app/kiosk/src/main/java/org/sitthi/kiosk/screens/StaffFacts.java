package org.sitthi.kiosk.screens;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;

/** Facts under each other, each with its label before it. */
final class StaffFacts {

  private final Look look;
  private final GridPane grid;

  StaffFacts(Look look) {
    this.look = look;
    this.grid = new GridPane(look.px(Look.UNIT * 3), look.px(Look.UNIT));
    ColumnConstraints labels = new ColumnConstraints();
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(labels, values);
  }

  GridPane node() {
    return grid;
  }

  /**
   * One more.
   *
   * @param label key of its text
   */
  void add(String label, String value) {
    int row = grid.getRowCount();
    Paragraph what = new Paragraph(look.say(label), TextAlignment.LEFT, "small", "quiet");
    what.setMinWidth(look.fixed(200));
    Paragraph words = new Paragraph(value, TextAlignment.LEFT, "body", "strong");
    words.setMaxWidth(Double.MAX_VALUE);
    GridPane.setValignment(what, VPos.TOP);
    GridPane.setFillHeight(what, false);
    what.setPadding(new Insets(look.fixed(7), 0, 0, 0));
    GridPane.setHalignment(words, HPos.LEFT);
    grid.add(what, 0, row);
    grid.add(words, 1, row);
  }
}

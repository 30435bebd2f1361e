package org.sitthi.kiosk.screens;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.texts.LineBreaks;

/** A large answer whose words may wrap: JavaFX's own button would not grow with them. */
final class Choice {

  private static final int LONG = 44;

  private Choice() {}

  static StackPane of(Look look, String words, Icon icon, Runnable action, String... classes) {
    Button button = look.button("", action, classes);
    button.setMinHeight(look.target(92));
    button.setMaxHeight(Double.MAX_VALUE);
    button.setAccessibleText(LineBreaks.unmarked(words));
    String size = words.length() > LONG ? "small" : "body";
    Paragraph text = new Paragraph(words, TextAlignment.LEFT, size, "strong", "accent");
    text.setMaxWidth(Double.MAX_VALUE);
    HBox face = look.row(Look.UNIT * 2, look.icon(icon, 40), text);
    face.setSpacing(look.near(Look.UNIT * 2));
    HBox.setHgrow(text, Priority.ALWAYS);
    face.setAlignment(Pos.CENTER_LEFT);
    face.setMouseTransparent(true);
    StackPane.setMargin(face, new Insets(look.px(8), look.px(24), look.px(8), look.px(24)));
    StackPane choice = new StackPane(button, face);
    choice.setMaxWidth(look.fixed(880));
    return choice;
  }
}

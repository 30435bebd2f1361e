package org.sitthi.kiosk.screens;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import org.sitthi.kiosk.texts.Words;

/**
 * Makes the parts of screens in one size and one language. All sizes are given in pixels of the
 * design.
 */
record Look(ScreenSettings settings, Words words) {

  /** Distance between things; everything is a multiple of it. */
  static final double UNIT = 8;

  /** 20 mm on a 32-inch portrait screen are 56; ours are larger. */
  static final double TOUCH = 104;

  double px(double design) {
    return design * settings.scale();
  }

  String say(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /** A text that wraps between words and is never cut. */
  Paragraph text(String text, String... classes) {
    return new Paragraph(text, TextAlignment.CENTER, classes);
  }

  /** A number or code: one line, exactly as it is. */
  Label exact(String text, String... classes) {
    Label label = new Label(text);
    label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(classes);
    return label;
  }

  /** In the largest letters in which it is one line. Up to 20 characters fit. */
  Label number(String number, String largest) {
    boolean giant = largest.equals("giant");
    String size =
        number.length() <= (giant ? 8 : 13) ? largest : number.length() <= 13 ? "huge" : "title";
    return exact(number, size, "digits");
  }

  Button button(String text, Runnable action, String... classes) {
    Button button = new Button(text);
    button.setFocusTraversable(false);
    button.setMinHeight(px(TOUCH));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(pressed -> action.run());
    button.getStyleClass().addAll(classes);
    return button;
  }

  /** Between the blocks of a screen; less where it is low. */
  double gap() {
    return settings.portrait() ? UNIT * 5 : UNIT * 3;
  }

  VBox column(double gap, Node... children) {
    VBox column = new VBox(px(gap), children);
    column.setAlignment(Pos.CENTER);
    return column;
  }

  HBox row(double gap, Node... children) {
    HBox row = new HBox(px(gap), children);
    row.setAlignment(Pos.CENTER);
    return row;
  }

  VBox sheet(String kind, Node... children) {
    VBox sheet = column(UNIT, children);
    sheet.getStyleClass().add(kind);
    sheet.setMaxWidth(px(920));
    sheet.setMaxHeight(Region.USE_PREF_SIZE);
    return sheet;
  }

  Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }

  /** Takes the room that is left. */
  Region air() {
    Region air = new Region();
    VBox.setVgrow(air, Priority.ALWAYS);
    HBox.setHgrow(air, Priority.ALWAYS);
    return air;
  }

  /** Drawn at the design's size, shown at the screen's; its bounds are those of what is shown. */
  Group scaled(Node drawing, double factor) {
    drawing.getTransforms().add(new Scale(px(factor), px(factor)));
    return new Group(drawing);
  }

  Node icon(Icon icon, double size, String... classes) {
    SVGPath path = new SVGPath();
    path.setContent(icon.outline());
    path.getStyleClass().add("icon");
    path.getStyleClass().addAll(classes);
    double factor = px(size) / 48;
    path.getTransforms().add(new Scale(factor, factor));
    return new Group(path);
  }

  /** A sign on a soft round ground. */
  Node medallion(Icon icon, double size) {
    Circle ground = new Circle(px(size) / 2);
    ground.getStyleClass().add("icon-ground");
    return new StackPane(ground, icon(icon, size * 0.52));
  }

  /** One under the other in portrait, side by side in landscape. */
  Region split(Node picture, Node text) {
    if (settings.portrait()) {
      return column(UNIT * 6, picture, text);
    }
    VBox left = column(0, picture);
    VBox right = column(0, text);
    HBox both = row(UNIT * 12, left, right);
    left.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMaxWidth(px(1000));
    return both;
  }
}

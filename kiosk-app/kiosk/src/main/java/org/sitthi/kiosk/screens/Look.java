package org.sitthi.kiosk.screens;

import java.util.Arrays;
import java.util.List;
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
import org.sitthi.kiosk.texts.Script;
import org.sitthi.kiosk.texts.Words;

/**
 * Makes the parts of screens in one size and one language. All sizes are given in pixels of the
 * design.
 */
record Look(ScreenSettings settings, Words words, AccessModes modes, Fit fit) {

  /** Distance between things; everything is a multiple of it. */
  static final double UNIT = 8;

  /** Of targets, as designed. */
  static final double TOUCH = 104;

  /** 20 and 4 mm on a 32-inch portrait screen are 54.2 and 10.8. */
  private static final double LEAST_TARGET = 58;

  private static final double LEAST_APART = 11;

  private static final double LEAST_NEAR = 12;

  /** A sign on its ground is still made out, and no higher than the line of a title. */
  private static final double LEAST_MEDALLION = 72;

  /** Height of a line and the border around it, in its letters' size. */
  private static final double LINE = 1.55;

  double px(double design) {
    return design * settings.scale() * fit.space();
  }

  /** Pixels of the design that don't shrink with a screen that is full. */
  double fixed(double design) {
    return design * settings.scale();
  }

  /** The height of a target, never below 20 mm. */
  double target(double design) {
    return Math.max(fixed(LEAST_TARGET), px(design));
  }

  /** The same, and no lower than its letters. */
  double target(double design, String... classes) {
    double ems = Arrays.stream(classes).mapToDouble(Look::ems).max().orElse(1);
    return Math.max(target(design), fixed(Scenery.BODY) * fit.text() * ems * LINE);
  }

  private static double ems(String size) {
    return switch (size) {
      case "lead", "letter" -> 1.26;
      case "title", "key" -> 1.74;
      default -> 1;
    };
  }

  /** Between targets, never below 4 mm. */
  double apart(double design) {
    return Math.max(fixed(LEAST_APART), px(design));
  }

  /** Between a sign and its words, which never touch. */
  double near(double design) {
    return Math.max(fixed(LEAST_NEAR), px(design));
  }

  String say(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /** A text that wraps between words and is never cut. */
  Paragraph text(String text, String... classes) {
    return new Paragraph(text, TextAlignment.CENTER, classes);
  }

  /** A sign and its words, together. */
  Node signed(double gap, Node sign, String text, String... classes) {
    return new SignAndWords(sign, new Paragraph(text, TextAlignment.LEFT, classes), near(gap));
  }

  /** A number or code: one line, exactly as it is. */
  Label exact(String text, String... classes) {
    Label label = new Label(Letters.shaped(text));
    label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(classes);
    label.getStyleClass().add(Script.of(text).styleClass());
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
    Button button = new Button(Letters.shaped(text));
    button.setFocusTraversable(false);
    button.setMinHeight(target(TOUCH, classes));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(pressed -> action.run());
    button.getStyleClass().addAll(classes);
    button.getStyleClass().add(Script.of(text).styleClass());
    return button;
  }

  /** Whether all controls must be in the lower half. */
  boolean low() {
    return modes.has(AccessMode.LOW_REACH);
  }

  /** Whether the lower half is wide and not high. */
  boolean flat() {
    return low() && !settings.portrait();
  }

  VBox told(List<Node> parts) {
    return column(UNIT * 3, parts.toArray(Node[]::new));
  }

  /** Targets under each other. */
  VBox controls(double gap, List<Node> parts) {
    VBox controls = column(gap, parts.toArray(Node[]::new));
    controls.setSpacing(apart(gap));
    return controls;
  }

  /** Targets beside each other. */
  HBox beside(double gap, Node... parts) {
    HBox beside = row(gap, parts);
    beside.setSpacing(apart(gap));
    return beside;
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
    sheet.setMaxWidth(fixed(920));
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
    return drawn(path, fixed(size) * Math.clamp(fit.text(), 0.9, 1.25));
  }

  private static Node drawn(SVGPath path, double size) {
    double factor = size / 48;
    path.getTransforms().add(new Scale(factor, factor));
    return new Group(path);
  }

  /** A sign on a soft round ground. */
  Node medallion(Icon icon, double size) {
    double across = Math.max(fixed(LEAST_MEDALLION), px(size));
    Circle ground = new Circle(across / 2);
    ground.getStyleClass().add("icon-ground");
    SVGPath sign = new SVGPath();
    sign.setContent(icon.outline());
    sign.getStyleClass().add("icon");
    return new StackPane(ground, drawn(sign, across * 0.52));
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
    right.setMaxWidth(fixed(1000));
    return both;
  }
}

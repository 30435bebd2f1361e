package org.sitthi.kiosk.screens;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.util.Duration;

/** The moving picture: an ID card, chip end first, goes up into the slot. */
final class CardPicture {

  /** Enough for a slow movement, and it runs all day. */
  private static final double FRAMES_A_SECOND = 10;

  private static final java.time.Duration REST = java.time.Duration.ofMillis(6300);

  private static final double WIDTH = 640;
  private static final double HEIGHT = 690;
  private static final double SLOT_Y = 176;
  private static final double CARD_OUT = 250;
  private static final double CARD_IN = 30;
  private static final double CARD_WIDTH = 270;

  private final Group card = card();
  private final Group arrows = arrows();

  /** As it stands before it moves. */
  Node node(Look look, boolean large) {
    card.setTranslateX((WIDTH - CARD_WIDTH) / 2);
    card.setTranslateY(CARD_OUT);
    Pane behindSlot = new Pane(card);
    behindSlot.setClip(new Rectangle(0, SLOT_Y, WIDTH, HEIGHT - SLOT_Y));
    behindSlot.setMinSize(WIDTH, HEIGHT);
    Rectangle device = rectangle("device", 40, 0, 560, 210, 48);
    Rectangle lip = rectangle("device-lip", 140, SLOT_Y - 26, 360, 40, 20);
    Circle light = new Circle(320, 78, 22);
    light.getStyleClass().add("device-light");
    Pane picture = new Pane(device, light, lip, behindSlot, arrows);
    picture.setMinSize(WIDTH, HEIGHT);
    picture.setMaxSize(WIDTH, HEIGHT);
    return look.scaled(picture, look.settings().portrait() && large ? 1.0 : 0.74);
  }

  /** Gently in, out again, and most of the time at rest: it moves all day. */
  Motion motion() {
    return Motion.resting(
        new Timeline(
            FRAMES_A_SECOND,
            at(0, CARD_OUT, 1),
            at(1600, CARD_IN, 0),
            at(2900, CARD_IN, 0),
            at(3700, CARD_OUT, 1)),
        REST);
  }

  private KeyFrame at(double millis, double y, double arrowOpacity) {
    return new KeyFrame(
        Duration.millis(millis),
        new KeyValue(card.translateYProperty(), y, Interpolator.EASE_BOTH),
        new KeyValue(arrows.opacityProperty(), arrowOpacity, Interpolator.EASE_BOTH));
  }

  /** The card on end, its chip at the top. */
  private static Group card() {
    Rectangle body = rectangle("card-body", 0, 0, CARD_WIDTH, 425, 26);
    Rectangle band = rectangle("card-band", 14, 14, CARD_WIDTH - 28, 397, 18);
    Rectangle chip = rectangle("chip", 95, 48, 80, 92, 14);
    SVGPath contacts = new SVGPath();
    contacts.setContent(
        "M95 79 H122 M95 109 H122 M148 79 H175 M148 109 H175 M122 48 V140 M148 48 V140");
    contacts.getStyleClass().add("chip-line");
    Group card = new Group(body, band, chip, contacts);
    for (int i = 0; i < 3; i++) {
      card.getChildren().add(rectangle("card-line", 48, 180 + i * 30, i == 2 ? 110 : 174, 12, 6));
    }
    Rectangle photo = rectangle("card-body", 150, 280, 86, 106, 10);
    Circle head = new Circle(193, 318, 19);
    Ellipse shoulders = new Ellipse(193, 374, 32, 26);
    shoulders.setClip(new Rectangle(150, 340, 86, 45));
    head.getStyleClass().add("card-line");
    shoulders.getStyleClass().add("card-line");
    card.getChildren().addAll(photo, shoulders, head);
    card.getChildren().add(rectangle("card-line", 36, 300, 84, 12, 6));
    card.getChildren().add(rectangle("card-line", 36, 330, 84, 12, 6));
    return card;
  }

  private static Group arrows() {
    Group arrows = new Group();
    for (int side = 0; side < 2; side++) {
      double x = side == 0 ? 92 : 548;
      for (int i = 0; i < 2; i++) {
        SVGPath arrow = new SVGPath();
        double y = 330 + i * 52;
        arrow.setContent(
            "M" + (x - 40) + " " + (y + 40) + " L" + x + " " + y + " L" + (x + 40) + " "
                + (y + 40));
        arrow.getStyleClass().add("icon");
        arrow.setStyle("-fx-stroke-width: 10");
        arrows.getChildren().add(arrow);
      }
    }
    return arrows;
  }

  private static Rectangle rectangle(
      String kind, double x, double y, double width, double height, double arc) {
    Rectangle rectangle = new Rectangle(x, y, width, height);
    rectangle.setArcWidth(arc);
    rectangle.setArcHeight(arc);
    return styled(rectangle, kind);
  }

  private static <S extends Shape> S styled(S shape, String kind) {
    shape.getStyleClass().add(kind);
    return shape;
  }
}

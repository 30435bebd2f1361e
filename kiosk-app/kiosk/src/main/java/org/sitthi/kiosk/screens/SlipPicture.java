package org.sitthi.kiosk.screens;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;

/** The moving picture: a slip comes out of its slot, downwards, where a hand waits for it. */
final class SlipPicture {

  private static final double FRAMES_A_SECOND = 12;
  private static final double WIDTH = 400;
  private static final double HEIGHT = 370;
  private static final double SLOT_Y = 84;
  private static final double PAPER_WIDTH = 220;
  private static final double INSIDE = -270;

  private final Group paper = paper();

  /** With the slip half out, as a picture that stands still should be. */
  Node node(Look look) {
    paper.setTranslateX((WIDTH - PAPER_WIDTH) / 2);
    paper.setTranslateY(INSIDE / 2);
    Pane below = new Pane(paper);
    paper.setLayoutY(SLOT_Y);
    below.setClip(new Rectangle(0, SLOT_Y, WIDTH, HEIGHT - SLOT_Y));
    below.setMinSize(WIDTH, HEIGHT);
    Pane picture =
        new Pane(
            rectangle("device", 2, 2, WIDTH - 4, 112, 40),
            rectangle("device-lip", 60, SLOT_Y - 18, WIDTH - 120, 30, 16),
            below);
    picture.setMinSize(WIDTH, HEIGHT);
    picture.setMaxSize(WIDTH, HEIGHT);
    return look.scaled(picture, 1);
  }

  /** Out, a pause, and again. */
  Motion motion() {
    return Motion.endless(
        new Timeline(
            FRAMES_A_SECOND, at(0, INSIDE, 1), at(1800, 0, 1), at(3000, 0, 1), at(3400, 0, 0)));
  }

  private KeyFrame at(double millis, double y, double seen) {
    return new KeyFrame(
        Duration.millis(millis),
        new KeyValue(paper.translateYProperty(), y, Interpolator.EASE_OUT),
        new KeyValue(paper.opacityProperty(), seen, Interpolator.EASE_BOTH));
  }

  /** Lines of words, one of them the number to be called by. */
  private static Group paper() {
    SVGPath sheet = new SVGPath();
    sheet.setContent(
        "M0 0 H220 V262 L200 248 L180 262 L160 248 L140 262 L120 248 L100 262 L80 248 L60 262 L40"
            + " 248 L20 262 L0 248 Z");
    sheet.getStyleClass().add("card-body");
    return new Group(
        sheet,
        rectangle("card-line", 40, 30, 140, 12, 6),
        rectangle("card-line", 40, 56, 100, 12, 6),
        rectangle("device", 40, 92, 140, 34, 8),
        rectangle("card-line", 40, 152, 140, 12, 6),
        rectangle("card-line", 40, 178, 140, 12, 6),
        rectangle("card-line", 40, 204, 84, 12, 6));
  }

  private static Rectangle rectangle(
      String kind, double x, double y, double width, double height, double arc) {
    Rectangle rectangle = new Rectangle(x, y, width, height);
    rectangle.setArcWidth(arc);
    rectangle.setArcHeight(arc);
    rectangle.getStyleClass().add(kind);
    return rectangle;
  }
}

package org.sitthi.kiosk.screens;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A sign and the words it belongs to, together in the middle: words of two lines would else take
 * the whole width, and leave their sign alone at the edge.
 */
final class SignAndWords extends Region {

  private final Node sign;
  private final Paragraph words;
  private final double gap;

  /**
   * Beside each other.
   *
   * @param words written from the left
   */
  SignAndWords(Node sign, Paragraph words, double gap) {
    this.sign = sign;
    this.words = words;
    this.gap = gap;
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(sign, words);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return aside() + words.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return aside() + words.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? words.prefWidth(-1) : width - aside();
    return Math.max(sign.prefHeight(-1), words.prefHeight(room));
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - aside();
    double wide = words.fitted(room);
    double left = snapPositionX((room - wide) / 2);
    layoutInArea(sign, left, 0, sign.prefWidth(-1), getHeight(), 0, HPos.CENTER, VPos.CENTER);
    layoutInArea(words, left + aside(), 0, wide, getHeight(), 0, HPos.LEFT, VPos.CENTER);
  }

  private double aside() {
    return Math.ceil(sign.prefWidth(-1)) + gap;
  }
}

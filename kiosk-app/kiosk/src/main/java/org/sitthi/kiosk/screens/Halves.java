package org.sitthi.kiosk.screens;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * What is told above, the controls as far down as they go: a hand from a wheelchair reaches 1,220
 * mm, half of a 32-inch screen on end.
 */
final class Halves extends Pane {

  private final Node told;
  private final Node controls;
  private final double gap;

  Halves(Node told, Node controls, double gap) {
    super(told, controls);
    this.told = told;
    this.controls = controls;
    this.gap = gap;
  }

  @Override
  protected double computePrefHeight(double width) {
    return told.prefHeight(width) + gap + controls.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double low = controls.prefHeight(width);
    double high = Math.max(told.minHeight(width), getHeight() - low - gap);
    layoutInArea(told, 0, 0, width, high, 0, HPos.CENTER, VPos.CENTER);
    layoutInArea(controls, 0, getHeight() - low, width, low, 0, HPos.CENTER, VPos.BOTTOM);
  }
}

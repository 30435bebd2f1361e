package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.texts.LineBreaks;

/**
 * A text that wraps between words, in lines of about the same length, and is never cut.
 *
 * <p>A label of JavaFX wraps by the default locale and so tears Thai words, and shows a box for
 * each zero-width space; here the lines are made first and the label only shows them.
 */
final class Paragraph extends Region {

  /** A line may be wider than its pieces together by the rounding of each. */
  private static final double SLACK = 3;

  private final Label label = new Label();
  private final Text measure = new Text();
  private final List<String> pieces;
  private List<Double> widths = List.of();

  Paragraph(String text, TextAlignment alignment, String... classes) {
    pieces = LineBreaks.pieces(text);
    label.setText(text);
    label.setManaged(false);
    label.setTextAlignment(alignment);
    label.setAlignment(alignment == TextAlignment.LEFT ? Pos.CENTER_LEFT : Pos.CENTER);
    label.getStyleClass().addAll(classes);
    label
        .fontProperty()
        .addListener((font, before, now) -> {
          widths = List.of();
          requestLayout();
        });
    setMinHeight(USE_PREF_SIZE);
    getChildren().add(label);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.ceil(widths().stream().mapToDouble(width -> width).max().orElse(0)) + sides();
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(widths().stream().mapToDouble(width -> width).sum()) + 1 + sides();
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : width - sides();
    Insets insets = getInsets();
    show(balanced(room));
    return snapSizeY(label.prefHeight(-1)) + insets.getTop() + insets.getBottom();
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    show(balanced(getWidth() - sides()));
    label.resizeRelocate(
        insets.getLeft() - SLACK,
        insets.getTop(),
        getWidth() - sides() + 2 * SLACK,
        getHeight() - insets.getTop() - insets.getBottom());
  }

  private void show(String lines) {
    if (!lines.equals(label.getText())) {
      label.setText(lines);
    }
  }

  /** The fewest lines that fit, then as narrow as they can be with no line more. */
  private String balanced(double room) {
    int fewest = lines(room).size();
    double tooNarrow = 0;
    double fits = Math.min(room, widths().stream().mapToDouble(width -> width).sum() + 1);
    for (int i = 0; i < 10 && fewest > 1; i++) {
      double middle = (tooNarrow + fits) / 2;
      if (lines(middle).size() <= fewest) {
        fits = middle;
      } else {
        tooNarrow = middle;
      }
    }
    return lines(fits).stream().map(String::strip).collect(Collectors.joining("\n"));
  }

  private List<String> lines(double room) {
    List<Double> wide = widths();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (!line.isEmpty() && used + wide.get(i) > room) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(pieces.get(i));
      used += wide.get(i);
    }
    lines.add(line.toString());
    return lines;
  }

  private List<Double> widths() {
    if (widths.isEmpty()) {
      widths = pieces.stream().map(this::width).toList();
    }
    return widths;
  }

  private double width(String text) {
    measure.setFont(label.getFont());
    measure.setText(text);
    return measure.getLayoutBounds().getWidth();
  }

  private double sides() {
    return getInsets().getLeft() + getInsets().getRight();
  }
}

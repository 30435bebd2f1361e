package org.sitthi.kiosk.screens;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.LineFit;
import org.sitthi.kiosk.texts.Script;

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
    label.setText(Letters.shaped(text));
    label.setManaged(false);
    label.setTextAlignment(alignment);
    label.setAlignment(alignment == TextAlignment.LEFT ? Pos.CENTER_LEFT : Pos.CENTER);
    label.getStyleClass().addAll(classes);
    label.getStyleClass().add(Script.of(text).styleClass());
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
    double room = width < 0 ? prefWidth(-1) : width - sides();
    Insets insets = getInsets();
    show(lines(room));
    return snapSizeY(label.prefHeight(-1)) + insets.getTop() + insets.getBottom();
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    show(lines(getWidth() - sides()));
    label.resizeRelocate(
        insets.getLeft() - SLACK,
        insets.getTop(),
        getWidth() - sides() + 2 * SLACK,
        getHeight() - insets.getTop() - insets.getBottom());
  }

  /** How wide the lines are in which it stands in a room: no wider than that. */
  double fitted(double room) {
    List<String> lines = LineFit.lines(pieces, widths(), room - sides());
    StringBuilder line = new StringBuilder();
    double wide = 0;
    double widest = 0;
    int at = 0;
    for (int i = 0; i < pieces.size() && at < lines.size(); i++) {
      line.append(pieces.get(i));
      wide += widths().get(i);
      if (line.toString().strip().equals(lines.get(at))) {
        widest = Math.max(widest, wide);
        line.setLength(0);
        wide = 0;
        at++;
      }
    }
    double fitted = Math.ceil(widest) + 1;
    boolean same = LineFit.lines(pieces, widths(), fitted).equals(lines);
    return same ? Math.min(room, fitted + sides()) : room;
  }

  private void show(String lines) {
    if (!lines.equals(label.getText())) {
      label.setText(lines);
    }
  }

  private String lines(double room) {
    return Letters.shaped(String.join("\n", LineFit.lines(pieces, widths(), room)));
  }

  private List<Double> widths() {
    if (widths.isEmpty()) {
      widths = pieces.stream().map(this::width).toList();
    }
    return widths;
  }

  private double width(String text) {
    measure.setFont(label.getFont());
    measure.setText(Letters.shaped(text));
    return measure.getLayoutBounds().getWidth();
  }

  private double sides() {
    return getInsets().getLeft() + getInsets().getRight();
  }
}

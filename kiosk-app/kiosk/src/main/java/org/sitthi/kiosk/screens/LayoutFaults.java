package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.sitthi.kiosk.texts.Script;

/**
 * Finds what a patient would see as broken: cut texts, things outside or upon each other, too small
 * to read or to touch, or out of reach. The screens are fitted by it.
 */
final class LayoutFaults {

  private static final double SLACK = 1;
  private static final int PASSES = 3;

  /** Pixels of the design: 20 and 4 mm, and letters whose capitals have 4.8 mm, at 32 inches. */
  private static final double LEAST_TOUCH = 54.2;

  private static final double LEAST_APART = 10.8;
  private static final double LEAST_FONT = 24;

  private final ScreenSettings settings;
  private final double scale;
  private final boolean low;
  private final List<String> faults = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();

  private LayoutFaults(ScreenSettings settings, boolean low) {
    this.settings = settings;
    this.scale = settings.scale();
    this.low = low;
  }

  static List<String> in(Region root, ScreenSettings settings, AccessModes modes) {
    root.resize(settings.width(), settings.height());
    // A text that wraps changes what is round it, and that again the text: as it stands in the end.
    for (int i = 0; i < PASSES; i++) {
      root.applyCss();
      root.layout();
    }
    LayoutFaults found = new LayoutFaults(settings, modes.has(AccessMode.LOW_REACH));
    found.visit(root);
    found.apart();
    return found.faults;
  }

  private void visit(Node node) {
    if (!node.isVisible()) {
      return;
    }
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    if (bounds.getMinX() < -SLACK
        || bounds.getMinY() < -SLACK
        || bounds.getMaxX() > settings.width() + SLACK
        || bounds.getMaxY() > settings.height() + SLACK) {
      faults.add("outside the screen: " + name(node));
    }
    if (node instanceof Labeled labeled) {
      labeled(labeled);
    }
    if (node instanceof Button button) {
      buttons.add(button);
    }
    if (node instanceof Button button
        && (button.getHeight() < LEAST_TOUCH * scale || button.getWidth() < LEAST_TOUCH * scale)) {
      faults.add("too small to touch: " + name(node));
    }
    if (low && node instanceof Button && bounds.getMinY() < settings.height() / 2.0 - SLACK) {
      faults.add("out of a low reach: " + name(node));
    }
    if (node instanceof Parent parent) {
      siblings(parent);
      parent.getChildrenUnmodifiable().forEach(this::visit);
    }
  }

  /** A finger that misses one target must not hit the next. */
  private void apart() {
    double least = LEAST_APART * scale - SLACK;
    for (int i = 0; i < buttons.size(); i++) {
      Bounds one = buttons.get(i).localToScene(buttons.get(i).getLayoutBounds());
      for (int j = i + 1; j < buttons.size(); j++) {
        Bounds other = buttons.get(j).localToScene(buttons.get(j).getLayoutBounds());
        double across = Math.max(other.getMinX() - one.getMaxX(), one.getMinX() - other.getMaxX());
        double down = Math.max(other.getMinY() - one.getMaxY(), one.getMinY() - other.getMaxY());
        if (Math.max(across, down) < least) {
          faults.add("too near: " + name(buttons.get(i)) + " / " + name(buttons.get(j)));
        }
      }
    }
  }

  private void labeled(Labeled label) {
    if (label.isTextTruncated() || cut(label)) {
      faults.add("cut text: " + name(label));
    }
    if (label.getFont().getSize() < LEAST_FONT * scale - 0.1) {
      faults.add("letters too small: " + name(label));
    }
    if (!label.getText().isEmpty()
        && !label.getStyleClass().contains(written(label).styleClass())) {
      faults.add("font " + label.getFont().getFamily() + ": " + name(label));
    }
  }

  /** The script whose font the label has. */
  private static Script written(Labeled label) {
    return Arrays.stream(Script.values())
        .filter(script -> script.family().equals(label.getFont().getFamily()))
        .findFirst()
        .orElse(Script.THAI);
  }

  /** JavaFX tells of lines that are too long, not of those too high. */
  private static boolean cut(Labeled label) {
    double padding = label.getInsets().getTop() + label.getInsets().getBottom();
    double letters = label.prefHeight(-1) - Math.max(0, padding);
    return !label.getText().isEmpty() && label.getHeight() < letters - SLACK;
  }

  /** What is laid out in a row, column or grid stays inside of it and apart. */
  private void siblings(Parent parent) {
    boolean ordered =
        parent instanceof javafx.scene.layout.VBox
            || parent instanceof javafx.scene.layout.HBox
            || parent instanceof javafx.scene.layout.GridPane
            || parent instanceof javafx.scene.layout.BorderPane
            || parent instanceof Halves;
    if (parent instanceof StackPane content && content.getStyleClass().contains("content")) {
      content.getChildren().forEach(child -> inside(content, child, place(child)));
    }
    if (!ordered) {
      return;
    }
    List<Node> children = parent.getChildrenUnmodifiable();
    for (int i = 0; i < children.size(); i++) {
      Bounds one = place(children.get(i));
      inside((Region) parent, children.get(i), one);
      for (int j = i + 1; j < children.size(); j++) {
        Bounds other = place(children.get(j));
        boolean apart =
            one.getMaxX() <= other.getMinX() + SLACK
                || other.getMaxX() <= one.getMinX() + SLACK
                || one.getMaxY() <= other.getMinY() + SLACK
                || other.getMaxY() <= one.getMinY() + SLACK;
        if (!apart) {
          faults.add("upon each other: " + name(children.get(i)) + " / " + name(children.get(j)));
        }
      }
    }
  }

  private static Bounds place(Node node) {
    return node.localToParent(node.getLayoutBounds());
  }

  private void inside(Region parent, Node child, Bounds bounds) {
    if (bounds.getMinX() < -SLACK
        || bounds.getMinY() < -SLACK
        || bounds.getMaxX() > parent.getWidth() + SLACK
        || bounds.getMaxY() > parent.getHeight() + SLACK) {
      faults.add("outside its parent: " + name(child));
    }
  }

  private static String name(Node node) {
    String text = node instanceof Labeled labeled ? " of " + labeled.getText().length() : "";
    return node.getClass().getSimpleName() + node.getStyleClass() + text;
  }
}

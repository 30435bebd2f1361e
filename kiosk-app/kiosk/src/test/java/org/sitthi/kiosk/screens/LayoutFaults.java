package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Finds what a patient would see as broken: cut texts, things outside or upon each other. */
final class LayoutFaults {

  private static final double SLACK = 1;
  private static final double LEAST_TOUCH = 56;

  private final Scene scene;
  private final double scale;
  private final List<String> faults = new ArrayList<>();

  private LayoutFaults(Scene scene, double scale) {
    this.scene = scene;
    this.scale = scale;
  }

  static List<String> in(Scene scene, double scale) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    LayoutFaults found = new LayoutFaults(scene, scale);
    found.visit(scene.getRoot());
    return found.faults;
  }

  private void visit(Node node) {
    if (!node.isVisible()) {
      return;
    }
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    if (bounds.getMinX() < -SLACK
        || bounds.getMinY() < -SLACK
        || bounds.getMaxX() > scene.getWidth() + SLACK
        || bounds.getMaxY() > scene.getHeight() + SLACK) {
      faults.add("outside the screen: " + name(node));
    }
    if (node instanceof Labeled labeled) {
      labeled(labeled);
    }
    if (node instanceof Button button
        && (button.getHeight() < LEAST_TOUCH * scale || button.getWidth() < LEAST_TOUCH * scale)) {
      faults.add("too small to touch: " + name(node));
    }
    if (node instanceof Parent parent) {
      siblings(parent);
      parent.getChildrenUnmodifiable().forEach(this::visit);
    }
  }

  private void labeled(Labeled label) {
    if (label.isTextTruncated()) {
      faults.add("cut text: " + name(label));
    }
    if (label.getFont().getSize() < 24 * scale) {
      faults.add("letters too small: " + name(label));
    }
    if (!label.getText().isEmpty() && !label.getFont().getFamily().equals("Noto Sans Thai")) {
      faults.add("font " + label.getFont().getFamily() + ": " + name(label));
    }
  }

  /** What is laid out in a row, column or grid stays inside of it and apart. */
  private void siblings(Parent parent) {
    boolean ordered =
        parent instanceof javafx.scene.layout.VBox
            || parent instanceof javafx.scene.layout.HBox
            || parent instanceof javafx.scene.layout.GridPane
            || parent instanceof javafx.scene.layout.BorderPane;
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
    String text = node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
    return node.getClass().getSimpleName() + node.getStyleClass() + text;
  }
}

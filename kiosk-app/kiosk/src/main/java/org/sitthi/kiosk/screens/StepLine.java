package org.sitthi.kiosk.screens;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.sitthi.kiosk.screens.Screen.Step;

/**
 * The progress line: done has a tick, now has a dot and bold letters, what comes is empty; what
 * brought nothing has a dash.
 */
final class StepLine {

  private static final double RADIUS = 24;

  private StepLine() {}

  static Node of(Look look, Progress progress) {
    HBox line = new HBox();
    line.getStyleClass().add("steps");
    line.setAlignment(Pos.TOP_CENTER);
    for (Step step : Step.values()) {
      VBox part = look.column(0, mark(look, step, progress), name(look, step, progress.now()));
      part.setPrefWidth(look.fixed(look.settings().portrait() ? 230 : 200));
      part.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(part, Priority.ALWAYS);
      line.getChildren().add(part);
    }
    line.setMaxWidth(look.fixed(1400));
    return line;
  }

  private static Node mark(Look look, Step step, Progress progress) {
    boolean now = step == progress.now();
    Circle circle = new Circle(look.fixed(RADIUS));
    circle
        .getStyleClass()
        .add(
            progress.isDone(step)
                ? "step-done"
                : now || progress.isMissed(step) ? "step-now" : "step-next");
    StackPane mark = new StackPane(tracks(look, step, progress), circle);
    if (progress.isDone(step)) {
      mark.getChildren().add(look.icon(Icon.CHECK, RADIUS * 1.2, "icon-light"));
    } else if (progress.isMissed(step)) {
      mark.getChildren().add(look.icon(Icon.DASH, RADIUS * 1.2, "icon"));
    } else if (now) {
      Circle dot = new Circle(look.fixed(RADIUS * 0.42));
      dot.getStyleClass().add("dot");
      mark.getChildren().add(dot);
    }
    return mark;
  }

  /** The halves of the line left and right of a mark. */
  private static HBox tracks(Look look, Step step, Progress progress) {
    Region left = track(look, progress.isReached(step), step != Step.CARD);
    Region right = track(look, progress.isPassed(step), step != Step.SLIP);
    HBox tracks = new HBox(left, right);
    tracks.setAlignment(Pos.CENTER);
    return tracks;
  }

  private static Region track(Look look, boolean done, boolean shown) {
    Region track = new Region();
    track.getStyleClass().add(done ? "step-track-done" : "step-track");
    track.setMinHeight(look.fixed(6));
    track.setMaxHeight(look.fixed(6));
    track.setVisible(shown);
    HBox.setHgrow(track, Priority.ALWAYS);
    return track;
  }

  private static Node name(Look look, Step step, Step now) {
    return look.text(look.say(step.key()), "small", step == now ? "strong" : "quiet");
  }
}

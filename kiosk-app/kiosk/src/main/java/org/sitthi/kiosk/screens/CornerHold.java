package org.sitthi.kiosk.screens;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A finger that stays in the upper left corner, where nothing can be touched. One that slips away
 * or comes up sooner says nothing.
 */
final class CornerHold {

  /** In pixels of the design; a corner of 37 mm at 32 inches. */
  static final double SIDE = 100;

  static final Duration HELD = Duration.seconds(3);

  private final double side;
  private final PauseTransition held = new PauseTransition(HELD);

  private CornerHold(double side, Runnable told) {
    this.side = side;
    held.setOnFinished(over -> told.run());
  }

  /** Listens from now on; {@code told} is called on the JavaFX thread. */
  static void listen(Scene scene, ScreenSettings settings, Runnable told) {
    CornerHold corner = new CornerHold(SIDE * settings.scale(), told);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, corner::pressed);
    scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, corner::dragged);
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> corner.held.stop());
  }

  private void pressed(MouseEvent event) {
    if (isInside(event)) {
      held.playFromStart();
    }
  }

  private void dragged(MouseEvent event) {
    if (!isInside(event)) {
      held.stop();
    }
  }

  private boolean isInside(MouseEvent event) {
    return event.getSceneX() < side && event.getSceneY() < side;
  }
}

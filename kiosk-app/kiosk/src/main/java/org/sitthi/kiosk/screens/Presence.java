package org.sitthi.kiosk.screens;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * Tells that somebody is there: at a touch, and every five seconds while a finger stays down, so
 * that no time runs out under it. After two minutes it is no finger but something that leans on the
 * glass.
 */
final class Presence {

  private static final javafx.util.Duration BETWEEN = javafx.util.Duration.seconds(5);
  private static final int MOST = 24;

  private final Runnable here;
  private final Timeline down;
  private long toldNanos = System.nanoTime() - Duration.ofSeconds(5).toNanos();

  private Presence(Runnable here) {
    this.here = here;
    this.down = new Timeline(new KeyFrame(BETWEEN, over -> tell()));
    down.setCycleCount(MOST);
  }

  /** Listens to all fingers on a scene; {@code here} is called on the JavaFX thread. */
  static void listen(Scene scene, Runnable here) {
    Presence presence = new Presence(here);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> presence.pressed());
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> presence.down.stop());
  }

  private void pressed() {
    if (System.nanoTime() - toldNanos >= Duration.ofSeconds(5).toNanos()) {
      tell();
    }
    if (down.getStatus() != Animation.Status.RUNNING) {
      down.playFromStart();
    }
  }

  private void tell() {
    toldNanos = System.nanoTime();
    here.run();
  }
}

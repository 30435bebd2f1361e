package org.sitthi.kiosk.screens;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.animation.Animation;
import javafx.application.Platform;

/**
 * What moves on a screen, over and over. JavaFX wakes sixty times a second while any animation
 * runs, even one that pauses; so a motion that has a rest ends before it, and something else than
 * an animation begins it anew. Threads: JavaFX's.
 */
final class Motion {

  private final Animation animation;
  private final Optional<Executor> afterRest;
  private boolean on;

  /** How often it was begun: a rest that was cut short begins nothing. */
  private int begun;

  /** With this told what to do after the rest. */
  Motion(Animation animation, Optional<Executor> afterRest) {
    this.animation = animation;
    this.afterRest = afterRest;
  }

  /** Without a rest. */
  static Motion endless(Animation animation) {
    animation.setCycleCount(Animation.INDEFINITE);
    return new Motion(animation, Optional.empty());
  }

  /** Once, a rest, and again. */
  static Motion resting(Animation once, Duration rest) {
    return new Motion(
        once,
        Optional.of(
            CompletableFuture.delayedExecutor(
                rest.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater)));
  }

  /** From the start. */
  void play() {
    on = true;
    begun++;
    int mine = begun;
    afterRest.ifPresent(later ->
        animation.setOnFinished(_ ->
            later.execute(() -> {
              if (on && mine == begun) {
                play();
              }
            })));
    animation.playFromStart();
  }

  /** Stands still from now on, where it is. */
  void stop() {
    on = false;
    animation.stop();
  }
}

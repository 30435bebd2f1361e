package org.sitthi.device.demo;

import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

/** Notes when the patient's name was on the screen: when the frame after its frame began. */
final class NamePulse implements VisitListener {

  private final AtomicLong shown = new AtomicLong();
  private volatile boolean asked;

  /** {@link System#nanoTime}, or 0 if no name was shown. */
  long shownNanos() {
    return shown.get();
  }

  @Override
  public void entered(VisitState state, long nanos) {
    boolean named =
        state instanceof VisitState.ReadingCard reading && reading.firstLook().isPresent();
    if (named && !asked) {
      asked = true;
      Platform.runLater(this::count);
    }
  }

  private void count() {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (frames == 2) {
          shown.set(System.nanoTime());
          stop();
        }
      }
    }.start();
  }
}

package org.sitthi.device.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import org.sitthi.hardware.bench.Bench;
import org.sitthi.hardware.bench.Figure;
import org.sitthi.hardware.bench.Spread;
import org.sitthi.kiosk.screens.KioskWindow;
import org.sitthi.kiosk.screens.ScreenSettings;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.kiosk.visit.VisitState;

/**
 * The screens on the display that there is: from a finger to other pixels, frames during a visit,
 * and what the first screen costs while nobody comes.
 */
final class ScreenBench implements Bench {

  private static final int WARM_UP = 10;
  private static final int TOUCHES = 40;
  private static final int STATES = 40;

  /** Two whole rounds of the moving picture. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  private static final long DEADLINE_SECONDS = 60;

  @Override
  public String name() {
    return "ui";
  }

  @Override
  public List<Figure> run() {
    KioskWindow window =
        KioskWindow.open(
            new ScreenSettings(1080, 1920, true, "โรงพยาบาลสมมติ", "Example Hospital", "K01", true),
            Texts.load());
    List<VisitState> states = VisitRehearsal.of(SlipBench.rules()).states();
    window.rehearse(states);
    List<Figure> figures = new ArrayList<>(touches(window));
    figures.addAll(frames(window, states));
    figures.addAll(idle(window));
    return List.copyOf(figures);
  }

  /** Pressed by a robot, seen in the display's own pixels. */
  private static List<Figure> touches(KioskWindow window) {
    long[] nanos = new long[TOUCHES];
    for (int i = -WARM_UP; i < TOUCHES; i++) {
      long took = touch(window);
      if (i >= 0) {
        nanos[i] = took;
      }
    }
    return Spread.ofNanos(nanos).figures("touch to visible change");
  }

  private static long touch(KioskWindow window) {
    CompletableFuture<Long> changed = new CompletableFuture<>();
    window.with(screens -> {
      Button button = firstButton(screens.scene().getRoot());
      Bounds place = button.localToScreen(button.getBoundsInLocal());
      double x = place.getMinX() + place.getWidth() / 6;
      double y = place.getCenterY();
      Robot robot = new Robot();
      robot.mouseMove(x, y);
      Color before = robot.getPixelColor(x, y);
      long pressed = System.nanoTime();
      robot.mousePress(MouseButton.PRIMARY);
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (!robot.getPixelColor(x, y).equals(before)) {
            stop();
            changed.complete(System.nanoTime() - pressed);
          }
        }
      }.start();
      return true;
    });
    long took = changed.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
    window.with(screens -> {
      Robot robot = new Robot();
      robot.mouseMove(1, 1);
      robot.mouseRelease(MouseButton.PRIMARY);
      return true;
    });
    pause(Duration.ofMillis(120));
    return took;
  }

  private static Button firstButton(Node root) {
    return root.lookupAll(".button.language").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> !button.getStyleClass().contains("chosen"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no language to touch"));
  }

  /** Time between frames while a visit goes through its states, four a second. */
  private static List<Figure> frames(KioskWindow window, List<VisitState> states) {
    List<Long> gaps = new ArrayList<>();
    AnimationTimer timer =
        new AnimationTimer() {
          private long last;

          @Override
          public void handle(long now) {
            if (last != 0) {
              gaps.add(now - last);
            }
            last = now;
          }
        };
    Platform.runLater(timer::start);
    for (int i = 0; i < STATES; i++) {
      window.entered(states.get(i % states.size()), System.nanoTime());
      pause(Duration.ofMillis(250));
    }
    window.with(screens -> {
      timer.stop();
      screens.show(new VisitState.Idle());
      return true;
    });
    long[] nanos = gaps.stream().mapToLong(gap -> gap).toArray();
    List<Figure> figures = new ArrayList<>(Spread.ofNanos(nanos).figures("between frames"));
    long slow = gaps.stream().filter(gap -> gap > 50_000_000).count();
    figures.add(new Figure("frames over 50 ms", slow, "of " + gaps.size()));
    return figures;
  }

  private static List<Figure> idle(KioskWindow window) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    window.with(screens -> true);
    pause(Duration.ofSeconds(2));
    long bytes = threads.getTotalThreadAllocatedBytes();
    long cpu = system.getProcessCpuTime();
    pause(IDLE);
    double seconds = IDLE.toNanos() / 1e9;
    return List.of(
        new Figure("idle, of one core", (system.getProcessCpuTime() - cpu) / 1e7 / seconds, "%"),
        new Figure(
            "idle, allocated",
            (threads.getTotalThreadAllocatedBytes() - bytes) / 1024.0 / seconds,
            "KB/s"));
  }

  private static void pause(Duration time) {
    try {
      var _ = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

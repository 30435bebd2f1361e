package org.sitthi.kiosk.screens;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.scanner.ScanRules;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.staff.StaffTouch;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.texts.Words;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.voice.Narrator;
import org.sitthi.kiosk.voice.Speaker;
import org.sitthi.record.fleet.HeartbeatAnswer.NextKiosk;

/**
 * The window on the kiosk's display: the bridge between the visit's thread and JavaFX's.
 *
 * <p>Threads: any.
 */
public final class KioskWindow implements VisitListener {

  /** When this one is laid out the first is painted. */
  private static final int PAINTED = 3;

  private final CompletableFuture<Boolean> started = new CompletableFuture<>();
  private final CompletableFuture<KioskScreens> screens = new CompletableFuture<>();
  private volatile @Nullable Consumer<TouchEvent> touch;
  private volatile Language language = Language.TH;
  private volatile boolean ended;

  private KioskWindow() {}

  /**
   * Begins to start the display, on a thread of its own: it takes as long as reading the settings
   * does, and waits for none of them.
   */
  public static KioskWindow begin() {
    KioskWindow window = new KioskWindow();
    Thread.ofPlatform().daemon().name("display").start(window::startup);
    return window;
  }

  /**
   * Opens the window, shrunk if the display is smaller; waits until its first picture goes to the
   * display. Until then the machine works for that picture alone.
   *
   * @throws IllegalStateException if JavaFX was started before in this process
   * @throws UnsupportedOperationException if there is no display
   */
  public static KioskWindow open(ScreenSettings settings, Texts texts) {
    return begin().show(settings, texts);
  }

  /** The same for a window that was begun. */
  public KioskWindow show(ScreenSettings settings, Texts texts) {
    // Read here while the display starts: the first words, and where their lines end.
    Words first = texts.in(settings.languages().getFirst());
    var _ = LineBreaks.pieces(first.text("idle.hint"));
    try {
      started.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
    Platform.runLater(() -> build(settings, texts));
    screens.join();
    return this;
  }

  private void startup() {
    try {
      Platform.setImplicitExit(false);
      Platform.startup(Scenery::loadFonts);
      started.complete(true);
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
    }
  }

  /** Who takes touches from now on; called on JavaFX's thread. */
  public void onTouch(Consumer<TouchEvent> taker) {
    touch = taker;
  }

  /** The language of the patient who is there, for the slip; any thread. */
  public Language language() {
    return language;
  }

  /** Who is told that somebody calls for staff; called on JavaFX's thread. */
  public void onHelp(Runnable called) {
    tell(it -> it.onHelp(called));
  }

  /** Who is told what staff touch, and that a finger is there; called on JavaFX's thread. */
  public void onStaff(Consumer<StaffTouch> taker, Runnable here, ZoneId zone) {
    tell(it -> it.onStaff(taker, here, zone));
  }

  /** What staff mode shows. Any thread; returns at once. */
  public void staff(StaffView view) {
    tell(it -> it.staff(view));
  }

  @Override
  public void help(HelpState state) {
    tell(it -> it.help(state));
  }

  /** How a scanner types that is listened to from now on. */
  public void scanner(ScanRules rules) {
    tell(it -> it.scanner(rules));
  }

  /**
   * Says each screen from now on, and listens to the four keys of private speech.
   *
   * @param keys previous, next, choose, repeat: usages on the HID keyboard page
   */
  public void narrated(Speaker speaker, Narrator.Volumes volumes, List<Integer> keys) {
    tell(it -> it.narrated(speaker, volumes, keys));
  }

  @Override
  public void entered(VisitState state, long nanos) {
    tell(it -> it.show(state));
  }

  @Override
  public void slips(boolean possible) {
    tell(it -> it.slips(possible));
  }

  /** Where to send people while this kiosk is closed. Any thread; returns at once. */
  public void nextKiosk(Optional<NextKiosk> next) {
    tell(it -> it.nextKiosk(next));
  }

  /** Builds these states' screens once, unseen, so that none is slow the first time. */
  public void rehearse(List<VisitState> states) {
    var _ =
        with(built -> {
          for (VisitState state : states) {
            built.show(state);
            built.scene().getRoot().applyCss();
            built.scene().getRoot().layout();
          }
          built.show(new VisitState.Idle());
          return states.size();
        });
  }

  /** Has this called on JavaFX's thread in its turn; not at all while the screens hang. */
  public void pulse(Runnable felt) {
    Platform.runLater(felt);
  }

  /**
   * Shows nothing new from now on: while the program stops JavaFX gives the display up by itself,
   * and a screen that is shown then finds none. Any thread; returns at once.
   */
  public void end() {
    ended = true;
  }

  /** Does something with the screens on JavaFX's thread and waits for it. */
  public <T> T with(Function<KioskScreens, T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(work.apply(screens.join()));
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    });
    return Objects.requireNonNull(result.join());
  }

  private void build(ScreenSettings settings, Texts texts) {
    try {
      Stage stage = new Stage();
      Rectangle2D display = Screen.getPrimary().getBounds();
      ScreenSettings fitting = settings.within(display.getWidth(), display.getHeight());
      KioskScreens built = new KioskScreens(stage, fitting, texts, this::touched);
      language = fitting.languages().getFirst();
      built.onLanguage(spoken -> language = spoken);
      afterFirstPicture(stage.getScene(), () -> screens.complete(built));
      stage.show();
    } catch (RuntimeException e) {
      screens.completeExceptionally(e);
    }
  }

  /** A frame is painted on a thread of its own, and laid out while the one before is painted. */
  private static void afterFirstPicture(Scene scene, Runnable then) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private int frames;

          @Override
          public void run() {
            frames++;
            if (frames == PAINTED) {
              scene.removePostLayoutPulseListener(this);
              then.run();
            } else {
              Platform.requestNextPulse();
            }
          }
        });
  }

  private void tell(Consumer<KioskScreens> word) {
    if (!ended) {
      Platform.runLater(() -> {
        if (!ended) {
          word.accept(screens.join());
        }
      });
    }
  }

  private void touched(TouchEvent event) {
    Consumer<TouchEvent> taker = touch;
    if (taker != null) {
      taker.accept(event);
    }
  }
}

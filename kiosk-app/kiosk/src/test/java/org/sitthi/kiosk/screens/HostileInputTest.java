package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.hardware.scanner.ScanRules;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;

/**
 * Keys and fingers that mean no good, through a real X server: the kiosk stays, nothing else comes
 * up, and no key does what only a finger may. What the compositor and the kernel do about
 * Ctrl-Alt-Fn is not to be had here: cage is started without VT switching, and the image has none.
 */
@ExtendWith(Fx.class)
class HostileInputTest {

  /** What leaves, closes, switches, prints, opens or kills on one desktop or another. */
  private static final List<String> KEYS =
      List.of(
          "alt+F4",
          "alt+Tab",
          "alt+shift+Tab",
          "alt+Escape",
          "alt+space",
          "alt+F2",
          "super",
          "super+l",
          "super+r",
          "super+d",
          "ctrl+Escape",
          "ctrl+alt+Delete",
          "ctrl+alt+BackSpace",
          "ctrl+alt+t",
          "ctrl+alt+F1",
          "ctrl+alt+F2",
          "ctrl+alt+F7",
          "ctrl+c",
          "ctrl+q",
          "ctrl+w",
          "ctrl+n",
          "ctrl+p",
          "ctrl+s",
          "ctrl+o",
          "ctrl+shift+i",
          "Escape",
          "F1",
          "F5",
          "F10",
          "F11",
          "F12",
          "Menu",
          "shift+F10",
          "Print",
          "Pause",
          "Return",
          "space",
          "Tab",
          "shift+Tab",
          "Delete",
          "BackSpace",
          "Left",
          "Up",
          "XF86PowerOff",
          "XF86HomePage");

  private final List<TouchEvent> touched = new CopyOnWriteArrayList<>();
  private KioskScreens screens;
  private Stage stage;

  @BeforeEach
  void open() {
    stage = Fx.call(Stage::new);
    screens =
        Fx.call(() -> {
          KioskScreens opened =
              new KioskScreens(
                  stage,
                  new ScreenSettings(1080, 1920, true, "โรงพยาบาลสมมติ", "", "K01", false),
                  Texts.load(),
                  touched::add);
          stage.show();
          stage.requestFocus();
          return opened;
        });
    Fx.call(() -> {
      screens.scanner(ScanRules.usual());
      return true;
    });
  }

  @AfterEach
  void close() {
    Fx.call(() -> {
      stage.hide();
      return true;
    });
  }

  @Test
  void keyStormsDoNothingOnAnyScreen() throws Exception {
    for (VisitState state :
        List.of(
            new VisitState.Idle(),
            States.choosing(States.MANY, Optional.empty(), false, 0),
            States.named("08-phone"))) {
      show(state);
      List<String> storm = new ArrayList<>(List.of("key", "--delay", "1"));
      storm.addAll(KEYS);
      xdotool("mousemove", "540", "20");
      xdotool(storm.toArray(String[]::new));

      assertThat(stays()).isTrue();
      // Somebody at the keys is somebody there; but nothing is chosen, entered or cancelled.
      assertThat(touched).allMatch(HostileInputTest::isOnlyPresence);
    }
  }

  /** A window manager's Alt-F4 comes as this request; JavaFX closes unless it is consumed. */
  @Test
  void aRequestToCloseIsConsumed() {
    WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);

    stage.getOnCloseRequest().handle(request);

    assertThat(request.isConsumed()).isTrue();
    assertThat(stage.getFullScreenExitKeyCombination()).isEqualTo(KeyCombination.NO_MATCH);
  }

  @Test
  void otherButtonsAndLongPressesBringUpNoMenu() throws Exception {
    for (String name : List.of("01-idle", "06-service", "08-phone", "09-more-time")) {
      show(States.named(name));
      xdotool(
          "mousemove",
          "540",
          "1000",
          "click",
          "2",
          "click",
          "3",
          "click",
          "4",
          "click",
          "5",
          "click",
          "8");
      assertThat(stays()).as(name).isTrue();
    }
    show(States.choosing(States.MANY, Optional.empty(), false, 0));
    xdotool("mousemove", "540", "20", "mousedown", "1", "sleep", "1.5", "mouseup", "1");
    assertThat(stays()).isTrue();
    assertThat(touched).allMatch(HostileInputTest::isOnlyPresence);
  }

  @Test
  void aBarcodeOfControlCharactersIsNoCommand() throws Exception {
    show(States.choosing(States.MANY, Optional.empty(), false, 0));
    // STX, then what some scanners type for control characters, then CR.
    xdotool(
        "key", "--delay", "1", "ctrl+b", "ctrl+c", "ctrl+z", "ctrl+d", "Escape", "alt+F4", "Tab",
        "ctrl+x", "Return");

    assertThat(stays()).isTrue();
    assertThat(touched)
        .allMatch(event -> isOnlyPresence(event) || event instanceof VisitEvent.Scanned);
  }

  private static boolean isOnlyPresence(TouchEvent event) {
    return event instanceof VisitEvent.StillHere;
  }

  private void show(VisitState state) {
    Fx.call(() -> {
      screens.show(state);
      return true;
    });
  }

  /** The kiosk's window is shown, where it was, and there is no other. */
  private boolean stays() {
    return Fx.call(() ->
        stage.isShowing()
            && !stage.isIconified()
            && stage.getX() == 0
            && stage.getY() == 0
            && stage.getWidth() == 1080
            && Window.getWindows().equals(List.of(stage)));
  }

  private static void xdotool(String... what) throws Exception {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(what));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DISPLAY", System.getProperty(Fx.DISPLAY, ""));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    // What was typed has arrived when two rounds of the JavaFX thread have passed after it.
    Fx.call(() -> true);
    Fx.call(() -> true);
  }
}

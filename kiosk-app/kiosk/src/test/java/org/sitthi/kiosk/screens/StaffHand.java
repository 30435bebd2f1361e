package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.sitthi.kiosk.staff.StaffRoom;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

/** A hand of the staff on the kiosk's own screens, and an eye on what they show. */
public final class StaffHand implements VisitListener, AutoCloseable {

  private static final long SOON_SECONDS = 30;

  private final Stage stage;
  private final KioskScreens screens;
  private final Path pictures;

  /** Opens the screens on the display of the tests. */
  public StaffHand(int width, int height, java.util.function.Consumer<TouchEvent> touch)
      throws IOException {
    stage = Fx.call(Stage::new);
    screens =
        Fx.call(() ->
            new KioskScreens(
                stage, KioskScreensTest.settings(width, height, false), Texts.load(), touch));
    Fx.call(() -> {
      stage.show();
      stage.requestFocus();
      return true;
    });
    pictures = Files.createDirectories(Path.of("target", "screens", "staff-" + width));
  }

  /** Puts a staff mode behind the screens. */
  public void works(StaffRoom room, java.time.ZoneId zone) {
    Fx.call(() -> {
      screens.onStaff(room::touch, room::here, zone);
      return true;
    });
    room.tell(view -> javafx.application.Platform.runLater(() -> screens.staff(view)));
  }

  @Override
  public void entered(VisitState state, long nanos) {
    javafx.application.Platform.runLater(() -> screens.show(state));
  }

  /** Holds the upper left corner by the display's own pointer. */
  public void holdsTheCorner() {
    Fx.call(() -> {
      Robot robot = new Robot();
      robot.mouseMove(stage.getX() + 40, stage.getY() + 40);
      robot.mousePress(MouseButton.PRIMARY);
      return true;
    });
  }

  /** Lets go. */
  public void letsGo() {
    Fx.call(() -> {
      new Robot().mouseRelease(MouseButton.PRIMARY);
      return true;
    });
  }

  /** Types digits on the keypad that is shown. */
  public void types(String digits) throws InterruptedException {
    for (int i = 0; i < digits.length(); i++) {
      presses(digits.substring(i, i + 1));
    }
  }

  /** Presses what has these words, once it is there. */
  public void presses(String words) throws InterruptedException {
    await(words, () -> Fx.call(() -> find(words).isPresent()));
    Fx.call(() -> {
      Button button = find(words).orElseThrow();
      assertThat(button.isDisabled()).as("can be pressed: " + words).isFalse();
      button.fire();
      return true;
    });
  }

  /** Presses what has the words of this key, in Thai. */
  public void pressesText(String key) throws InterruptedException {
    presses(Texts.load().ofStaff(Language.TH).text(key));
  }

  /** Waits until these words are shown, and nothing is broken on that screen. */
  public void sees(String words) throws InterruptedException {
    await(words, () -> shows(words));
    assertThat(Fx.call(screens::faults)).as("screen with " + words).isEmpty();
  }

  /** Whether these words are shown now. */
  public boolean shows(String words) {
    return Fx.call(() ->
        KioskScreensTest.texts(screens).stream()
            .anyMatch(text -> plain(text).contains(plain(words))));
  }

  /** All that is shown now. */
  public List<String> all() {
    return Fx.call(() -> KioskScreensTest.texts(screens));
  }

  /** A picture to look at. */
  public void takesPicture(String name) throws IOException {
    Fx.call(screens::faults);
    Files.write(
        pictures.resolve(name + ".png"),
        ScreenShots.encode(Fx.call(() -> screens.scene().snapshot(null))));
  }

  @Override
  public void close() {
    Fx.call(() -> {
      stage.hide();
      return true;
    });
  }

  /** Waits for anything that must come soon. */
  public static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SOON_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not in time: " + what).isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private Optional<Button> find(String words) {
    for (Node node : screens.scene().getRoot().lookupAll(".button")) {
      if (node instanceof Button button
          && button.isVisible()
          && (plain(button.getText()).equals(plain(words))
              || plain(String.valueOf(button.getAccessibleText())).startsWith(plain(words)))) {
        return Optional.of(button);
      }
    }
    return Optional.empty();
  }

  private static String plain(String text) {
    return LineBreaks.unmarked(text).replace("\n", "").replace(" ", "");
  }
}

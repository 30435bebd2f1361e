package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Texts;

/** Touches buttons, in their middle, and no key. */
final class Finger implements Hand {

  private static final long SOON_SECONDS = 30;

  private final KioskScreens screens;
  private final Semaphore taken = new Semaphore(0);

  Finger(KioskScreens screens) {
    this.screens = screens;
    Fx.call(() -> {
      screens.scene().addEventHandler(ActionEvent.ACTION, event -> taken.release());
      return true;
    });
  }

  @Override
  public void begin() throws InterruptedException {
    touch("English", "English");
  }

  @Override
  public void choose(String key) throws InterruptedException {
    String plain = LineBreaks.unmarked(Texts.load().in(Fx.call(screens::language)).text(key));
    touch(key, plain);
  }

  @Override
  public void type(String digits) throws InterruptedException {
    for (int i = 0; i < digits.length(); i++) {
      touch("digit", digits.substring(i, i + 1));
    }
  }

  private void touch(String what, String name) throws InterruptedException {
    Point2D place = Fx.call(() -> middle(what, name));
    Fx.call(() -> {
      Robot robot = new Robot();
      robot.mouseMove(place);
      robot.mousePress(MouseButton.PRIMARY);
      return true;
    });
    Fx.call(() -> {
      new Robot().mouseRelease(MouseButton.PRIMARY);
      return true;
    });
    assertThat(taken.tryAcquire(SOON_SECONDS, TimeUnit.SECONDS)).as("touched %s", what).isTrue();
  }

  private Point2D middle(String what, String name) {
    screens.scene().getRoot().layout();
    Button button =
        KioskScreensTest.buttons(screens).stream()
            .filter(one ->
                Letters.shaped(name).equals(one.getText()) || name.equals(one.getAccessibleText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + what));
    assertThat(button.isDisabled()).as(what).isFalse();
    Bounds bounds =
        Objects.requireNonNull(button.localToScreen(button.getBoundsInLocal()), "not shown");
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }
}

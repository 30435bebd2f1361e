package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.hardware.scanner.ScanRules;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitEvent.Scanned;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;

/** Real keys of the X server, as a scanner on USB types them. */
@ExtendWith(Fx.class)
class ScannerKeysTest {

  private static final long SOON_SECONDS = 20;

  private final BlockingQueue<String> scans = new LinkedBlockingQueue<>();
  private final AtomicInteger pressed = new AtomicInteger();
  private Stage stage;

  @BeforeEach
  void open() {
    stage =
        Fx.call(() -> {
          Button button = new Button("button");
          button.setOnAction(_ -> pressed.incrementAndGet());
          Scene scene = new Scene(button, 400, 300);
          ScannerKeys.listen(scene, ScanRules.usual(), scans::add);
          Stage opened = new Stage(StageStyle.UNDECORATED);
          opened.setScene(scene);
          opened.setX(0);
          opened.setY(0);
          opened.show();
          opened.requestFocus();
          new Robot().mouseMove(200, 150);
          return opened;
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
  void aScanIsOneWholeText() throws InterruptedException {
    scan(KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT0, KeyCode.DIGIT1);
    assertThat(scans.poll(SOON_SECONDS, TimeUnit.SECONDS)).isEqualTo("99901");
  }

  @Test
  void typingIsNoScanAndPressesNoButton() throws InterruptedException {
    type(List.of(KeyCode.DIGIT1, KeyCode.SPACE, KeyCode.ENTER, KeyCode.TAB, KeyCode.SPACE));
    scan(KeyCode.DIGIT7);
    assertThat(scans.poll(SOON_SECONDS, TimeUnit.SECONDS)).isEqualTo("7");
    assertThat(scans).isEmpty();
    assertThat(pressed).hasValue(0);
  }

  @Test
  void theScreensTellAScanAsOneEvent() throws InterruptedException {
    BlockingQueue<TouchEvent> touched = new LinkedBlockingQueue<>();
    Stage shown =
        Fx.call(() -> {
          Stage opened = new Stage();
          KioskScreens screens =
              new KioskScreens(
                  opened, KioskScreensTest.settings(1080, 1920, false), Texts.load(), touched::add);
          screens.scanner(ScanRules.usual());
          opened.show();
          opened.requestFocus();
          return opened;
        });
    scan(KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT0, KeyCode.DIGIT2);
    assertThat(touched.poll(SOON_SECONDS, TimeUnit.SECONDS)).isEqualTo(new Scanned("99902"));
    Fx.call(() -> {
      shown.hide();
      return true;
    });
    assertThat(scans).isEmpty();
  }

  /** With the prefix STX, which a keyboard has as Ctrl+B, and a carriage return behind. */
  private static void scan(KeyCode... keys) {
    Fx.call(() -> {
      Robot robot = new Robot();
      robot.keyPress(KeyCode.CONTROL);
      stroke(robot, KeyCode.B);
      robot.keyRelease(KeyCode.CONTROL);
      List.of(keys).forEach(key -> stroke(robot, key));
      stroke(robot, KeyCode.ENTER);
      return true;
    });
  }

  private static void type(List<KeyCode> keys) {
    Fx.call(() -> {
      Robot robot = new Robot();
      keys.forEach(key -> stroke(robot, key));
      return true;
    });
  }

  private static void stroke(Robot robot, KeyCode key) {
    robot.keyPress(key);
    robot.keyRelease(key);
  }
}

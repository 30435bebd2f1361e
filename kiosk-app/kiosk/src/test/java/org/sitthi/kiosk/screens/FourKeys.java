package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.sitthi.kiosk.voice.Clip;
import org.sitthi.kiosk.voice.SpokenLog;

/** Presses the keys of private speech and goes by what is heard. */
final class FourKeys implements Hand {

  private static final long SOON_SECONDS = 30;
  private static final int MOST_CHOICES = 60;
  private static final KeyCode NEXT = KeyCode.DOWN;
  private static final KeyCode CHOOSE = KeyCode.RIGHT;

  private final SpokenLog heard;

  FourKeys(SpokenLog heard) {
    this.heard = heard;
    Fx.call(() -> {
      new Robot().mouseMove(5, 5);
      return true;
    });
  }

  /** The first key turns private speech on. */
  @Override
  public void begin() throws InterruptedException {
    int before = heard.said().size();
    press(NEXT);
    await(() -> heard.said().size() > before);
  }

  @Override
  public void choose(String key) throws InterruptedException {
    for (int i = 0; i < MOST_CHOICES; i++) {
      int before = heard.said().size();
      press(NEXT);
      await(() -> heard.said().size() > before);
      if (heard.said().getLast().clips().getFirst().equals(new Clip(key))) {
        press(CHOOSE);
        return;
      }
    }
    throw new AssertionError("not offered: " + key);
  }

  @Override
  public void type(String digits) throws InterruptedException {
    for (int i = 0; i < digits.length(); i++) {
      choose("sign." + digits.charAt(i));
      int typed = i + 1;
      await(() -> {
        List<Clip> said = heard.said().getLast().clips();
        return said.getFirst().equals(new Clip("voice.typed")) && said.size() == typed + 1;
      });
    }
  }

  private static void press(KeyCode key) {
    Fx.call(() -> {
      Robot robot = new Robot();
      robot.keyPress(key);
      robot.keyRelease(key);
      return true;
    });
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SOON_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not heard in time").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}

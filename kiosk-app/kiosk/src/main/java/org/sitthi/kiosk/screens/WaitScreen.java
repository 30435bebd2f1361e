package org.sitthi.kiosk.screens;

import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PersonName;

/** Something is being done and the patient waits: who is greeted, what is done, calm dots. */
final class WaitScreen {

  private static final int DOTS = 3;

  private WaitScreen() {}

  /**
   * Who is greeted.
   *
   * @param name shown as {@link PersonName#shortForm}
   * @param number shown masked
   */
  record Guest(PersonName name, CitizenNumber number) {

    @Override
    public String toString() {
      return "Guest[…]";
    }
  }

  /**
   * The screen.
   *
   * @param what prefix of the text keys {@code .title} and {@code .hint}
   * @param privacy true tells what leaves the kiosk
   */
  static Screen of(
      Look look,
      String what,
      Icon icon,
      Progress progress,
      Optional<Guest> guest,
      boolean privacy) {
    HBox dots = look.row(Look.UNIT * 3);
    Motion motion = Motion.endless(dots(look, dots));
    Node picture = look.column(Look.UNIT * 5, look.medallion(icon, 280), dots);
    return with(look, what, picture, motion, progress, guest, privacy);
  }

  /** The slip is on its way: shown as it comes. */
  static Screen printing(Look look, Progress progress, Optional<Guest> guest) {
    SlipPicture slip = new SlipPicture();
    return with(look, "printing", slip.node(look), slip.motion(), progress, guest, false);
  }

  private static Screen with(
      Look look,
      String what,
      Node picture,
      Motion motion,
      Progress progress,
      Optional<Guest> guest,
      boolean privacy) {
    VBox text = look.column(Look.UNIT);
    guest.ifPresent(who -> text.getChildren().add(greeting(look, who)));
    text.getChildren().add(look.text(look.say(what + ".title"), "title", "accent"));
    text.getChildren().add(look.text(look.say(what + ".hint"), "lead", "quiet"));
    if (privacy) {
      text.getChildren().add(look.text(look.say("privacy.short"), "body", "quiet"));
    }
    return new Screen(
        look.split(picture, text),
        Optional.empty(),
        Screen.Place.BESIDE,
        Optional.of(progress),
        Optional.of(motion));
  }

  private static Node greeting(Look look, Guest guest) {
    VBox greeting =
        look.sheet(
            "sheet",
            look.text(look.say("greeting"), "body", "quiet"),
            look.text(guest.name().shortForm(), "title"),
            look.exact(guest.number().masked(), "body", "quiet"));
    VBox.setMargin(greeting, new javafx.geometry.Insets(0, 0, look.px(Look.UNIT * 5), 0));
    return greeting;
  }

  /** A soft wave through three dots, once in 1.8 s. */
  private static Timeline dots(Look look, HBox row) {
    Timeline wave = new Timeline();
    for (int i = 0; i < DOTS; i++) {
      Circle dot = new Circle(look.px(14));
      dot.getStyleClass().add("dot");
      dot.setOpacity(0.25 + 0.25 * i);
      row.getChildren().add(dot);
      wave.getKeyFrames().addAll(frame(dot, i * 300, 0.25), frame(dot, i * 300 + 450, 1));
      wave.getKeyFrames().add(frame(dot, i * 300 + 900, 0.25));
    }
    wave.getKeyFrames().add(new KeyFrame(Duration.millis(1800)));
    return wave;
  }

  private static KeyFrame frame(Circle dot, double millis, double opacity) {
    return new KeyFrame(
        Duration.millis(millis),
        new KeyValue(dot.opacityProperty(), opacity, Interpolator.EASE_BOTH));
  }
}

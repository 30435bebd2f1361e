package org.sitthi.kiosk.screens;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What is the same on every screen of staff mode: who is in, the language, and the way out. */
final class StaffFrame {

  private final Look look;
  private final Optional<String> name;
  private final Optional<Runnable> language;
  private final Runnable leave;

  /**
   * Round a screen.
   *
   * @param name who is in
   * @param language changes it; absent before anybody is in
   */
  StaffFrame(Look look, Optional<String> name, Optional<Runnable> language, Runnable leave) {
    this.look = look;
    this.name = name;
    this.language = language;
    this.leave = leave;
  }

  Region around(Screen screen) {
    BorderPane frame = new BorderPane();
    frame.setTop(header());
    StackPane middle = new StackPane(screen.arranged(look));
    middle.getStyleClass().add("content");
    frame.setCenter(middle);
    frame.setBottom(footer());
    return frame;
  }

  private HBox header() {
    VBox names =
        new VBox(
            new Paragraph(look.say("staff.title"), TextAlignment.LEFT, "body", "strong", "accent"));
    name.ifPresent(
        who -> names.getChildren().add(new Paragraph(who, TextAlignment.LEFT, "small", "quiet")));
    names.setAlignment(Pos.CENTER_LEFT);
    HBox ways = look.beside(Look.UNIT * 2);
    language.ifPresent(change -> ways.getChildren().add(way("staff.language", change)));
    ways.getChildren().add(way("staff.leave", leave));
    HBox header = look.row(Look.UNIT * 3, names, look.air(), ways);
    header.getStyleClass().addAll("header", "staff");
    return header;
  }

  private Button way(String key, Runnable action) {
    Button way = look.button(look.say(key), action, "language", "body");
    way.setMinSize(Region.USE_PREF_SIZE, look.target(88));
    return way;
  }

  private HBox footer() {
    HBox footer =
        look.row(
            Look.UNIT * 2,
            look.exact(look.say("frame.kiosk", look.settings().kioskId()), "small", "strong"),
            look.air(),
            look.icon(Icon.CLOCK, 32),
            look.exact(look.say("staff.closes"), "small", "quiet"));
    footer.getStyleClass().add("footer");
    return footer;
  }
}

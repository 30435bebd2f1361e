package org.sitthi.kiosk.screens;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.texts.Language;

/** What is the same on every screen: hospital, languages, progress, kiosk; and the demo ribbon. */
final class Frame {

  private final Look look;
  private final Consumer<Language> speak;

  Frame(Look look, Consumer<Language> speak) {
    this.look = look;
    this.speak = speak;
  }

  /**
   * The whole picture.
   *
   * @param screen what stands in the middle
   * @param stateKey text key of the kiosk's state, shown at the bottom
   * @param stateIcon and its sign
   */
  Region around(Screen screen, String stateKey, Icon stateIcon) {
    BorderPane frame = new BorderPane();
    VBox top = new VBox();
    top.setAlignment(Pos.TOP_CENTER);
    if (look.settings().demo()) {
      top.getChildren().add(ribbon());
    }
    HBox header = header();
    top.getChildren().add(header);
    screen
        .step()
        .map(step -> StepLine.of(look, step))
        .ifPresent(steps -> place(steps, top, header));
    StackPane middle = new StackPane(screen.content());
    middle.getStyleClass().add("content");
    frame.setTop(top);
    frame.setCenter(middle);
    frame.setBottom(footer(stateKey, stateIcon));
    return frame;
  }

  /** Under the header, or in its middle where the screen is wide and low. */
  private void place(Node steps, VBox top, HBox header) {
    if (look.settings().portrait()) {
      top.getChildren().add(steps);
    } else {
      header.getChildren().set(1, steps);
      HBox.setHgrow(steps, Priority.ALWAYS);
    }
  }

  private Node ribbon() {
    HBox ribbon = look.row(0, look.text(look.say("frame.demo"), "small"));
    ribbon.getStyleClass().add("ribbon");
    return ribbon;
  }

  private HBox header() {
    VBox names = new VBox(left(look.settings().hospitalNameTh(), "body", "strong", "accent"));
    if (!look.settings().hospitalNameEn().isEmpty()) {
      names.getChildren().add(left(look.settings().hospitalNameEn(), "small", "quiet"));
    }
    names.setAlignment(Pos.CENTER_LEFT);
    HBox header = look.row(Look.UNIT * 3, names, look.air(), languages());
    header.getStyleClass().add("header");
    return header;
  }

  private static Node left(String text, String... classes) {
    return new Paragraph(text, TextAlignment.LEFT, classes);
  }

  private Node languages() {
    HBox row = look.row(Look.UNIT * 2);
    for (Language language : Language.values()) {
      Button button =
          look.button(language.ownName(), () -> speak.accept(language), "language", "body");
      button.setMinSize(Region.USE_PREF_SIZE, look.px(88));
      if (language == look.words().language()) {
        button.getStyleClass().add("chosen");
      }
      row.getChildren().add(button);
    }
    row.setMinWidth(Region.USE_PREF_SIZE);
    return row;
  }

  private Node footer(String stateKey, Icon stateIcon) {
    Label kiosk = look.exact(look.say("frame.kiosk", look.settings().kioskId()), "small", "strong");
    Label state = look.exact(look.say(stateKey), "small", "quiet");
    HBox footer = look.row(Look.UNIT * 2, kiosk, look.air(), look.icon(stateIcon, 32), state);
    footer.getStyleClass().add("footer");
    return footer;
  }
}

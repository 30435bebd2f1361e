package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
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
import org.sitthi.kiosk.texts.LineBreaks;

/** What is the same on every screen: hospital, progress, ways, kiosk; and the demo ribbon. */
final class Frame {

  /** Lower than that, a screen has more room beside the hospital's name than under it. */
  private static final double WIDE_AND_LOW = 0.7;

  private final Look look;
  private final Runnable chooseWays;
  private final Optional<Runnable> repeat;
  private final HelpButton help;

  /**
   * Round every screen.
   *
   * @param repeat says the screen again; absent where nothing is spoken
   */
  Frame(Look look, Runnable chooseWays, Optional<Runnable> repeat, HelpButton help) {
    this.look = look;
    this.chooseWays = chooseWays;
    this.repeat = repeat;
    this.help = help;
  }

  /**
   * The whole picture.
   *
   * @param screen what stands in the middle
   * @param stateKey text key of the kiosk's state, shown at the bottom
   * @param stateIcon and its sign
   * @param ways whether language and access modes are a touch away; the attract screen has them all
   */
  Region around(Screen screen, String stateKey, Icon stateIcon, boolean ways) {
    BorderPane frame = new BorderPane();
    VBox top = new VBox();
    top.setAlignment(Pos.TOP_CENTER);
    if (look.settings().demo()) {
      top.getChildren().add(ribbon());
    }
    HBox header = header();
    Node edge = ways ? look.beside(Look.UNIT * 2, help.node(), waysButton()) : help.node();
    if (!look.low()) {
      header.getChildren().add(edge);
    }
    top.getChildren().add(header);
    screen
        .progress()
        .map(progress -> StepLine.of(look, progress))
        .ifPresent(steps -> place(steps, top, header));
    StackPane middle = new StackPane(screen.arranged(look));
    middle.getStyleClass().add("content");
    frame.setTop(top);
    frame.setCenter(middle);
    HBox footer = footer(stateKey, stateIcon);
    if (look.low()) {
      footer.getChildren().addAll(2, List.of(edge, look.air()));
    }
    frame.setBottom(footer);
    return frame;
  }

  /** Under the header, or in its middle where the screen is wide and low. */
  private void place(Node steps, VBox top, HBox header) {
    boolean high = look.settings().height() > WIDE_AND_LOW * look.settings().width();
    if (high) {
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
    // In large letters of the usual size: beside the buttons it would be torn.
    String size = look.modes().has(AccessMode.LARGE_TEXT) ? "small" : "body";
    VBox names = new VBox(left(look.settings().hospitalNameTh(), size, "strong", "accent"));
    if (!look.settings().hospitalNameEn().isEmpty()) {
      names.getChildren().add(left(look.settings().hospitalNameEn(), "small", "quiet"));
    }
    names.setAlignment(Pos.CENTER_LEFT);
    HBox header = look.row(Look.UNIT * 3, names, look.air());
    header.getStyleClass().add("header");
    header.setAlignment(Pos.CENTER_LEFT);
    if (!look.settings().portrait()) {
      // Air above that a full screen may take.
      header.setStyle(
          "-fx-padding: %.0fpx %.0fpx %.0fpx %.0fpx"
              .formatted(look.px(26), look.fixed(53), look.px(8), look.fixed(53)));
    }
    return header;
  }

  private static Node left(String text, String... classes) {
    return new Paragraph(text, TextAlignment.LEFT, classes);
  }

  /** The language that is spoken, and a globe for who can't read it. */
  private Node waysButton() {
    Button button = look.button(look.words().language().ownName(), chooseWays, "language", "body");
    button.setGraphic(look.icon(Icon.GLOBE, 52));
    button.setGraphicTextGap(look.near(Look.UNIT * 2));
    button.setAccessibleText(LineBreaks.unmarked(look.say("access.title")));
    button.setMinSize(Region.USE_PREF_SIZE, look.target(88));
    return button;
  }

  private Node repeatButton(Runnable again) {
    // With its word where the footer has room for it.
    boolean roomy = !look.low() && !look.modes().has(AccessMode.LARGE_TEXT);
    Button button = look.button(roomy ? look.say("frame.repeat") : "", again, "language", "small");
    button.setGraphic(look.icon(Icon.SPEAKER, 44));
    button.setGraphicTextGap(look.near(Look.UNIT * 1.5));
    button.setAccessibleText(LineBreaks.unmarked(look.say("frame.repeat")));
    button.setMinSize(roomy ? Region.USE_PREF_SIZE : look.target(88), look.target(60));
    // Into the footer's own margin: no screen becomes lower for it.
    HBox.setMargin(button, new Insets(-look.px(14), 0, -look.px(14), 0));
    button.setMaxWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private HBox footer(String stateKey, Icon stateIcon) {
    Label kiosk = look.exact(look.say("frame.kiosk", look.settings().kioskId()), "small", "strong");
    Label state = look.exact(look.say(stateKey), "small", "quiet");
    HBox footer = look.row(0, kiosk, look.air(), look.icon(stateIcon, 32), state);
    footer.setSpacing(look.near(Look.UNIT * 2));
    if (look.low() && look.modes().has(AccessMode.LARGE_TEXT)) {
      // Beside all controls there is no room for it, and the screen says it in larger letters.
      footer.getChildren().remove(state);
    }
    repeat.ifPresent(again -> footer.getChildren().add(2, repeatButton(again)));
    footer.getStyleClass().add("footer");
    return footer;
  }
}

package org.sitthi.kiosk.screens;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.voice.SpokenTexts;

/** How the kiosk speaks and shows: languages in their own scripts, and the access modes. */
final class Ways {

  private static final int MODES = 4;

  private final Look look;
  private final Consumer<Language> speak;
  private final Consumer<AccessMode> toggle;

  Ways(Look look, Consumer<Language> speak, Consumer<AccessMode> toggle) {
    this.look = look;
    this.speak = speak;
    this.toggle = toggle;
  }

  /** Both, in as few rows as the screen's shape allows. */
  VBox node() {
    boolean portrait = look.settings().portrait();
    List<Node> languages = look.settings().languages().stream().map(this::language).toList();
    List<Node> modes = Arrays.stream(AccessMode.values()).map(this::mode).toList();
    VBox ways =
        look.controls(
            Look.UNIT * 3, List.of(grid(portrait ? 3 : 6, languages), grid(MODES, modes)));
    ways.setMaxWidth(look.fixed(portrait ? 960 : 1760));
    return ways;
  }

  private GridPane grid(int columns, List<Node> nodes) {
    GridPane grid = new GridPane(look.apart(Look.UNIT * 2), look.apart(Look.UNIT * 2));
    int used = Math.min(columns, nodes.size());
    for (int i = 0; i < used; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / used);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < nodes.size(); i++) {
      grid.add(nodes.get(i), i % used, i / used);
    }
    // A script with tall letters makes all rows tall, not its own alone.
    int rows = (nodes.size() + used - 1) / used;
    for (int i = 0; i < rows; i++) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(100.0 / rows);
      grid.getRowConstraints().add(row);
    }
    grid.setMaxWidth(Double.MAX_VALUE);
    return grid;
  }

  private Node language(Language language) {
    Button button =
        look.button(language.ownName(), () -> speak.accept(language), "language", "body");
    button.setMaxHeight(Double.MAX_VALUE);
    if (language == look.words().language()) {
      button.getStyleClass().add("chosen");
    }
    return button;
  }

  /** A language without a voice says so before somebody relies on it. */
  private String key(AccessMode mode) {
    boolean thai = mode == AccessMode.PRIVATE_SPEECH && !SpokenTexts.has(look.words().language());
    return thai ? "access.speech.thai" : mode.key();
  }

  /** Its sign above its name, and a tick while it is on. */
  private Node mode(AccessMode mode) {
    boolean on = look.modes().has(mode);
    String name = look.say(key(mode));
    Button button = look.button("", () -> toggle.accept(mode), "mode");
    button.setAccessibleText(LineBreaks.unmarked(name));
    button.setMaxHeight(Double.MAX_VALUE);
    Paragraph words = new Paragraph(name, TextAlignment.CENTER, "small");
    words.setMaxWidth(Double.MAX_VALUE);
    VBox face = look.column(Look.UNIT, look.icon(mode.icon(), 56), words);
    face.setMouseTransparent(true);
    StackPane.setMargin(face, new Insets(look.px(14), look.px(8), look.px(10), look.px(8)));
    StackPane place = new StackPane(button, face);
    if (on) {
      button.getStyleClass().add("chosen");
      Node tick = look.icon(Icon.CHECK, 34);
      tick.setMouseTransparent(true);
      StackPane.setAlignment(tick, Pos.TOP_RIGHT);
      StackPane.setMargin(tick, new Insets(look.px(14)));
      place.getChildren().add(tick);
    }
    return place;
  }
}

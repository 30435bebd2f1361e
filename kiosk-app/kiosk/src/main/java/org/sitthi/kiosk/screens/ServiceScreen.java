package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.ServiceChosen;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;

/** Which service: one large button each, the most likely first. No scrolling, so at most eight. */
final class ServiceScreen {

  private static final int MOST = 8;
  private static final int FEW = 5;

  private ServiceScreen() {}

  static Screen of(Look look, List<ClaimType> offered, Consumer<TouchEvent> touch) {
    List<ClaimType> shown = offered.subList(0, Math.min(MOST, offered.size()));
    VBox told = look.column(Look.UNIT * 2, look.text(look.say("service.title"), "title"));
    if (shown.size() <= FEW) {
      told.getChildren().add(look.text(look.say("service.hint"), "body", "quiet"));
    }
    Button cancel =
        look.button(look.say("cancel"), () -> touch.accept(new Cancelled()), "plain", "body");
    cancel.setMinWidth(look.fixed(300));
    cancel.setMaxWidth(look.fixed(480));
    VBox controls = look.controls(Look.UNIT * 3, List.of(grid(look, shown, touch), cancel));
    return Screen.asking(told, controls, Screen.Place.UNDER, Screen.Step.CODE);
  }

  private static Node grid(Look look, List<ClaimType> shown, Consumer<TouchEvent> touch) {
    double gap = look.apart(shown.size() <= FEW && !look.low() ? Look.UNIT * 3 : Look.UNIT * 2);
    GridPane grid = new GridPane(gap, gap);
    int columns = columns(look, shown.size());
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < shown.size(); i++) {
      ClaimType type = shown.get(i);
      Node choice =
          choice(look, name(look, type), columns, () -> touch.accept(new ServiceChosen(type)));
      grid.add(choice, i % columns, i / columns);
    }
    grid.setMaxWidth(look.fixed(look.settings().portrait() ? 940 : columns == 1 ? 1100 : 1760));
    return grid;
  }

  private static int columns(Look look, int services) {
    boolean many = services > FEW - 1;
    if (look.settings().portrait()) {
      return look.low() && many ? 2 : 1;
    }
    return look.low() && many ? 4 : Math.min(2, services);
  }

  /** A button whose words may wrap: JavaFX's own would not grow with them. */
  private static Node choice(Look look, String name, int columns, Runnable action) {
    Button button = look.button("", action);
    button.setMinHeight(look.target(112));
    button.setMaxHeight(Double.MAX_VALUE);
    button.setAccessibleText(LineBreaks.unmarked(name));
    Node face = face(look, name, look.low() && columns > 1);
    face.setMouseTransparent(true);
    StackPane.setMargin(face, new Insets(look.px(14), look.px(28), look.px(14), look.px(28)));
    return new StackPane(button, face);
  }

  private static Node face(Look look, String name, boolean narrow) {
    Paragraph words =
        new Paragraph(name, TextAlignment.LEFT, narrow ? "body" : "lead", "strong", "accent");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox face =
        look.row(Look.UNIT * (narrow ? 2 : 4), look.icon(Icon.ARROW, narrow ? 36 : 48), words);
    face.setSpacing(look.near(Look.UNIT * (narrow ? 2 : 4)));
    HBox.setHgrow(words, Priority.ALWAYS);
    face.setAlignment(Pos.CENTER_LEFT);
    return face;
  }

  /** Our short name for a known type, else the service's own. */
  static String name(Look look, ClaimType type) {
    return look.words()
        .find("claimtype." + type.code())
        .orElse(type.name().isBlank() ? type.code() : type.name());
  }
}

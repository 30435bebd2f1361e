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
    Node title = look.text(look.say("service.title"), "title");
    Button cancel =
        look.button(look.say("cancel"), () -> touch.accept(new Cancelled()), "plain", "body");
    cancel.setMinWidth(look.px(300));
    cancel.setMaxWidth(look.px(360));
    Node grid = grid(look, shown, touch);
    VBox content;
    if (look.settings().portrait()) {
      content = look.column(Look.UNIT * 4, title, grid, cancel);
      if (shown.size() <= FEW) {
        content.getChildren().add(1, look.text(look.say("service.hint"), "body", "quiet"));
      }
    } else {
      HBox head = look.row(Look.UNIT * 4, title, look.air(), cancel);
      head.setMaxWidth(look.px(1640));
      content = look.column(Look.UNIT * 4, head, grid);
    }
    return Screen.still(content, Screen.Step.CODE);
  }

  private static Node grid(Look look, List<ClaimType> shown, Consumer<TouchEvent> touch) {
    double gap = look.px(shown.size() <= FEW ? Look.UNIT * 3 : Look.UNIT * 2);
    GridPane grid = new GridPane(gap, gap);
    int columns = look.settings().portrait() || shown.size() == 1 ? 1 : 2;
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < shown.size(); i++) {
      ClaimType type = shown.get(i);
      Node choice = choice(look, name(look, type), () -> touch.accept(new ServiceChosen(type)));
      grid.add(choice, i % columns, i / columns);
    }
    grid.setMaxWidth(look.px(columns == 1 ? 920 : 1640));
    return grid;
  }

  /** A button whose words may wrap: JavaFX's own would not grow with them. */
  private static Node choice(Look look, String name, Runnable action) {
    Button button = look.button("", action);
    button.setMinHeight(look.px(112));
    button.setMaxHeight(Double.MAX_VALUE);
    button.setAccessibleText(name);
    Node face = face(look, name);
    face.setMouseTransparent(true);
    StackPane.setMargin(face, new Insets(look.px(16), look.px(40), look.px(16), look.px(40)));
    return new StackPane(button, face);
  }

  private static Node face(Look look, String name) {
    Paragraph words = new Paragraph(name, TextAlignment.LEFT, "lead", "strong", "accent");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox face = look.row(Look.UNIT * 4, look.icon(Icon.ARROW, 48), words);
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

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
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.ServiceChosen;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;

/** Which service: one large button each, the most likely first. No scrolling, so at most eight. */
final class ServiceScreen {

  private static final int MOST = 8;

  private ServiceScreen() {}

  static Screen of(Look look, List<ClaimType> offered, Consumer<TouchEvent> touch) {
    GridPane grid = new GridPane(look.px(Look.UNIT * 3), look.px(Look.UNIT * 3));
    int columns = look.settings().portrait() || offered.size() == 1 ? 1 : 2;
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    List<ClaimType> shown = offered.subList(0, Math.min(MOST, offered.size()));
    for (int i = 0; i < shown.size(); i++) {
      ClaimType type = shown.get(i);
      Node choice = choice(look, name(look, type), () -> touch.accept(new ServiceChosen(type)));
      grid.add(choice, i % columns, i / columns);
    }
    grid.setMaxWidth(look.px(columns == 1 ? 920 : 1640));
    Button cancel =
        look.button(look.say("cancel"), () -> touch.accept(new Cancelled()), "plain", "body");
    cancel.setMaxWidth(look.px(360));
    Node content =
        look.column(
            Look.UNIT * 4,
            look.text(look.say("service.title"), "title"),
            look.text(look.say("service.hint"), "body", "quiet"),
            grid,
            cancel);
    return Screen.still(content, Screen.Step.CODE);
  }

  /** A button whose words may wrap: JavaFX's own would not grow with them. */
  private static Node choice(Look look, String name, Runnable action) {
    Button button = look.button("", action);
    button.setMinHeight(look.px(136));
    button.setMaxHeight(Double.MAX_VALUE);
    button.setAccessibleText(name);
    Node face = face(look, name);
    face.setMouseTransparent(true);
    StackPane.setMargin(face, new Insets(look.px(20), look.px(40), look.px(20), look.px(40)));
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

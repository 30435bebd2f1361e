package org.sitthi.kiosk.screens;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.visit.VisitState.Finished;

/** Number and claim code very large, and what to take along. */
final class FinishedScreen {

  private FinishedScreen() {}

  static Screen of(Look look, Finished state) {
    if (!state.visit().cardIn()) {
      return EndParts.numberOnly(look, state.saved());
    }
    VBox sheet = look.sheet("sheet", EndParts.queue(look, state.saved()));
    state
        .saved()
        .claim()
        .value()
        .ifPresent(code -> {
          sheet.getChildren().add(look.rule());
          sheet.getChildren().add(look.text(look.say("finished.code"), "lead", "quiet"));
          sheet.getChildren().add(look.number(code, "huge"));
        });
    Node title =
        look.signed(
            Look.UNIT * 3,
            look.medallion(Icon.CHECK, 110),
            look.say("finished.title"),
            "title",
            "accent");
    Node take = EndParts.take(look, state.visit(), state.saved(), state.status());
    Node content =
        look.settings().portrait()
            ? look.column(Look.UNIT * 5, title, sheet, take)
            : look.row(Look.UNIT * 6, sheet, look.column(Look.UNIT * 5, title, take));
    return Screen.still(content, Progress.of(state.saved()));
  }
}

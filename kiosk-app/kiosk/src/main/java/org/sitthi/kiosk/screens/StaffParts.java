package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.staff.StaffSaid;

/** Parts that the screens of staff mode share. */
final class StaffParts {

  private StaffParts() {}

  /** No progress line: staff know where they are. */
  static Screen asking(Look look, Node told, Node controls) {
    return new Screen(
        told, Optional.of(controls), Screen.Place.BESIDE, Optional.empty(), Optional.empty());
  }

  /** Large answers under each other; no narrower where the screen is wide. */
  static VBox choices(Look look, List<Node> choices) {
    VBox column = look.controls(Look.UNIT * 3, choices);
    if (!look.settings().portrait()) {
      column.setPrefWidth(look.fixed(680));
    }
    return column;
  }

  static Region notice(Look look, Icon icon, String words) {
    Paragraph text = new Paragraph(words, TextAlignment.LEFT, "body", "strong");
    HBox row = look.row(Look.UNIT * 3, look.icon(icon, 48), text);
    row.setSpacing(look.near(Look.UNIT * 3));
    HBox.setHgrow(text, Priority.ALWAYS);
    row.setAlignment(Pos.CENTER_LEFT);
    return look.sheet("notice", row);
  }

  /** What came of it; a tick or a sign says it beside the words. */
  static Optional<Region> said(Look look, Optional<StaffSaid> said) {
    return said.map(what -> notice(look, icon(what.what()), words(look, what)));
  }

  private static String words(Look look, StaffSaid said) {
    return look.say(
        "staff.said." + said.what(),
        said.fault().map(fault -> look.say("staff.printer." + fault)).orElse(""));
  }

  private static Icon icon(StaffSaid.What what) {
    return switch (what) {
      case PRINTED, CODE_FOUND, CORRECTED -> Icon.CHECK;
      case NOT_PRINTED, NO_CODE, NHSO_AWAY, NO_HOSPITALS, NOT_KEPT -> Icon.INFORMATION;
    };
  }
}

package org.sitthi.kiosk.screens;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.visit.SlipStatus;
import org.sitthi.kiosk.visit.VisitEvent.AnotherService;
import org.sitthi.kiosk.visit.VisitEvent.CopyWanted;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState.SeenToday;

/** A second time the same day: number and code as they are, a copy for who wants one. */
final class SeenTodayScreen {

  private SeenTodayScreen() {}

  static Screen of(Look look, SeenToday state, Consumer<TouchEvent> touch) {
    if (!state.visit().cardIn()) {
      return EndParts.numberOnly(look, state.record());
    }
    VBox sheet = look.sheet("sheet", EndParts.queue(look, state.record()));
    state
        .record()
        .claim()
        .value()
        .ifPresent(code -> {
          sheet.getChildren().add(look.rule());
          sheet.getChildren().add(look.text(look.say("finished.code"), "lead", "quiet"));
          sheet.getChildren().add(look.number(code, "huge"));
        });
    Node title =
        look.row(
            Look.UNIT * 3,
            look.medallion(Icon.CHECK, 110),
            look.text(look.say("again.title"), "title", "accent"));
    Node ways = ways(look, state, touch);
    Node content =
        look.settings().portrait()
            ? look.column(Look.UNIT * (state.copy().isPresent() ? 2 : 5), title, sheet, ways)
            : look.row(Look.UNIT * 6, sheet, look.column(Look.UNIT * 4, title, ways));
    return Screen.still(content, Screen.Step.SLIP);
  }

  private static Node ways(Look look, SeenToday state, Consumer<TouchEvent> touch) {
    VBox ways = look.column(Look.UNIT * 2);
    boolean printing = state.copy().filter(SlipStatus::printing).isPresent();
    if (printing) {
      ways.getChildren()
          .add(look.sheet("notice", look.text(look.say("again.copying"), "lead", "strong")));
      return ways;
    }
    state
        .copy()
        .ifPresentOrElse(
            copy ->
                ways.getChildren().add(EndParts.take(look, state.visit(), state.record(), copy)),
            () -> ways.getChildren().add(look.text(look.say("again.take"), "body", "quiet")));
    if (state.mayCopy()) {
      ways.getChildren().addFirst(way(look, "again.copy", new CopyWanted(), touch));
    }
    if (state.otherServices() && state.copy().isEmpty()) {
      ways.getChildren().addLast(way(look, "again.another", new AnotherService(), touch));
    }
    return ways;
  }

  private static Node way(Look look, String key, TouchEvent event, Consumer<TouchEvent> touch) {
    Button way = look.button(look.say(key), () -> touch.accept(event), "lead");
    way.setMaxWidth(look.px(880));
    return way;
  }
}

package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.Optional;
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
        look.signed(
            Look.UNIT * 3,
            look.medallion(Icon.CHECK, 110),
            look.say("again.title"),
            "title",
            "accent");
    Node news = news(look, state);
    boolean portrait = look.settings().portrait();
    Node told =
        portrait
            ? look.column(look.gap(), title, sheet, news)
            : look.row(Look.UNIT * 6, sheet, look.column(Look.UNIT * 3, title, news));
    VBox controls = controls(look, state, touch);
    return new Screen(
        told,
        controls.getChildren().isEmpty() ? Optional.empty() : Optional.of(controls),
        Screen.Place.UNDER,
        Optional.of(Progress.of(state.record())),
        Optional.empty());
  }

  private static Node news(Look look, SeenToday state) {
    return state
        .copy()
        .map(copy ->
            copy.printing()
                ? look.sheet("notice", look.text(look.say("again.copying"), "lead", "strong"))
                : EndParts.take(look, state.visit(), state.record(), copy))
        .orElseGet(() -> look.text(look.say("again.take"), "body", "quiet"));
  }

  private static VBox controls(Look look, SeenToday state, Consumer<TouchEvent> touch) {
    VBox controls = look.controls(Look.UNIT * 2, List.of());
    if (state.copy().filter(SlipStatus::printing).isPresent()) {
      return controls;
    }
    if (state.mayCopy()) {
      controls.getChildren().add(way(look, "again.copy", new CopyWanted(), touch));
    }
    if (state.otherServices() && state.copy().isEmpty()) {
      controls.getChildren().add(way(look, "again.another", new AnotherService(), touch));
    }
    return controls;
  }

  private static Node way(Look look, String key, TouchEvent event, Consumer<TouchEvent> touch) {
    Button way = look.button(look.say(key), () -> touch.accept(event), "lead");
    way.setMaxWidth(look.fixed(880));
    return way;
  }
}

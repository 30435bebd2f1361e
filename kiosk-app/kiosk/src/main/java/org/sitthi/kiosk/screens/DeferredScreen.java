package org.sitthi.kiosk.screens;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.record.ClaimRecord;

/** Care goes on; the code comes later, and what the patient does for it. */
final class DeferredScreen {

  private DeferredScreen() {}

  static Screen of(Look look, Deferred state) {
    if (!state.visit().cardIn()) {
      return EndParts.numberOnly(look, state.saved());
    }
    String cause = "cause." + state.cause().name();
    boolean follows = state.saved().claim().state() == ClaimRecord.State.PENDING;
    VBox todo =
        look.sheet(
            "sheet",
            look.text(
                look.say(follows ? "deferred.follows" : "deferred.refused"), "lead", "strong"),
            look.text(look.say(follows ? "deferred.todo" : cause + ".next"), "lead"));
    Node why =
        look.text(look.say(cause + ".title") + " (" + state.cause().code() + ")", "body", "quiet");
    VBox number = look.sheet("sheet", EndParts.queue(look, state.saved()));
    Node title =
        look.signed(
            Look.UNIT * 3,
            look.medallion(Icon.CLOCK, 110),
            look.say("deferred.title"),
            "title",
            "accent");
    Node take = EndParts.take(look, state.visit(), state.saved(), state.status());
    Node content =
        look.settings().portrait()
            ? look.column(Look.UNIT * 4, title, number, todo, take, why)
            : look.row(
                Look.UNIT * 6,
                look.column(look.gap(), title, number, why),
                look.column(look.gap(), todo, take));
    return Screen.still(content, Progress.of(state.saved()));
  }
}

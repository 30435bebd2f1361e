package org.sitthi.kiosk.screens;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.visit.CardAlarm;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.record.fleet.HeartbeatAnswer.NextKiosk;

/** What happened, one next step, and a code to read out; for a visit and for a closed kiosk. */
final class ApologyScreen {

  private ApologyScreen() {}

  static Screen of(Look look, Apology state) {
    String cause = "cause." + state.cause().name();
    VBox next =
        look.sheet(
            "sheet",
            look.text(look.say("apology.next"), "body", "quiet"),
            look.text(look.say(cause + ".next"), "lead", "strong"));
    VBox text =
        look.column(look.gap(), look.text(look.say(cause + ".title"), "title", "accent"), next);
    if (state.visit().cardIn()) {
      text.getChildren()
          .add(
              look.sheet(
                  "notice",
                  look.signed(
                      Look.UNIT * 3,
                      look.icon(Icon.CARD, 64),
                      look.say(
                          state.visit().alarm() == CardAlarm.QUIET
                              ? "apology.card"
                              : EndParts.FORGOTTEN),
                      "lead",
                      "strong")));
    }
    text.getChildren().add(code(look, state.cause()));
    return Screen.still(look.split(look.medallion(NextStep.of(state.cause()).icon(), 240), text));
  }

  /** Names the kiosk that serves, if the central store knows one; it never names one by itself. */
  static Screen of(Look look, OutOfService state, Optional<NextKiosk> next) {
    String where =
        next.map(it -> look.say("closed.next.kiosk", it.kioskId(), place(look, it)).strip())
            .orElseGet(() -> look.say("closed.next"));
    Node text =
        look.column(
            look.gap(),
            look.text(look.say("closed.title"), "title", "accent"),
            look.sheet("sheet", look.text(where, "lead", "strong")),
            look.text(look.say("cause." + state.cause().name() + ".title"), "body", "quiet"),
            code(look, state.cause()));
    return Screen.still(look.split(look.medallion(Icon.PAUSE, 240), text));
  }

  private static String place(Look look, NextKiosk next) {
    return look.words().language() == Language.TH || next.placeEnglish().isEmpty()
        ? next.placeThai()
        : next.placeEnglish();
  }

  private static Node code(Look look, Cause cause) {
    return look.row(
        Look.UNIT * 2,
        look.text(look.say("apology.code"), "body", "quiet"),
        look.exact(cause.code(), "lead", "strong"));
  }
}

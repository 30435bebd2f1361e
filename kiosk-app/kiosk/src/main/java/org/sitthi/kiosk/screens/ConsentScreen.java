package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.visit.VisitEvent.ConsentDeclined;
import org.sitthi.kiosk.visit.VisitEvent.ConsentGiven;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;

/** What leaves the kiosk, to whom and why, in four sentences; and the two answers. */
final class ConsentScreen {

  private ConsentScreen() {}

  static Screen of(Look look, Consumer<TouchEvent> touch) {
    VBox sheet = PrivacyNotice.sheet(look);
    Button yes =
        look.button(
            look.say("consent.yes"), () -> touch.accept(new ConsentGiven()), "primary", "lead");
    Button no =
        look.button(look.say("consent.no"), () -> touch.accept(new ConsentDeclined()), "lead");
    yes.setMaxWidth(look.fixed(880));
    no.setMaxWidth(look.fixed(880));
    boolean portrait = look.settings().portrait();
    if (!portrait) {
      yes.setPrefWidth(look.fixed(800));
      no.setPrefWidth(look.fixed(800));
    }
    Node title = look.text(look.say("consent.title"), "title", "accent");
    Node answers =
        portrait
            ? look.controls(Look.UNIT * 3, List.of(yes, no))
            : look.beside(Look.UNIT * 3, yes, no);
    return Screen.asking(
        look.column(look.gap(), title, sheet), answers, Screen.Place.UNDER, Screen.Step.CARD);
  }
}

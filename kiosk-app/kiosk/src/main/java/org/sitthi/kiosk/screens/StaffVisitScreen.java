package org.sitthi.kiosk.screens;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.staff.StaffTouch;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.staff.VisitLine;

/** One visit: what is known of it, and what can be done for it. */
final class StaffVisitScreen {

  private final Look look;
  private final StaffView.OneVisit shown;
  private final ZoneId zone;
  private final Consumer<StaffTouch> touch;

  StaffVisitScreen(Look look, StaffView.OneVisit shown, ZoneId zone, Consumer<StaffTouch> touch) {
    this.look = look;
    this.shown = shown;
    this.zone = zone;
    this.touch = touch;
  }

  Screen screen() {
    VisitLine line = shown.line();
    VBox sheet = look.sheet("sheet", look.number(line.queueNumber(), "huge"), facts(line));
    List<Node> told = new ArrayList<>(List.of(sheet));
    StaffParts.said(look, shown.said()).ifPresent(told::add);
    List<Node> ways = new ArrayList<>();
    if (line.isWithoutCode()) {
      ways.add(choice("staff.visit.lookup", Icon.SHIELD, new StaffTouch.LookUpWanted()));
    }
    ways.add(choice("staff.visit.copy", Icon.SLIP, new StaffTouch.CopyWanted()));
    ways.add(choice("staff.visit.correct", Icon.PAGE, new StaffTouch.ReferralWanted()));
    ways.add(choice("staff.visits.title", Icon.LEFT, new StaffTouch.VisitsWanted()));
    return StaffParts.asking(look, look.told(told), StaffParts.choices(look, ways));
  }

  private GridPane facts(VisitLine line) {
    StaffFacts facts = new StaffFacts(look);
    String name = line.name().isEmpty() ? look.say("staff.visit.noname") : line.name();
    facts.add("staff.visit.name", name);
    facts.add(
        "staff.visit.time",
        line.at().atZoneSameInstant(zone).toLocalTime().format(StaffVisitsScreen.TIME));
    facts.add("staff.visit.method", look.say("staff.method." + line.method()));
    line.claimType().ifPresent(type -> facts.add("staff.visit.type", type));
    facts.add("staff.visit.claim", look.say("staff.claim." + line.claim()));
    line.code().ifPresent(code -> facts.add("staff.visit.code", code));
    line.lastError().ifPresent(error -> facts.add("staff.visit.error", shortened(error)));
    line.referral()
        .ifPresent(letter ->
            facts.add(
                "staff.visit.referral",
                letter.referNo()
                    + " · "
                    + letter.primaryHospitalCode()
                    + " · "
                    + letter.referHospitalCode()));
    return facts.node();
  }

  /** NHSO's own words may be long; all of them stand on the store's page. */
  private static String shortened(String error) {
    int most = 90;
    return error.length() <= most ? error : error.substring(0, most) + "…";
  }

  private Node choice(String key, Icon icon, StaffTouch wanted) {
    return Choice.of(look, look.say(key), icon, () -> touch.accept(wanted), "body");
  }
}

package org.sitthi.kiosk.screens;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
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
    GridPane facts = new GridPane(look.px(Look.UNIT * 3), look.px(Look.UNIT));
    ColumnConstraints labels = new ColumnConstraints();
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().addAll(labels, values);
    String name = line.name().isEmpty() ? look.say("staff.visit.noname") : line.name();
    fact(facts, "name", name);
    fact(
        facts,
        "time",
        line.at().atZoneSameInstant(zone).toLocalTime().format(StaffVisitsScreen.TIME));
    fact(facts, "method", look.say("staff.method." + line.method()));
    line.claimType().ifPresent(type -> fact(facts, "type", type));
    fact(facts, "claim", look.say("staff.claim." + line.claim()));
    line.code().ifPresent(code -> fact(facts, "code", code));
    line.lastError().ifPresent(error -> fact(facts, "error", shortened(error)));
    line.referral()
        .ifPresent(letter ->
            fact(
                facts,
                "referral",
                letter.referNo()
                    + " · "
                    + letter.primaryHospitalCode()
                    + " · "
                    + letter.referHospitalCode()));
    return facts;
  }

  /** NHSO's own words may be long; all of them stand on the store's page. */
  private static String shortened(String error) {
    int most = 90;
    return error.length() <= most ? error : error.substring(0, most) + "…";
  }

  private void fact(GridPane facts, String what, String value) {
    int row = facts.getRowCount();
    Paragraph label =
        new Paragraph(look.say("staff.visit." + what), TextAlignment.LEFT, "small", "quiet");
    label.setMinWidth(look.fixed(200));
    Paragraph words = new Paragraph(value, TextAlignment.LEFT, "body", "strong");
    words.setMaxWidth(Double.MAX_VALUE);
    GridPane.setValignment(label, VPos.TOP);
    GridPane.setFillHeight(label, false);
    label.setPadding(new Insets(look.fixed(7), 0, 0, 0));
    GridPane.setHalignment(words, HPos.LEFT);
    facts.add(label, 0, row);
    facts.add(words, 1, row);
  }

  private Node choice(String key, Icon icon, StaffTouch wanted) {
    return Choice.of(look, look.say(key), icon, () -> touch.accept(wanted), "body");
  }
}

package org.sitthi.kiosk.screens;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.sitthi.kiosk.staff.StaffTouch;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.staff.VisitLine;
import org.sitthi.kiosk.texts.LineBreaks;

/** Today's visits, a page at a time: no scrolling on a kiosk. */
final class StaffVisitsScreen {

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private static final int UPRIGHT = 8;
  private static final int WIDE = 4;

  private final Look look;
  private final StaffTyping typing;
  private final List<VisitLine> all;
  private final ZoneId zone;
  private final Consumer<StaffTouch> touch;
  private final Runnable redraw;

  StaffVisitsScreen(
      Look look,
      StaffTyping typing,
      StaffView.Visits visits,
      ZoneId zone,
      Consumer<StaffTouch> touch,
      Runnable redraw) {
    this.look = look;
    this.typing = typing;
    this.all = visits.lines();
    this.zone = zone;
    this.touch = touch;
    this.redraw = redraw;
  }

  Screen screen() {
    List<VisitLine> without = all.stream().filter(VisitLine::isWithoutCode).toList();
    List<VisitLine> lines = typing.onlyWithout() ? without : all;
    int onPage = look.settings().portrait() ? UPRIGHT : WIDE;
    int pages = Math.max(1, (lines.size() + onPage - 1) / onPage);
    int page = Math.min(typing.page(), pages - 1);
    List<Node> told = new ArrayList<>();
    told.add(look.text(look.say("staff.visits.title"), "title", "accent"));
    told.add(tabs(without.size()));
    lines.stream().skip((long) page * onPage).limit(onPage).map(this::row).forEach(told::add);
    if (lines.isEmpty()) {
      told.add(look.text(look.say("staff.visits.none"), "lead", "quiet"));
    }
    VBox list = look.controls(Look.UNIT * 2, told);
    list.setAlignment(Pos.TOP_CENTER);
    return new Screen(
        list,
        java.util.Optional.of(ways(page, pages)),
        Screen.Place.BOTTOM,
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }

  private HBox tabs(int without) {
    return look.beside(
        Look.UNIT * 2,
        tab("staff.visits.all", all.size(), false),
        tab("staff.visits.without", without, true));
  }

  private Button tab(String key, int count, boolean only) {
    Button tab =
        look.button(
            look.say(key, count),
            () -> {
              typing.onlyWithout(only);
              redraw.run();
            },
            "language",
            "body");
    tab.setMinSize(look.fixed(340), look.target(84));
    tab.setMaxWidth(Region.USE_PREF_SIZE);
    if (typing.onlyWithout() == only) {
      tab.getStyleClass().add("chosen");
    }
    return tab;
  }

  private Node row(VisitLine line) {
    String state = look.say("staff.claim." + line.claim());
    String name = line.name().isEmpty() ? look.say("staff.visit.noname") : line.name();
    Button button =
        look.button("", () -> touch.accept(new StaffTouch.VisitChosen(line.recordId())), "mode");
    button.setMinHeight(look.target(104));
    button.setMaxHeight(Double.MAX_VALUE);
    button.setAccessibleText(LineBreaks.unmarked(line.queueNumber() + " " + name + " " + state));
    Label number = look.exact(line.queueNumber(), "body", "strong", "digits");
    number.setMinWidth(look.fixed(190));
    Label time =
        look.exact(line.at().atZoneSameInstant(zone).toLocalTime().format(TIME), "small", "quiet");
    Paragraph who = new Paragraph(name, TextAlignment.LEFT, "body");
    HBox.setHgrow(who, Priority.ALWAYS);
    who.setMaxWidth(Double.MAX_VALUE);
    Paragraph claim = new Paragraph(state, TextAlignment.LEFT, "small", "strong");
    claim.setMinWidth(look.fixed(200));
    claim.setPrefWidth(look.fixed(200));
    HBox face =
        look.row(
            Look.UNIT * 3,
            number,
            time,
            who,
            look.icon(line.isWithoutCode() ? Icon.CLOCK : Icon.CHECK, 40),
            claim);
    face.setAlignment(Pos.CENTER_LEFT);
    face.setMouseTransparent(true);
    StackPane.setMargin(face, new Insets(look.px(6), look.px(24), look.px(6), look.px(24)));
    StackPane row = new StackPane(button, face);
    row.setMaxWidth(look.fixed(look.settings().portrait() ? 960 : 1500));
    return row;
  }

  private HBox ways(int page, int pages) {
    Button home = way("staff.home", true, () -> touch.accept(new StaffTouch.Home()));
    Button earlier = way("staff.earlier", page > 0, () -> turn(page - 1));
    Button next = way("staff.next", page < pages - 1, () -> turn(page + 1));
    Label where = look.exact(look.say("staff.page", page + 1, pages), "small", "quiet");
    HBox ways = look.beside(Look.UNIT * 3, home, look.air(), earlier, where, next);
    ways.setMaxWidth(look.fixed(look.settings().portrait() ? 960 : 1500));
    return ways;
  }

  private Button way(String key, boolean possible, Runnable action) {
    Button way = look.button(look.say(key), action, "body");
    way.setMinWidth(look.fixed(200));
    way.setMaxWidth(Region.USE_PREF_SIZE);
    way.setVisible(possible);
    return way;
  }

  private void turn(int page) {
    typing.turnTo(page);
    redraw.run();
  }
}

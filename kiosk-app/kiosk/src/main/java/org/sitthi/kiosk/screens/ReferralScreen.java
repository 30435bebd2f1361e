package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.NotAReferral;
import org.sitthi.kiosk.visit.VisitEvent.ReferralByStaff;
import org.sitthi.kiosk.visit.VisitEvent.ReferralEntered;
import org.sitthi.kiosk.visit.VisitEvent.SteppedBack;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;

/** One part of the referral: scanned, typed, or found by name; and the ways out. */
final class ReferralScreen {

  private static final List<String> LETTERS =
      List.of("1234567890", "ABCDEFGHIJ", "KLMNOPQRST", "UVWXYZ-/.");
  private static final List<String> DIGITS = List.of("12345", "67890");

  private final Look look;
  private final ReferralTyping typing;
  private final EnteringReferral state;
  private final Consumer<TouchEvent> touch;
  private final StackPane place = new StackPane();
  private final Label typed;

  ReferralScreen(
      Look look, ReferralTyping typing, EnteringReferral state, Consumer<TouchEvent> touch) {
    this.look = look;
    this.typing = typing;
    this.state = state;
    this.touch = touch;
    this.typed = look.exact("", titleSize(), "strong", "digits");
  }

  Screen screen() {
    draw();
    return Screen.still(place, Screen.Step.CODE);
  }

  private void draw() {
    typed.setText(typing.text());
    place
        .getChildren()
        .setAll(
            switch (state.part()) {
              case NUMBER -> number();
              case PRIMARY, SENDER -> typing.byName() ? byName() : hospital();
              case PURPOSE -> new ReferralPurpose(look, typing).node(head(), this::send, ways());
            });
  }

  private Node number() {
    Pad pad = new Pad(look, look.settings().portrait() ? 84 : 80, 100);
    return typedPart(
        pad.width(10),
        List.of(),
        pad.of(LETTERS, letter -> type(letter, ReferralTyping.NUMBER_LENGTH), this::delete));
  }

  private Node hospital() {
    Pad pad = new Pad(look, 138, 108);
    List<Node> offers = new ArrayList<>();
    state
        .suggested()
        .ifPresent(hospital ->
            offers.add(
                Choice.of(
                    look,
                    HospitalName.of(look, hospital),
                    Icon.CHECK,
                    () -> send(hospital.code()))));
    offers.add(wide(look.button(look.say("referral.byname"), this::toNames, "body")));
    return typedPart(
        pad.width(6),
        offers,
        pad.of(DIGITS, letter -> type(letter, ReferralTyping.CODE_LENGTH), this::delete));
  }

  private Node typedPart(double width, List<Node> offers, Node pad) {
    HBox display = look.row(Look.UNIT * 2, typed);
    Button confirm =
        look.button(look.say("referral.confirm"), () -> send(typing.text()), "primary", "body");
    VBox sheet = look.sheet("sheet", display);
    double whole = Math.max(width, 700);
    sheet.setMaxWidth(look.px(whole));
    confirm.setMaxWidth(look.px(whole));
    VBox entry = look.column(Look.UNIT * 2, sheet, pad, confirm);
    List<Node> told = new ArrayList<>(head());
    told.addAll(offers);
    if (look.settings().portrait()) {
      told.add(entry);
      told.add(ways());
      return look.column(Look.UNIT * 3, told.toArray(Node[]::new));
    }
    told.add(ways());
    VBox left = look.column(Look.UNIT * 2, told.toArray(Node[]::new));
    HBox both = look.row(Look.UNIT * 8, left, entry);
    HBox.setHgrow(left, Priority.ALWAYS);
    entry.setMinWidth(Region.USE_PREF_SIZE);
    return both;
  }

  private Node byName() {
    return new HospitalSearch(look, typing, state.hospitals(), this::send, this::toCode)
        .node(look.say(text("title")));
  }

  /** What is asked, how, and why the last entry was not taken. */
  private List<Node> head() {
    List<Node> head = new ArrayList<>();
    head.add(look.text(look.say(text("title")), titleSize(), "strong", "accent"));
    Node hint = look.text(look.say(text("hint")), "body", "quiet");
    head.add(
        state
            .objection()
            .<Node>map(why ->
                look.sheet(
                    "notice",
                    look.row(
                        Look.UNIT * 2,
                        look.icon(Icon.INFORMATION, 48),
                        look.text(look.say("referral.objection." + why.name()), "body", "strong"))))
            .orElse(hint));
    return head;
  }

  private String text(String what) {
    return "referral." + state.part().name().toLowerCase(Locale.ROOT) + "." + what;
  }

  /** A wide screen is low, and an objection needs room: the title has one line. */
  private String titleSize() {
    return look.settings().portrait() && state.objection().isEmpty() ? "title" : "lead";
  }

  /** "Not a referral" and "to staff" first; back and cancel beside each other. */
  private Node ways() {
    Button none = way("referral.none", new NotAReferral());
    Button staff = way("referral.staff", new ReferralByStaff());
    boolean first = state.part() == ReferralPart.NUMBER && state.before().isEmpty();
    Button cancel = way("cancel", new Cancelled());
    cancel.getStyleClass().add("plain");
    HBox leave = look.row(Look.UNIT * 2, cancel);
    if (!first) {
      Button back = way("back", new SteppedBack());
      back.getStyleClass().add("plain");
      leave.getChildren().addFirst(back);
    }
    HBox other = look.row(Look.UNIT * 2, none, staff);
    for (HBox row : List.of(other, leave)) {
      row.getChildren().forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
      row.setMaxWidth(look.px(880));
    }
    VBox ways = look.column(Look.UNIT * 2, other, leave);
    ways.setAlignment(Pos.CENTER);
    return ways;
  }

  private Button way(String key, TouchEvent event) {
    Button way = look.button(look.say(key), () -> touch.accept(event), "body");
    way.setMinWidth(Region.USE_PREF_SIZE);
    return way;
  }

  private Button wide(Button button) {
    button.setMaxWidth(look.px(880));
    return button;
  }

  private void type(int letter, int most) {
    typing.type((char) letter, most);
    typed.setText(typing.text());
  }

  private void delete() {
    typing.delete();
    typed.setText(typing.text());
  }

  private void toNames() {
    typing.byName(true);
    draw();
  }

  private void toCode() {
    typing.byName(false);
    draw();
  }

  private void send(String text) {
    touch.accept(new ReferralEntered(state.part(), text));
  }
}

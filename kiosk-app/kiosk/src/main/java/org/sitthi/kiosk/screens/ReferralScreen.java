package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.NotAReferral;
import org.sitthi.kiosk.visit.VisitEvent.ReferralByStaff;
import org.sitthi.kiosk.visit.VisitEvent.ReferralEntered;
import org.sitthi.kiosk.visit.VisitEvent.SteppedBack;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;

/** One part of the referral: scanned, typed, or found by name; and the ways out. */
final class ReferralScreen {

  private static final List<String> LETTERS =
      List.of("1234567890", "ABCDEFGHIJ", "KLMNOPQRST", "UVWXYZ-/.");
  private static final List<String> DIGITS = List.of("12345", "67890");

  private final Look look;
  private final ReferralTyping typing;
  private final ReferralQuestion state;
  private final Consumer<TouchEvent> touch;
  private final Runnable redraw;
  private final Label typed;

  ReferralScreen(
      Look look,
      ReferralTyping typing,
      ReferralQuestion state,
      Consumer<TouchEvent> touch,
      Runnable redraw) {
    this.look = look;
    this.typing = typing;
    this.state = state;
    this.touch = touch;
    this.redraw = redraw;
    this.typed = look.exact("", titleSize(), "strong", "digits");
  }

  Screen screen() {
    typed.setText(typing.text());
    return switch (state.part()) {
      case NUMBER -> number();
      case PRIMARY, SENDER -> typing.byName() ? byName() : hospital();
      case PURPOSE -> new ReferralPurpose(look, typing).screen(head(), this::send, ways());
    };
  }

  private Screen number() {
    Pad pad = new Pad(look, look.settings().portrait() ? 84 : 80, look.low() ? 78 : 100);
    return typedPart(
        pad.width(10),
        List.of(),
        pad.of(LETTERS, letter -> type(letter, ReferralTyping.NUMBER_LENGTH), this::delete));
  }

  private Screen hospital() {
    Pad pad = new Pad(look, look.flat() ? 100 : 138, look.low() ? 88 : 108);
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

  private Screen typedPart(double width, List<Node> offers, Node pad) {
    Button confirm =
        look.button(look.say("referral.confirm"), () -> send(typing.text()), "primary", "body");
    VBox sheet = look.sheet("sheet", look.row(Look.UNIT * 2, typed));
    double whole = Math.max(width, look.flat() ? 0 : 700);
    sheet.setMaxWidth(look.fixed(whole));
    confirm.setMaxWidth(look.fixed(whole));
    return new ReferralParts(look, head(), offers, sheet, pad, confirm, ways()).screen();
  }

  private Screen byName() {
    return new HospitalSearch(
            look, typing, state.hospitals(), this::send, this::toCode, redraw, wayOut())
        .screen(look.say(text("title")));
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
                    look.signed(
                        Look.UNIT * 2,
                        look.icon(Icon.INFORMATION, 48),
                        look.say("referral.objection." + why.name()),
                        "body",
                        "strong")))
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
    HBox leave = look.beside(Look.UNIT * 2, wayOut());
    if (state.mayGoBack()) {
      Button back = way("back", new SteppedBack());
      back.getStyleClass().add("plain");
      leave.getChildren().addFirst(back);
    }
    HBox other =
        state.ofStaff()
            ? look.beside(Look.UNIT * 2, none)
            : look.beside(Look.UNIT * 2, none, staff);
    for (HBox row : List.of(other, leave)) {
      row.getChildren().forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
      row.setMaxWidth(look.fixed(880));
    }
    return look.controls(Look.UNIT * 2, List.of(other, leave));
  }

  private Button wayOut() {
    Button cancel = way("cancel", new Cancelled());
    cancel.getStyleClass().add("plain");
    return cancel;
  }

  private Button way(String key, TouchEvent event) {
    Button way = look.button(look.say(key), () -> touch.accept(event), "body");
    way.setMinWidth(Region.USE_PREF_SIZE);
    return way;
  }

  private Button wide(Button button) {
    button.setMaxWidth(look.fixed(880));
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
    redraw.run();
  }

  private void toCode() {
    typing.byName(false);
    redraw.run();
  }

  private void send(String text) {
    touch.accept(new ReferralEntered(state.part(), text));
  }
}

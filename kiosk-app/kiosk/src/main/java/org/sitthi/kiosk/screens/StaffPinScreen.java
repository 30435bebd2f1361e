package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.staff.Pin;
import org.sitthi.kiosk.staff.StaffTouch;

/** The number, then the PIN, of which only dots are shown. */
final class StaffPinScreen {

  private static final String DOT = "•";

  private final Look look;
  private final StaffTyping typing;
  private final boolean refused;
  private final Consumer<StaffTouch> touch;
  private final Runnable redraw;
  private final Label shown;
  private final Button confirm;

  StaffPinScreen(
      Look look, StaffTyping typing, boolean refused, Consumer<StaffTouch> touch, Runnable redraw) {
    this.look = look;
    this.typing = typing;
    this.refused = refused;
    this.touch = touch;
    this.redraw = redraw;
    this.shown = look.exact("", "title", "strong", "digits");
    String key = typing.numberGiven() ? "staff.pin.enter" : "staff.next";
    this.confirm = look.button(look.say(key), this::confirmed, "primary", "body");
  }

  Screen screen() {
    String what = typing.numberGiven() ? "staff.pin" : "staff.number";
    Region title = look.text(look.say(what + ".title"), "title", "accent");
    Region hint =
        refused && !typing.numberGiven() && typing.typed().isEmpty()
            ? StaffParts.notice(look, Icon.INFORMATION, look.say("staff.pin.refused"))
            : look.text(look.say(what + ".hint"), "body", "quiet");
    VBox sheet = look.sheet("sheet", look.row(0, shown));
    sheet.setMinHeight(look.px(128));
    sheet.setMaxWidth(look.fixed(StaffKeypad.width()));
    refresh();
    StaffKeypad keypad = new StaffKeypad(look, this::typed, this::deleted, confirm);
    return StaffParts.asking(
        look,
        look.column(Look.UNIT * 3, title, hint, sheet),
        look.controls(Look.UNIT * 2, List.of(keypad.node())));
  }

  private void typed(int digit) {
    typing.type((char) digit, typing.numberGiven() ? Pin.MOST : Pin.MOST_OF_NUMBER);
    refresh();
  }

  private void deleted() {
    typing.delete();
    refresh();
  }

  private void confirmed() {
    if (typing.numberGiven()) {
      StaffTouch.PinTyped both = new StaffTouch.PinTyped(typing.number(), typing.typed());
      typing.forgetTyped();
      touch.accept(both);
    } else {
      typing.giveNumber();
      redraw.run();
    }
  }

  private void refresh() {
    String typed = typing.typed();
    shown.setText(typing.numberGiven() ? DOT.repeat(typed.length()) : typed);
    confirm.setDisable(typed.length() < (typing.numberGiven() ? Pin.LEAST : 1));
  }
}

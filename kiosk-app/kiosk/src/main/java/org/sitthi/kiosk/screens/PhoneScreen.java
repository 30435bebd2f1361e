package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.visit.VisitEvent.Cancelled;
import org.sitthi.kiosk.visit.VisitEvent.MobileEntered;
import org.sitthi.kiosk.visit.VisitEvent.SteppedBack;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;

/** The mobile number, which nobody needs to have. */
final class PhoneScreen {

  private static final double KEY_WIDTH = 228;
  private static final double KEY_HEIGHT = 128;
  private static final char DELETE = '<';
  private static final char CONFIRM = '>';
  private static final List<String> UPRIGHT = List.of("123", "456", "789", "<0>");
  private static final List<String> FLAT = List.of("12345<", "67890>");

  private final Look look;
  private final PhoneDraft draft;
  private final boolean required;
  private final boolean back;
  private final Consumer<TouchEvent> touch;
  private final List<Label> cells = new ArrayList<>();
  private final Button confirm;

  /**
   * The screen.
   *
   * @param back whether there was a choice of services before
   */
  PhoneScreen(
      Look look, PhoneDraft draft, boolean required, boolean back, Consumer<TouchEvent> touch) {
    this.look = look;
    this.draft = draft;
    this.required = required;
    this.back = back;
    this.touch = touch;
    this.confirm = look.button(look.say("phone.confirm"), this::confirmed, "primary", "body");
  }

  Screen screen() {
    Region title = look.text(look.say("phone.title"), "title");
    Region hint =
        look.text(look.say(required ? "phone.hint.required" : "phone.hint"), "body", "quiet");
    VBox display = look.sheet("sheet", number());
    Region none =
        wide(
            look.button(
                look.say(required ? "phone.staff" : "phone.none"),
                () -> send(Optional.empty()),
                "lead"));
    Region cancel = ways();
    display.setMaxWidth(look.fixed(keypadWidth()));
    Region told = look.column(Look.UNIT * 3, title, hint, display);
    boolean flat = look.low() && !look.settings().portrait();
    Region controls =
        flat
            ? look.controls(
                Look.UNIT * 2, List.of(keypad(FLAT), look.beside(Look.UNIT * 2, none, cancel)))
            : look.controls(Look.UNIT * 2, List.of(keypad(UPRIGHT), none, cancel));
    refresh();
    return Screen.asking(told, controls, Screen.Step.CODE);
  }

  /** Back to the services, where there was a choice, beside cancel. */
  private Region ways() {
    Button cancel =
        wide(look.button(look.say("cancel"), () -> touch.accept(new Cancelled()), "plain", "body"));
    if (!back) {
      return cancel;
    }
    Button before =
        wide(look.button(look.say("back"), () -> touch.accept(new SteppedBack()), "plain", "body"));
    HBox both = look.beside(Look.UNIT * 2, before, cancel);
    both.setMaxWidth(look.fixed(keypadWidth()));
    HBox.setHgrow(before, Priority.ALWAYS);
    HBox.setHgrow(cancel, Priority.ALWAYS);
    return both;
  }

  /** A place for each digit, grouped as people say it: 3, 3, 4. */
  private HBox number() {
    HBox number = look.row(6);
    for (int place = 0; place < PhoneDraft.LENGTH; place++) {
      Label cell = look.exact("", "digit", "title");
      cell.setMinSize(look.fixed(52), look.px(92));
      cell.setPrefWidth(look.fixed(52));
      boolean startsGroup = place == 3 || place == 6;
      HBox.setMargin(cell, new Insets(0, 0, 0, startsGroup ? look.px(22) : 0));
      cells.add(cell);
      number.getChildren().add(cell);
    }
    return number;
  }

  private GridPane keypad(List<String> rows) {
    GridPane keypad = new GridPane(look.apart(Look.UNIT * 2), look.apart(Look.UNIT * 2));
    keypad.setAlignment(Pos.CENTER);
    for (int row = 0; row < rows.size(); row++) {
      for (int place = 0; place < rows.get(row).length(); place++) {
        keypad.add(key(rows.get(row).charAt(place)), place, row);
      }
    }
    return keypad;
  }

  private Button key(char sign) {
    if (sign == CONFIRM) {
      return sized(confirm);
    }
    if (sign == DELETE) {
      Button delete = sized(look.button("", this::deleted, "key"));
      delete.setGraphic(look.icon(Icon.BACK, 60));
      delete.setAccessibleText(LineBreaks.unmarked(look.say("phone.delete")));
      return delete;
    }
    return sized(look.button(String.valueOf(sign), () -> typed(sign), "key"));
  }

  private Button sized(Button key) {
    boolean high = look.settings().portrait() && !look.low();
    double height = look.target(high ? KEY_HEIGHT : Look.TOUCH, "key");
    key.setMinSize(look.fixed(KEY_WIDTH), height);
    key.setMaxSize(look.fixed(KEY_WIDTH), height);
    return key;
  }

  private Button wide(Button button) {
    button.setMaxWidth(look.fixed(keypadWidth()));
    return button;
  }

  private static double keypadWidth() {
    return 3 * KEY_WIDTH + 4 * Look.UNIT;
  }

  private void typed(char digit) {
    draft.type(digit);
    refresh();
  }

  private void deleted() {
    draft.delete();
    refresh();
  }

  private void confirmed() {
    send(Optional.of(draft.digits()));
  }

  /** Who comes back from the next question finds what was typed; who has no number, nothing. */
  private void send(Optional<String> mobile) {
    if (mobile.isEmpty()) {
      draft.forget();
    }
    touch.accept(new MobileEntered(mobile));
  }

  private void refresh() {
    for (int place = 0; place < cells.size(); place++) {
      cells.get(place).setText(draft.at(place));
    }
    confirm.setDisable(!draft.complete());
  }
}

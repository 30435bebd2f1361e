package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.kiosk.register.RegisterEntry;
import org.sitthi.kiosk.staff.StaffTouch;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.visit.NoCardReason;

/**
 * A person without a card: the number, typed in full to be held beside a paper, then whose it is
 * and why there is no card.
 */
final class StaffIdentityScreen {

  private static final int DIGITS = 13;

  /** Between the years of the two eras. */
  private static final int BUDDHIST = 543;

  private final Look look;
  private final Consumer<StaffTouch> touch;

  StaffIdentityScreen(Look look, Consumer<StaffTouch> touch) {
    this.look = look;
    this.touch = touch;
  }

  /** A wrong number is told as soon as its last digit is there, and stays to be mended. */
  Screen typing(StaffView.TypingIdentity asked, StaffTyping typing, Runnable redraw) {
    Label shown = look.exact("", "title", "strong", "digits");
    Button confirm =
        look.button(
            look.say("staff.next"),
            () -> touch.accept(new StaffTouch.IdentityTyped(typing.typed())),
            "primary",
            "body");
    Runnable refresh =
        () -> {
          shown.setText(grouped(typing.typed()));
          confirm.setDisable(CitizenNumber.parse(typing.typed()).isEmpty());
        };
    refresh.run();
    VBox sheet = look.sheet("sheet", look.row(0, shown));
    sheet.setMinHeight(look.px(128));
    sheet.setMaxWidth(look.fixed(StaffKeypad.width()));
    boolean mistyped =
        typing.typed().length() == DIGITS && CitizenNumber.parse(typing.typed()).isEmpty();
    boolean wrong = mistyped || (asked.refused() && typing.typed().isEmpty());
    Region hint =
        wrong
            ? StaffParts.notice(look, Icon.INFORMATION, look.say("staff.identity.refused"))
            : look.text(look.say("staff.identity.hint"), "body", "quiet");
    StaffKeypad keypad =
        new StaffKeypad(
            look,
            digit -> changed(typing, () -> typing.type((char) digit, DIGITS), refresh, redraw),
            () -> changed(typing, typing::delete, refresh, redraw),
            confirm);
    Button home =
        look.button(
            look.say("staff.home"), () -> touch.accept(new StaffTouch.Home()), "plain", "body");
    return StaffParts.asking(
        look,
        look.column(
            Look.UNIT * 3,
            look.text(look.say("staff.identity.title"), "title", "accent"),
            hint,
            sheet),
        look.controls(Look.UNIT * 2, List.of(keypad.node(), home)));
  }

  /** What is told changes with the first digit and with the last one. */
  private static void changed(
      StaffTyping typing, Runnable change, Runnable refresh, Runnable redraw) {
    int before = typing.typed().length();
    change.run();
    int after = typing.typed().length();
    refresh.run();
    if (before != after && (before == 0 || before == DIGITS || after == DIGITS)) {
      redraw.run();
    }
  }

  /** As on the card: 1-2345-67890-12-3, as far as it was typed. */
  static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(DIGITS + 4);
    for (int i = 0; i < digits.length(); i++) {
      if (i == 1 || i == 5 || i == 10 || i == 12) {
        grouped.append('-');
      }
      grouped.append(digits.charAt(i));
    }
    return grouped.toString();
  }

  Screen vouching(StaffView.Vouching vouching) {
    StaffFacts facts = new StaffFacts(look);
    facts.add("staff.vouch.number", vouching.number().masked());
    vouching.entry().ifPresent(entry -> told(facts, entry));
    List<Node> told = new ArrayList<>();
    told.add(look.text(look.say("staff.vouch.title"), "title", "accent"));
    told.add(look.sheet("sheet", facts.node()));
    if (vouching.entry().isEmpty()) {
      told.add(
          StaffParts.notice(
              look, Icon.INFORMATION, look.say("staff.register." + vouching.asked().name())));
    }
    told.add(look.text(look.say("staff.vouch.hint"), "body", "quiet"));
    List<Node> choices = new ArrayList<>();
    Arrays.stream(NoCardReason.values())
        .map(reason ->
            choice("staff.nocard." + reason, Icon.ARROW, new StaffTouch.IdentityVouched(reason)))
        .forEach(choices::add);
    choices.add(choice("staff.back", Icon.LEFT, new StaffTouch.IdentityWanted()));
    return StaffParts.asking(look, look.told(told), StaffParts.choices(look, choices));
  }

  private void told(StaffFacts facts, RegisterEntry entry) {
    String name =
        new PersonName(entry.title(), entry.firstName(), "", entry.lastName()).shortForm();
    facts.add("staff.visit.name", name.isEmpty() ? look.say("staff.visit.noname") : name);
    entry
        .birthDate()
        .ifPresent(born ->
            facts.add(
                "staff.vouch.born",
                look.say(
                    "staff.vouch.year",
                    String.valueOf(born.year() + BUDDHIST),
                    String.valueOf(born.year()))));
  }

  private Node choice(String key, Icon icon, StaffTouch wanted) {
    return Choice.of(look, look.say(key), icon, () -> touch.accept(wanted), "body");
  }
}

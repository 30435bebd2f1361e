package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.texts.Language;

/** A hospital by its name: some letters, and at most six large answers. */
final class HospitalSearch {

  static final int ANSWERS = 6;

  private static final int FEWER = 3;
  private static final int MOST_LETTERS = 420;

  private static final List<String> THAI =
      List.of("กขคฆงจฉชซ", "ฌญฎฏฐฑฒณด", "ตถทธนบปผฝ", "พฟภมยรฤลว", "ศษสหฬอฮ");
  private static final List<String> LATIN = List.of("ABCDEFGHI", "JKLMNOPQR", "STUVWXYZ");

  private final Look look;
  private final ReferralTyping typing;
  private final HospitalList hospitals;
  private final Consumer<String> send;
  private final Runnable toCode;
  private final Runnable redraw;
  private final Button cancel;
  private final Label typed;
  private final VBox answers;

  HospitalSearch(
      Look look,
      ReferralTyping typing,
      HospitalList hospitals,
      Consumer<String> send,
      Runnable toCode,
      Runnable redraw,
      Button cancel) {
    this.look = look;
    this.typing = typing;
    this.hospitals = hospitals;
    this.send = send;
    this.toCode = toCode;
    this.redraw = redraw;
    this.cancel = cancel;
    this.typed = look.exact("", "lead", "strong", "digits");
    this.answers = look.controls(Look.UNIT * 1.5, List.of());
  }

  Screen screen(String question) {
    Pad pad = new Pad(look, look.settings().portrait() ? 92 : 84, look.low() ? 58 : 70);
    GridPane keys =
        pad.of(
            look.words().language() == Language.TH ? THAI : LATIN,
            letter -> {
              typing.typeName((char) letter);
              redraw.run();
            },
            () -> {
              typing.deleteName();
              redraw.run();
            });
    VBox sheet = look.sheet("sheet", look.row(Look.UNIT * 2, typed));
    sheet.setMaxWidth(look.fixed(pad.width(9)));
    Button code = look.button(look.say("referral.bycode"), toCode, "plain", "body");
    code.setMinWidth(Region.USE_PREF_SIZE);
    HBox leave = look.beside(Look.UNIT * 2, code, cancel);
    leave.getChildren().forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
    leave.setMaxWidth(look.fixed(880));
    show();
    Node title = look.text(question, "lead", "strong", "accent");
    if (look.flat()) {
      HBox row =
          look.row(Look.UNIT * 4, look.controls(Look.UNIT * 2, List.of(answers, leave)), keys);
      HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
      return Screen.asking(look.told(List.of(title, sheet)), row, Screen.Step.CODE);
    }
    if (look.low()) {
      return Screen.asking(
          look.told(List.of(title, sheet)),
          look.controls(Look.UNIT * 2, List.of(answers, keys, leave)),
          Screen.Step.CODE);
    }
    if (look.settings().portrait()) {
      return Screen.asking(
          title,
          look.controls(Look.UNIT * 2, List.of(answers, sheet, keys, leave)),
          Screen.Step.CODE);
    }
    VBox entry = look.controls(Look.UNIT * 1.5, List.of(title, sheet, keys, leave));
    return Screen.asking(answers, entry, Screen.Step.CODE);
  }

  /** Names as long as three lines leave room for fewer. */
  private List<Hospital> found() {
    List<Hospital> found = hospitals.search(typing.name(), look.low() ? FEWER : ANSWERS);
    int letters = found.stream().mapToInt(one -> HospitalName.of(look, one).length()).sum();
    return letters > MOST_LETTERS ? found.subList(0, FEWER) : found;
  }

  private void show() {
    typed.setText(typing.name());
    List<Node> shown = new ArrayList<>();
    for (Hospital hospital : found()) {
      shown.add(
          Choice.of(
              look,
              HospitalName.of(look, hospital),
              Icon.ARROW,
              () -> send.accept(hospital.code())));
    }
    if (shown.isEmpty()) {
      String key = typing.name().isEmpty() ? "referral.search.hint" : "referral.search.none";
      shown.add(look.text(look.say(key), "body", "quiet"));
    }
    answers.getChildren().setAll(shown);
  }
}

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
  private final Label typed;
  private final VBox answers;

  HospitalSearch(
      Look look,
      ReferralTyping typing,
      HospitalList hospitals,
      Consumer<String> send,
      Runnable toCode) {
    this.look = look;
    this.typing = typing;
    this.hospitals = hospitals;
    this.send = send;
    this.toCode = toCode;
    this.typed = look.exact("", "lead", "strong", "digits");
    this.answers = look.column(Look.UNIT * 1.5);
  }

  Node node(String question) {
    Pad pad = new Pad(look, look.settings().portrait() ? 92 : 84, 70);
    GridPane keys =
        pad.of(
            look.words().language() == Language.TH ? THAI : LATIN,
            letter -> {
              typing.typeName((char) letter);
              show();
            },
            () -> {
              typing.deleteName();
              show();
            });
    HBox display = look.row(Look.UNIT * 2, typed);
    VBox sheet = look.sheet("sheet", display);
    sheet.setMaxWidth(look.px(pad.width(9)));
    Button code = look.button(look.say("referral.bycode"), toCode, "plain", "body");
    code.setMaxWidth(look.px(880));
    show();
    Node title = look.text(question, "lead", "strong", "accent");
    if (look.settings().portrait()) {
      return look.column(
          Look.UNIT * 2, title, answers, look.column(Look.UNIT * 2, sheet, keys, code));
    }
    VBox entry = look.column(Look.UNIT * 1.5, title, sheet, keys, code);
    HBox both = look.row(Look.UNIT * 4, answers, entry);
    HBox.setHgrow(answers, Priority.ALWAYS);
    entry.setMinWidth(Region.USE_PREF_SIZE);
    return both;
  }

  /** Names as long as three lines leave room for fewer. */
  private List<Hospital> found() {
    List<Hospital> found = hospitals.search(typing.name(), ANSWERS);
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

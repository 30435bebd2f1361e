package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the patient is sent for; one or more of four. */
final class ReferralPurpose {

  private final Look look;
  private final ReferralTyping typing;

  ReferralPurpose(Look look, ReferralTyping typing) {
    this.look = look;
    this.typing = typing;
  }

  Screen screen(List<Node> head, Consumer<String> send, Node ways) {
    List<Node> choices = new ArrayList<>();
    for (int purpose = 0; purpose < ReferralTyping.PURPOSES; purpose++) {
      choices.add(choice(purpose));
    }
    Button confirm =
        look.button(
            look.say("referral.confirm"), () -> send.accept(typing.purpose()), "primary", "body");
    confirm.setMaxWidth(look.fixed(880));
    List<Node> answers = new ArrayList<>(choices);
    answers.add(confirm);
    if (look.flat()) {
      HBox row =
          look.beside(
              Look.UNIT * 4,
              look.controls(Look.UNIT * 2, choices.subList(0, 2)),
              look.controls(Look.UNIT * 2, choices.subList(2, ReferralTyping.PURPOSES)),
              look.controls(Look.UNIT * 2, List.of(confirm, ways)));
      row.getChildren().forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
      return Screen.asking(look.told(head), row, Screen.Step.CODE);
    }
    if (look.settings().portrait()) {
      answers.add(ways);
      return Screen.asking(
          look.told(head), look.controls(Look.UNIT * 2, answers), Screen.Step.CODE);
    }
    List<Node> told = new ArrayList<>(head);
    told.add(ways);
    VBox column = look.controls(Look.UNIT * 2, answers);
    column.setPrefWidth(look.fixed(820));
    return Screen.asking(look.told(told), column, Screen.Step.CODE);
  }

  private Node choice(int purpose) {
    StackPane place = new StackPane();
    place.setMaxWidth(look.fixed(880));
    show(place, purpose);
    return place;
  }

  /** Chosen or not is a tick, not a colour alone. */
  private void show(StackPane place, int purpose) {
    boolean chosen = typing.chosen(purpose);
    place
        .getChildren()
        .setAll(
            Choice.of(
                look,
                look.say("referral.purpose." + purpose),
                chosen ? Icon.TICKED : Icon.UNTICKED,
                () -> {
                  typing.toggle(purpose);
                  show(place, purpose);
                }));
  }
}

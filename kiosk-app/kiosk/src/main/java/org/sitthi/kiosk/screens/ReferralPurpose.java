package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
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

  Node node(List<Node> head, Consumer<String> send, Node ways) {
    VBox choices = look.column(Look.UNIT * 2);
    for (int purpose = 0; purpose < ReferralTyping.PURPOSES; purpose++) {
      choices.getChildren().add(choice(purpose));
    }
    Button confirm =
        look.button(
            look.say("referral.confirm"), () -> send.accept(typing.purpose()), "primary", "body");
    confirm.setMaxWidth(look.px(880));
    List<Node> told = new ArrayList<>(head);
    if (look.settings().portrait()) {
      told.addAll(List.of(choices, confirm, ways));
      return look.column(Look.UNIT * 3, told.toArray(Node[]::new));
    }
    told.add(ways);
    return look.row(
        Look.UNIT * 8,
        look.column(Look.UNIT * 3, told.toArray(Node[]::new)),
        look.column(Look.UNIT * 3, choices, confirm));
  }

  private Node choice(int purpose) {
    StackPane place = new StackPane();
    place.setMaxWidth(look.px(880));
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

package org.sitthi.kiosk.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where the parts of a typed question stand, by the screen's shape and the hand's reach.
 *
 * @param head what is asked
 * @param offers answers of one touch
 * @param typed what was typed
 * @param ways out of the question
 */
record ReferralParts(
    Look look,
    List<Node> head,
    List<Node> offers,
    Region typed,
    Node pad,
    Node confirm,
    Node ways) {

  Screen screen() {
    return look.low() ? low() : look.settings().portrait() ? upright() : wide();
  }

  private Screen upright() {
    List<Node> controls = new ArrayList<>(offers);
    controls.add(column(List.of(typed, pad, confirm)));
    controls.add(ways);
    return Screen.asking(look.told(head), look.controls(Look.UNIT * 3, controls), Screen.Step.CODE);
  }

  private Screen wide() {
    List<Node> told = new ArrayList<>(head);
    told.addAll(offers);
    told.add(ways);
    return Screen.asking(look.told(told), column(List.of(typed, pad, confirm)), Screen.Step.CODE);
  }

  private Screen low() {
    List<Node> told = new ArrayList<>(head);
    told.add(typed);
    if (look.settings().portrait()) {
      List<Node> controls = new ArrayList<>(offers);
      controls.addAll(List.of(pad, confirm, ways));
      return Screen.asking(look.told(told), column(controls), Screen.Step.CODE);
    }
    VBox out = column(List.of(confirm, ways));
    HBox.setHgrow(out, Priority.ALWAYS);
    HBox row = look.beside(Look.UNIT * 4, pad, out);
    if (!offers.isEmpty()) {
      VBox known = column(offers);
      HBox.setHgrow(known, Priority.ALWAYS);
      row.getChildren().addFirst(known);
    }
    return Screen.asking(look.told(told), row, Screen.Step.CODE);
  }

  private VBox column(List<Node> parts) {
    return look.controls(Look.UNIT * 2, parts);
  }
}

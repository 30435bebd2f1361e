package org.sitthi.kiosk.screens;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * What stands in the frame for one state.
 *
 * @param told what is shown and said
 * @param controls what can be touched; absent where there is nothing to decide
 * @param place where they stand
 * @param progress where the visit is; absent outside of a visit
 * @param motion runs while the screen is shown
 */
record Screen(
    Node told,
    Optional<Node> controls,
    Place place,
    Optional<Progress> progress,
    Optional<Motion> motion) {

  static Screen still(Node told) {
    return new Screen(told, Optional.empty(), Place.BESIDE, Optional.empty(), Optional.empty());
  }

  static Screen still(Node told, Step step) {
    return new Screen(
        told, Optional.empty(), Place.BESIDE, Optional.of(Progress.at(step)), Optional.empty());
  }

  static Screen still(Node told, Progress progress) {
    return new Screen(
        told, Optional.empty(), Place.BESIDE, Optional.of(progress), Optional.empty());
  }

  /** A question and its answers. */
  static Screen asking(Node told, Node controls, Step step) {
    return asking(told, controls, Place.BESIDE, step);
  }

  static Screen asking(Node told, Node controls, Place place, Step step) {
    return new Screen(
        told, Optional.of(controls), place, Optional.of(Progress.at(step)), Optional.empty());
  }

  /** The controls under what is told, beside it, or at the bottom. */
  Node arranged(Look look) {
    if (controls.isEmpty()) {
      return told;
    }
    Node touched = controls.get();
    if (look.low() || place == Place.BOTTOM) {
      return new Halves(told, touched, look.apart(Look.UNIT * 2));
    }
    if (look.settings().portrait() || place == Place.UNDER) {
      return look.column(Look.UNIT * 4, told, touched);
    }
    HBox both = look.row(Look.UNIT * 8, told, touched);
    HBox.setHgrow(told, Priority.ALWAYS);
    if (touched instanceof Region region) {
      region.setMinWidth(Region.USE_PREF_SIZE);
    }
    return both;
  }

  /** Where the controls are, unless low reach puts them at the bottom anyway. */
  enum Place {
    /** Under what is told, beside it where the screen is wide. */
    BESIDE,
    /** Under what is told, however wide the screen is. */
    UNDER,
    /** At the bottom. */
    BOTTOM
  }

  /** The steps that a patient sees. */
  enum Step {
    CARD("step.card"),
    RIGHTS("step.rights"),
    CODE("step.code"),
    SLIP("step.slip");

    private final String key;

    Step(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}

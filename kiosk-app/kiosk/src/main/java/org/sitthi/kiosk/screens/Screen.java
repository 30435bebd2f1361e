package org.sitthi.kiosk.screens;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.scene.Node;

/**
 * What stands in the frame for one state.
 *
 * @param content the middle of the screen
 * @param step where the visit is, for the progress line; absent outside of a visit
 * @param motion runs while the screen is shown
 */
record Screen(Node content, Optional<Step> step, Optional<Animation> motion) {

  static Screen still(Node content) {
    return new Screen(content, Optional.empty(), Optional.empty());
  }

  static Screen still(Node content, Step step) {
    return new Screen(content, Optional.of(step), Optional.empty());
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

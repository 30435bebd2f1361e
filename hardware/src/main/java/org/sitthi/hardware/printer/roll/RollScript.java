package org.sitthi.hardware.printer.roll;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/** Plays a script, row by row. Safe for many threads. */
final class RollScript {

  private static final int MOST_STEPS = 100;

  private final Consumer<RollEvent> happen;
  private final ArrayDeque<RollStep> steps = new ArrayDeque<>();
  private int rows;

  RollScript(Consumer<RollEvent> happen) {
    this.happen = happen;
  }

  /** Takes the place of the script before; nothing of that one happens after this returns. */
  synchronized void play(List<RollStep> script) {
    if (script.size() > MOST_STEPS) {
      throw new IllegalArgumentException("script of " + script.size() + " steps");
    }
    steps.clear();
    steps.addAll(script);
    rows = 0;
  }

  /** Before each row; what is due happens on the calling thread. */
  synchronized void beforeRow() {
    for (RollStep next = steps.peek();
        next != null && next.afterRows() <= rows;
        next = steps.peek()) {
      steps.remove();
      rows = 0;
      happen.accept(next.event());
    }
    rows++;
  }
}

package org.sitthi.hardware.printer.roll;

import java.util.function.Consumer;

/** The automatic status: {@code GS a} switches it on, {@code ESC @} off. */
final class StatusPush {

  private final Consumer<byte[]> answer;
  private volatile boolean on;

  StatusPush(Consumer<byte[]> answer) {
    this.answer = answer;
  }

  /** Takes the parameter of {@code GS a}; when switched on, tells the condition at once. */
  void set(int sources, RollCondition condition) {
    on = sources != 0;
    tell(condition);
  }

  void off() {
    on = false;
  }

  /** Tells the condition, if switched on and not silent. */
  void tell(RollCondition condition) {
    if (on && condition != RollCondition.SILENT) {
      answer.accept(RollStatus.automatic(condition));
    }
  }
}

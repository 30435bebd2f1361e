package org.sitthi.kiosk;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.sitthi.kiosk.notice.Notice;
import org.slf4j.LoggerFactory;

/**
 * A bug ends the process at once; the journal holds, and whoever watches us starts us again. While
 * the process stops anyway a bug is told and the stop goes on: parts that are still at work then
 * meet others that are closed already. JavaFX, for one, gives its display up in a hook of its own,
 * and a screen that is shown just then finds none.
 */
final class BugEnd implements Consumer<Throwable> {

  static final int STATUS = 70;

  private final AtomicBoolean stopping = new AtomicBoolean();

  /** From now on a bug ends nothing. */
  void stopping() {
    stopping.set(true);
  }

  @Override
  public void accept(Throwable bug) {
    boolean ends = !stopping.get();
    try {
      LoggerFactory.getLogger(BugEnd.class)
          .error(
              Notice.BUG.marker(),
              ends ? "bug: this kiosk stops" : "bug while this kiosk stops",
              new BareBug(bug));
    } finally {
      if (ends) {
        Runtime.getRuntime().halt(STATUS);
      }
    }
  }
}

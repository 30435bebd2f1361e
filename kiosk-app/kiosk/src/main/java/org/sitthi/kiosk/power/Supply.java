package org.sitthi.kiosk.power;

import java.util.function.Consumer;
import org.sitthi.kiosk.notice.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether mains power is away, by the word of the machine (a UPS that the system knows) or of the
 * cabinet's panel (two contacts). One word is enough; both must say that it is back.
 *
 * <p>Threads: any; who is told is told under the lock and must return at once.
 */
public final class Supply {

  private static final Logger LOG = LoggerFactory.getLogger(Supply.class);

  private final Consumer<Boolean> told;
  private boolean byMachine;
  private boolean byPanel;

  /**
   * On mains.
   *
   * @param told each change: whether mains power is away
   */
  public Supply(Consumer<Boolean> told) {
    this.told = told;
  }

  /** What the machine says. */
  public synchronized void machine(boolean away) {
    boolean before = isAway();
    byMachine = away;
    tell(before);
  }

  /** What the cabinet's panel says. */
  public synchronized void panel(boolean away) {
    boolean before = isAway();
    byPanel = away;
    tell(before);
  }

  private boolean isAway() {
    return byMachine || byPanel;
  }

  private void tell(boolean before) {
    if (isAway() == before) {
      return;
    }
    if (isAway()) {
      LOG.warn(Notice.ON_BATTERY.marker(), "on battery: who is there is served to the end");
    } else {
      LOG.info("on mains again");
    }
    told.accept(isAway());
  }
}

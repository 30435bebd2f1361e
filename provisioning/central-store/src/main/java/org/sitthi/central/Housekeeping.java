package org.sitthi.central;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.DataKeyException;
import org.sitthi.central.atrest.Sealing;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.intake.Months;

/** What a store does beside its calls: months made ahead, older rows sealed. */
final class Housekeeping implements AutoCloseable {

  private static final int HOURS = 6;
  private static final int STOP_SECONDS = 5;
  private static final int AGAIN_SECONDS = 30;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("housekeeping").daemon().factory());

  private Housekeeping() {}

  /** Does what must be done before the store answers, and begins what is done beside it. */
  static Housekeeping start(Database database, AtRest atRest, InstantSource clock)
      throws StartException {
    Months months = new Months(database, clock);
    Sealing sealing = new Sealing(database, atRest, clock);
    Housekeeping housekeeping = new Housekeeping();
    try {
      months.atStart();
      if (sealing.begin()) {
        housekeeping.thread.execute(() -> housekeeping.seal(sealing));
      }
    } catch (DataKeyException | DatabaseAwayException e) {
      housekeeping.close();
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
    var _ = housekeeping.thread.scheduleWithFixedDelay(months::later, HOURS, HOURS, TimeUnit.HOURS);
    return housekeeping;
  }

  private void seal(Sealing sealing) {
    if (!sealing.run()) {
      var _ = thread.schedule(() -> seal(sealing), AGAIN_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      boolean _ = thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

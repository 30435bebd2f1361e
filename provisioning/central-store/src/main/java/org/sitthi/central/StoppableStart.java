package org.sitthi.central;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A store that a signal stops, also while it starts: its PostgreSQL would outlive us. Threads: any.
 */
final class StoppableStart {

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable CentralStore store;
  private boolean stopped;

  /** Starts the store unless it was stopped before. */
  CentralStore start(CentralConfig config) throws StartException {
    lock.lock();
    try {
      if (stopped) {
        throw new StartException("stopped", new IllegalStateException("stopped"));
      }
      CentralStore started = CentralStore.start(config);
      store = started;
      return started;
    } finally {
      lock.unlock();
    }
  }

  /** Stops the store; waits for a start under way. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      if (store != null) {
        store.close();
        store = null;
      }
    } finally {
      lock.unlock();
    }
  }
}

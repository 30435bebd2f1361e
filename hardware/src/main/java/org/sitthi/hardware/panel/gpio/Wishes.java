package org.sitthi.hardware.panel.gpio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.Signal;

/** What the panel's thread has to do: the wishes as they stand, and what the lines told. */
final class Wishes implements Lines.Ear {

  /** More than a door and a UPS do between two looks; beyond it the inputs are read anew. */
  private static final int MOST_CHANGES = 64;

  /** Nothing may be waited for without an end. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition something = lock.newCondition();
  private final Map<PanelOutput, Signal> signals = new EnumMap<>(PanelOutput.class);
  private final List<Change> changes = new ArrayList<>();
  private boolean fresh;
  private boolean overflow;
  private boolean closed;
  private @Nullable String lost;

  /** An input's edge. */
  record Change(PanelInput input, boolean active) {}

  /** What is to be done now. */
  record Work(
      Map<PanelOutput, Signal> signals,
      List<Change> changes,
      boolean overflow,
      Optional<String> lost,
      boolean closed) {}

  void show(PanelOutput output, Signal signal) {
    update(() -> signals.put(output, signal));
  }

  @Override
  public void changed(PanelInput input, boolean active) {
    update(() -> {
      if (changes.size() < MOST_CHANGES) {
        changes.add(new Change(input, active));
      } else {
        overflow = true;
      }
    });
  }

  @Override
  public void lost(String why) {
    update(() -> lost = why);
  }

  void close() {
    update(() -> closed = true);
  }

  boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for work; at most so long if given. */
  Work next(Optional<Duration> atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.orElse(LONGEST_WAIT).toNanos();
      while (!fresh && left > 0) {
        left = something.awaitNanos(left);
      }
      Work work =
          new Work(
              Map.copyOf(signals),
              List.copyOf(changes),
              overflow,
              Optional.ofNullable(lost),
              closed);
      fresh = false;
      changes.clear();
      overflow = false;
      lost = null;
      return work;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the end, at most so long; what lost lines told is forgotten. */
  void awaitClosed(Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (!closed && left > 0) {
        left = something.awaitNanos(left);
      }
      changes.clear();
      overflow = false;
      lost = null;
      fresh = true;
    } finally {
      lock.unlock();
    }
  }

  private void update(Runnable what) {
    lock.lock();
    try {
      what.run();
      fresh = true;
      something.signalAll();
    } finally {
      lock.unlock();
    }
  }
}

package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.util.PriorityQueue;

/** Time that passes only by what is to happen next. The same calls give the same order. */
final class VirtualTime {

  /** Whose thread it would be. */
  enum Actor {
    WORLD,
    /** The visit loop. */
    VISIT,
    /** What the visit loop has started. */
    EFFECT,
    SETTLER,
    UPLOADER
  }

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long now;
  private long made;
  private boolean nested;
  private Actor busy = Actor.WORLD;

  /** Something that is to happen. */
  static final class Event implements Comparable<Event> {

    private final long at;
    private final long number;
    private final Actor actor;
    private final Runnable what;
    private boolean cancelled;

    private Event(long at, long number, Actor actor, Runnable what) {
      this.at = at;
      this.number = number;
      this.actor = actor;
      this.what = what;
    }

    void cancel() {
      cancelled = true;
    }

    @Override
    public int compareTo(Event other) {
      int order = Long.compare(at, other.at);
      return order == 0 ? Long.compare(number, other.number) : order;
    }
  }

  /** Steady nanoseconds since the beginning. */
  long nanos() {
    return now;
  }

  Event after(Duration delay, Actor actor, Runnable what) {
    Event event = new Event(now + Math.max(0, delay.toNanos()), made++, actor, what);
    events.add(event);
    return event;
  }

  /** Lets the next thing happen; false if there is none before this time. */
  boolean step(long until) {
    Event next = events.peek();
    while (next != null && next.cancelled) {
      events.remove();
      next = events.peek();
    }
    if (next == null || next.at > until) {
      now = Math.max(now, Math.min(until, next == null ? now : until));
      return false;
    }
    events.remove();
    now = Math.max(now, next.at);
    busy = next.actor;
    next.what.run();
    return true;
  }

  /**
   * Lets what another thread would do soon happen now, in the midst of what is happening: as two
   * threads get in each other's way. Never while that goes on already.
   */
  boolean interleave(Duration soon) {
    if (nested) {
      return false;
    }
    Event other = null;
    for (Event event : events) {
      boolean may =
          !event.cancelled
              && event.actor != busy
              && event.actor != Actor.WORLD
              && event.at <= now + soon.toNanos();
      if (may && (other == null || event.compareTo(other) < 0)) {
        other = event;
      }
    }
    if (other == null) {
      return false;
    }
    events.remove(other);
    nested = true;
    try {
      other.what.run();
    } finally {
      nested = false;
    }
    return true;
  }
}

package org.sitthi.hardware.card.pcsc;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitthi.hardware.card.SlotEvent;

/**
 * What was seen at all slots by the last wait, and what that wait found. Survives the conversation
 * in which it was learnt, and so also a restart of pcscd. Any thread; one wait at a time.
 */
final class SlotMemory {

  /** A reader that is plugged in during a wait is noticed after this long. */
  private static final Duration SLICE = Duration.ofSeconds(1);

  private final Object waiting = new Object();
  private Map<String, SlotState> known = Map.of();
  private boolean first = true;
  private volatile Set<String> inserted = Set.of();
  private volatile Set<String> removed = Set.of();

  /** In the change found last, a card came to this slot. */
  boolean inserted(String reader) {
    return inserted.contains(reader);
  }

  /** In the change found last, a card went from this slot; after a swap both are true. */
  boolean removed(String reader) {
    return removed.contains(reader);
  }

  /** Waits for a change; the first wait begins with what is true when it begins. */
  boolean await(PcscContext context, Duration timeout) throws PcscException {
    synchronized (waiting) {
      inserted = Set.of();
      removed = Set.of();
      long start = System.nanoTime();
      while (true) {
        List<String> readers = context.readers();
        if (readers.isEmpty() && known.isEmpty()) {
          throw new IllegalStateException("there are no readers");
        }
        Duration left = timeout.minusNanos(System.nanoTime() - start);
        if (look(context, readers, left)) {
          return true;
        }
        if (System.nanoTime() - start >= nanos(timeout)) {
          return false;
        }
      }
    }
  }

  private boolean look(PcscContext context, List<String> readers, Duration left)
      throws PcscException {
    Map<String, SlotState> now = Map.of();
    if (!readers.isEmpty()) {
      SlotStates states = new SlotStates(readers);
      context.awaitChange(states, Duration.ZERO);
      now = collect(states);
      if (!first && changes(known, now).isEmpty() && known.keySet().equals(now.keySet())) {
        states.expectAsSeen();
        Duration slice = left.compareTo(SLICE) < 0 ? positive(left) : SLICE;
        now = context.awaitChange(states, slice) ? collect(states) : now;
      }
    }
    Map<String, List<SlotEvent>> changes = first ? Map.of() : changes(known, now);
    known = now;
    first = false;
    inserted = slots(changes, SlotEvent.CardInserted.class);
    removed = slots(changes, SlotEvent.CardRemoved.class);
    return !changes.isEmpty();
  }

  private static Map<String, SlotState> collect(SlotStates states) {
    Map<String, SlotState> now = new HashMap<>();
    for (int i = 0; i < states.count(); i++) {
      now.put(states.names().get(i), states.seen(i));
    }
    return now;
  }

  /** What happened at which slot; a slot where nothing did is left out. */
  private static Map<String, List<SlotEvent>> changes(
      Map<String, SlotState> before, Map<String, SlotState> now) {
    Set<String> readers = new HashSet<>(before.keySet());
    readers.addAll(now.keySet());
    Map<String, List<SlotEvent>> changes = new HashMap<>();
    for (String reader : readers) {
      List<SlotEvent> events =
          SlotChange.between(
              before.getOrDefault(reader, SlotState.UNAWARE),
              now.getOrDefault(reader, SlotState.UNAWARE),
              0);
      if (!events.isEmpty()) {
        changes.put(reader, events);
      }
    }
    return changes;
  }

  private static Set<String> slots(
      Map<String, List<SlotEvent>> changes, Class<? extends SlotEvent> kind) {
    return changes.entrySet().stream()
        .filter(change -> change.getValue().stream().anyMatch(kind::isInstance))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Duration positive(Duration left) {
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The longest timeout is more than a long of nanoseconds holds. */
  private static long nanos(Duration timeout) {
    return timeout.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : timeout.toNanos();
  }
}

package org.sitthi.hardware.card.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * An array of {@code SCARD_READERSTATE}, made once and used for every wait on the same slots.
 *
 * <p>80 bytes each: name 0, user data 8, current state 16, event state 24, ATR length 32, ATR 40
 * (facts/thai-id-card.md §11, W3). For one thread at a time.
 */
final class SlotStates {

  private static final long SIZE = 80;
  private static final long CURRENT = 16;
  private static final long EVENT = 24;

  private final List<String> names;
  private final MemorySegment states;

  /** Slots by name, at least one, nothing known of them yet. */
  SlotStates(List<String> names) {
    this.names = List.copyOf(names);
    Arena arena = Arena.ofAuto();
    this.states = arena.allocate(SIZE * names.size(), 8);
    for (int i = 0; i < names.size(); i++) {
      states.set(ADDRESS, i * SIZE, arena.allocateFrom(names.get(i)));
    }
  }

  List<String> names() {
    return names;
  }

  MemorySegment segment() {
    return states;
  }

  int count() {
    return names.size();
  }

  /** What the last look saw at one slot. */
  SlotState seen(int slot) {
    return new SlotState(states.get(JAVA_LONG, slot * SIZE + EVENT));
  }

  /** What the next wait shall compare with. */
  void expect(int slot, SlotState state) {
    states.set(JAVA_LONG, slot * SIZE + CURRENT, state.asCurrent().bits());
  }

  /** The next wait compares every entry with what was seen last. */
  void expectAsSeen() {
    for (int i = 0; i < count(); i++) {
      expect(i, seen(i));
    }
  }
}

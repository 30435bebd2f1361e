package org.sitthi.hardware.printer.roll;

import java.util.ArrayList;
import java.util.List;

/** What a simulated printer could not make sense of; the first {@value #MOST} are kept. */
final class RollFaults {

  private static final int MOST = 1000;

  private final List<String> faults = new ArrayList<>();

  synchronized void add(String fault) {
    if (faults.size() < MOST) {
      faults.add(fault);
    }
  }

  synchronized List<String> list() {
    return List.copyOf(faults);
  }
}

package org.sitthi.kiosk.settle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Into which record the background put a code, until somebody is told of it. Threads: any. */
final class Untold {

  private static final int MOST = 1_000;

  private final Map<String, UUID> records = new HashMap<>();

  synchronized void put(String code, UUID recordId) {
    if (records.size() < MOST) {
      records.put(code, recordId);
    }
  }

  synchronized Optional<UUID> take(String code) {
    return Optional.ofNullable(records.remove(code));
  }
}

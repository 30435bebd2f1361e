package org.sitthi.kiosk.nhso.town;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets its oldest entry when it grows too large. Not safe for threads. */
final class Remembered<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  Remembered(int most) {
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}

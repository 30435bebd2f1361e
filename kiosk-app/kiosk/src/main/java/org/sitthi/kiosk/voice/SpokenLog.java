package org.sitthi.kiosk.voice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A loudspeaker that remembers what it was told, for tests and the demo. */
public final class SpokenLog implements Speaker {

  private static final int MOST = 10_000;

  private final List<Utterance> said = new CopyOnWriteArrayList<>();

  @Override
  public void say(Utterance utterance) {
    if (said.size() < MOST) {
      said.add(utterance);
    }
  }

  /** All so far, oldest first. */
  public List<Utterance> said() {
    return List.copyOf(said);
  }

  @Override
  public void close() {}
}

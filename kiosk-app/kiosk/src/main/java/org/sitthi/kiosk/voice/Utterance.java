package org.sitthi.kiosk.voice;

import java.util.List;
import org.sitthi.kiosk.texts.Language;

/**
 * What is said in one go.
 *
 * @param clips one after the other
 * @param volume percent, 0 to 100
 */
public record Utterance(Language language, List<Clip> clips, int volume) {

  /** Keeps the list as it is now. */
  public Utterance {
    clips = List.copyOf(clips);
    if (volume < 0 || volume > 100) {
      throw new IllegalArgumentException("volume " + volume);
    }
  }

  /** Never a patient's numbers. */
  @Override
  public String toString() {
    return "Utterance[" + language + ", " + clips.size() + " clips]";
  }
}

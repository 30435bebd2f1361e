package org.sitthi.kiosk.voice;

/**
 * Says things. Threads: any; {@link #say} returns at once and cuts off what was being said. Nothing
 * fails: a machine that can't speak is silent and says so in the log, once.
 */
public interface Speaker extends AutoCloseable {

  /** Says this instead of what is being said; no clips = silence. */
  void say(Utterance utterance);

  /** Silence, for good. */
  @Override
  void close();

  /** Says nothing. */
  static Speaker silent() {
    return new Speaker() {
      @Override
      public void say(Utterance utterance) {}

      @Override
      public void close() {}
    };
  }
}

package org.sitthi.kiosk.voice;

import java.util.List;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;

/**
 * One thing that can be chosen by key.
 *
 * @param said how it is announced
 */
record Choice(List<Clip> said, Act act) {

  /** What choosing it does. */
  sealed interface Act {

    /** Tells the visit. */
    record Send(TouchEvent event) implements Act {}

    /** Adds a sign to what is typed. */
    record Type(char sign) implements Act {}

    /** Takes the last sign back. */
    record Delete() implements Act {}

    /** Sends what was typed. */
    record Confirm() implements Act {}

    /** Ticks a purpose, or not any more. */
    record Toggle(int purpose) implements Act {}

    /** Speaks another language. */
    record Speak(Language language) implements Act {}

    /** Turns the picture off or on. */
    record Darken() implements Act {}

    /** Ends private speech. */
    record Leave() implements Act {}
  }

  static Choice send(String key, TouchEvent event) {
    return new Choice(Script.say(key), new Act.Send(event));
  }
}

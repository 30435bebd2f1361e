package org.sitthi.kiosk.claim;

import java.util.List;

/** The desk's answer to a request for a claim code. */
public sealed interface ClaimAnswer {

  /** NHSO gave this code. */
  record Issued(IssuedCode code) implements ClaimAnswer {}

  /**
   * NHSO said no (HTTP 400). Often, but not always, because there is a code already: only the
   * history can tell.
   *
   * @param texts what the service said, all of it, for screen and staff; may be empty
   */
  record Refused(List<String> texts) implements ClaimAnswer {

    /** Keeps the list as it is now. */
    public Refused {
      texts = List.copyOf(texts);
    }
  }

  /** Surely no code was made: the request never left, or was turned away unhandled. */
  record NotSent(DeskTrouble trouble) implements ClaimAnswer {}

  /** The request may have arrived: a code may exist. Settle by look-up, never ask again. */
  record AnswerLost(DeskTrouble trouble) implements ClaimAnswer {}
}

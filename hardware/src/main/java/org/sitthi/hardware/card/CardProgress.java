package org.sitthi.hardware.card;

import org.sitthi.hardware.citizen.Citizen;

/** What a long read has found so far; each is told at most once, in this order. */
public sealed interface CardProgress {

  /** Number and names, after 3 exchanges. */
  record Looked(FirstLook look) implements CardProgress {}

  /** The whole text, after 7 exchanges; the extras follow. */
  record TextRead(Citizen citizen, CardDetails details) implements CardProgress {}
}

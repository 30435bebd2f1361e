package org.sitthi.kiosk.visit;

import org.sitthi.hardware.card.SlotEvent;

/** What comes to {@link VisitCore}, one at a time. */
public sealed interface VisitInput {

  /** The card slot tells something. */
  record Slot(SlotEvent event) implements VisitInput {}

  /** A finger on the screen. */
  record Touch(VisitEvent.TouchEvent event) implements VisitInput {}

  /** What came of an effect of this visit. */
  record Result(long visitNumber, VisitEvent event) implements VisitInput {}

  /** A wait is over; it counts only if no other came after it. */
  record WaitOver(long waitNumber) implements VisitInput {}

  /** The printer had trouble and has none any more. */
  record Printer() implements VisitInput {}

  /** Mains power is away, or back. */
  record Power(boolean away) implements VisitInput {}

  /** Staff have closed the kiosk, or opened it. */
  record Service(boolean closed) implements VisitInput {}

  /** Staff typed a person's number. */
  record Typed(TypedPerson person) implements VisitInput {}

  /** A sign of life is wanted. */
  record Pulse(Runnable felt) implements VisitInput {}
}

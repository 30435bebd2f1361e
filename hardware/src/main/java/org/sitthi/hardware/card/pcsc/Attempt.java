package org.sitthi.hardware.card.pcsc;

import org.sitthi.hardware.card.CardFault;

/**
 * How one try at a card ended.
 *
 * @param <R> what the whole job is to give
 */
sealed interface Attempt<R> {

  /** The job's result, good or bad. */
  record Final<R>(R result) implements Attempt<R> {}

  /** Worth another try, as often as {@link PcscFaults#tries} says. */
  record Again<R>(CardFault fault, String detail) implements Attempt<R> {}
}

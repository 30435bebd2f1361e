package org.sitthi.hardware.card;

import java.util.Optional;

/**
 * A part of a card that was asked for or not, and is there or not.
 *
 * @param <T> the part
 */
public sealed interface CardPart<T> {

  /** There it is. */
  record Found<T>(T value) implements CardPart<T> {}

  /** Asked for, and this card has none: the reason, no personal data in it. */
  record Missing<T>(String reason) implements CardPart<T> {}

  /** Nobody asked, so nothing was sent to the card. */
  record NotAsked<T>() implements CardPart<T> {}

  /** The value, if there is one. */
  default Optional<T> found() {
    return switch (this) {
      case Found<T>(T value) -> Optional.of(value);
      case Missing<T> _, NotAsked<T> _ -> Optional.empty();
    };
  }
}

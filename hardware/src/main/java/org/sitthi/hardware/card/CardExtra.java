package org.sitthi.hardware.card;

/**
 * What can be read of a card besides its text, after it; each costs time and is somebody's data.
 */
public enum CardExtra {
  /** The portrait: 20 to 40 exchanges. */
  PHOTO,
  /** The NHSO applet's entitlement as it was last written: 5 exchanges, mostly out of date. */
  NHSO,
  /** The number on the card's back: 2 exchanges; older cards do not give it. */
  LASER_NUMBER
}

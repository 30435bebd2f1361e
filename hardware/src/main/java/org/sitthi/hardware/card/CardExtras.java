package org.sitthi.hardware.card;

/** What a card gave besides its text; the details come with the text and cost nothing. */
public record CardExtras(
    CardDetails details,
    CardPart<CardPhoto> photo,
    CardPart<NhsoApplet> nhso,
    CardPart<LaserNumber> laserNumber) {

  /** The text and no more. */
  public static CardExtras none(CardDetails details) {
    return new CardExtras(
        details, new CardPart.NotAsked<>(), new CardPart.NotAsked<>(), new CardPart.NotAsked<>());
  }
}

package org.sitthi.hardware.card.virtual;

import tools.jackson.databind.JsonNode;

/**
 * One made-up citizen, as the people's folder holds it.
 *
 * @param key short name, {@code [a-z0-9-]+}
 * @param about one line: what this person is there to show
 * @param card what stands on the card
 * @param nhso what the NHSO stand-in knows of the person; read there
 * @param patient what the person does at the kiosk; read there
 */
public record MadeUpPerson(
    String key, String about, CardData card, JsonNode nhso, JsonNode patient) {

  /** The key alone says who. */
  @Override
  public String toString() {
    return "MadeUpPerson[" + key + "]";
  }

  /** The same person with a card of other manners. */
  public MadeUpPerson with(CardData.Manner manner) {
    return new MadeUpPerson(key, about, card.with(card.photoBytes(), manner), nhso, patient);
  }

  /** The same person with a photo of so many bytes, 0 for none. */
  public MadeUpPerson withPhoto(int bytes) {
    return new MadeUpPerson(key, about, card.with(bytes, card.manner()), nhso, patient);
  }

  static MadeUpPerson of(JsonNode file) {
    return new MadeUpPerson(
        file.path("key").asString(""),
        file.path("about").asString(""),
        CardData.of(file.path("card")),
        file.path("nhso"),
        file.path("patient"));
  }
}

package org.sitthi.device.demo;

import java.util.Optional;
import org.sitthi.hardware.card.virtual.CardData;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.kiosk.nhso.town.TownPeople;
import org.sitthi.kiosk.nhso.town.TownPerson;

/** The people of the virtual cards as NHSO's stand-in knows them: one folder for both. */
public final class TownFolk implements TownPeople {

  private final PeopleFolder people;

  /** The people of a folder. */
  public TownFolk(PeopleFolder people) {
    this.people = people;
  }

  @Override
  public Optional<TownPerson> byKey(String key) {
    return people.find(key).flatMap(TownFolk::inTown);
  }

  /** As the agent sees a card; empty for what is no Thai ID card. */
  static Optional<TownPerson> inTown(MadeUpPerson person) {
    CardData card = person.card();
    if (card.kind() != CardData.Kind.THAI_ID) {
      return Optional.empty();
    }
    String[] name = card.thaiName().split("#", -1);
    return Optional.of(
        new TownPerson(
            card.number(),
            "003",
            name.length > 1 ? name[1] : "",
            name.length > 3 ? name[3] : "",
            card.birthDate().isBlank() ? "00000000" : card.birthDate(),
            card.sex().equals("2") ? "หญิง" : "ชาย",
            person.nhso()));
  }
}

package org.sitthi.record;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * The person of a visit; no photo is ever sent.
 *
 * @param citizenId 13 digits
 * @param idType 1 = Thai citizen number, 2 = passport (facts/claims.md K-01)
 * @param title as on the card, may be empty
 * @param firstName Thai first name
 * @param middleName mostly empty
 * @param lastName Thai surname
 * @param englishName "Mr. First Last" as on the card, absent if the card has none
 * @param birthDate ISO, with as many parts as are known: 1990, 1990-04, 1990-04-15
 * @param sex M, F or U
 * @param cardIssued ISO, as many parts as are known
 * @param cardExpiry ISO date, or "LIFELONG"; absent if the card does not state it
 * @param hn hospital number, if known
 * @param mobile 10 digits, if the patient gave one
 * @param nationality code or word of whoever stated it, 1 to 50 characters
 */
@RecordBuilder
@RecordBuilder.Options(builderClassModifiers = {}) // what it would print is a person's data
public record Person(
    String citizenId,
    String idType,
    String title,
    String firstName,
    String middleName,
    String lastName,
    Optional<String> englishName,
    Optional<String> birthDate,
    String sex,
    Optional<String> cardIssued,
    Optional<String> cardExpiry,
    Optional<String> hn,
    Optional<String> mobile,
    Optional<String> nationality) {

  /** Refuses lengths that no store could keep; whether the number is right is a check of K-01. */
  public Person {
    Check.text("citizenId", citizenId, 1, 20);
    Check.text("idType", idType, 1, 1);
    Check.text("title", title, 0, 100);
    Check.text("firstName", firstName, 0, 100);
    Check.text("middleName", middleName, 0, 100);
    Check.text("lastName", lastName, 0, 100);
    englishName.ifPresent(name -> Check.text("englishName", name, 1, 200));
    birthDate.ifPresent(date -> Check.text("birthDate", date, 4, 10));
    Check.text("sex", sex, 1, 1);
    cardIssued.ifPresent(date -> Check.text("cardIssued", date, 4, 10));
    cardExpiry.ifPresent(date -> Check.text("cardExpiry", date, 4, 10));
    hn.ifPresent(number -> Check.text("hn", number, 1, 20));
    mobile.ifPresent(number -> Check.digits("mobile", number, 10));
    nationality.ifPresent(text -> Check.text("nationality", text, 1, 50));
  }

  /** Without nationality. */
  public Person(
      String citizenId,
      String idType,
      String title,
      String firstName,
      String middleName,
      String lastName,
      Optional<String> englishName,
      Optional<String> birthDate,
      String sex,
      Optional<String> cardIssued,
      Optional<String> cardExpiry,
      Optional<String> hn,
      Optional<String> mobile) {
    this(
        citizenId,
        idType,
        title,
        firstName,
        middleName,
        lastName,
        englishName,
        birthDate,
        sex,
        cardIssued,
        cardExpiry,
        hn,
        mobile,
        Optional.empty());
  }

  /** The same person with the hospital number that the register gave. */
  public Person withHn(String number) {
    return PersonBuilder.builder(this).hn(Optional.of(number)).build();
  }

  /** The same person; what this says nothing of is as the earlier said. */
  Person completedBy(Person earlier) {
    return PersonBuilder.builder(this)
        .hn(hn.or(earlier::hn))
        .mobile(mobile.or(earlier::mobile))
        .nationality(nationality.or(earlier::nationality))
        .build();
  }

  /** Never a person's data. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}

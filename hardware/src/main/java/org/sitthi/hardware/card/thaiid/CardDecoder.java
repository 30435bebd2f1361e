package org.sitthi.hardware.card.thaiid;

import java.util.Optional;
import org.sitthi.hardware.card.CardDetails;
import org.sitthi.hardware.card.CardExtras;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;

/** From a card's text bytes to a citizen, or to the reason why not. Never throws. */
final class CardDecoder {

  private static final int NAME_PARTS = 4;
  private static final String LIFELONG = "99999999";

  private final CardText text;

  CardDecoder(CardText text) {
    this.text = text;
  }

  /** What stands against reading on after the first 255 bytes; empty if nothing does. */
  Optional<ThaiIdContent.Refused> objection() {
    String layout = text.get(CardField.LAYOUT);
    String number = text.get(CardField.NUMBER);
    if (CitizenNumber.parse(number).isPresent() && number.length() == 13) {
      return Optional.empty();
    }
    // What is not even 13 digits is more likely something else, in a layout nobody knows.
    return layout.matches("[0-9]{4}") && number.matches("[0-9]{13}")
        ? refuse(CardFault.NUMBER_INVALID, "number on the chip has a wrong check digit")
        : refuse(CardFault.LAYOUT_UNKNOWN, "neither the layout nor the number is readable");
  }

  /** Number and names; only after {@link #objection} found nothing. */
  FirstLook firstLook() {
    return new FirstLook(
        new CitizenNumber(text.get(CardField.NUMBER)),
        name(CardField.THAI_NAME),
        name(CardField.ENGLISH_NAME));
  }

  /** The whole content; needs all bytes. */
  ThaiIdContent content() {
    Optional<ThaiIdContent.Refused> objection = objection();
    if (objection.isPresent()) {
      return objection.get();
    }
    for (CardField date :
        new CardField[] {CardField.BIRTH_DATE, CardField.ISSUE_DATE, CardField.EXPIRY_DATE}) {
      if (!text.get(date).matches("([0-9]{8})?")) {
        return new ThaiIdContent.Refused(CardFault.LAYOUT_UNKNOWN, date + " is no date");
      }
    }
    Optional<Sex> sex = sex(text.get(CardField.SEX));
    if (sex.isEmpty()) {
      return new ThaiIdContent.Refused(CardFault.LAYOUT_UNKNOWN, "SEX is none of 1, 2, 3");
    }
    return new ThaiIdContent.Understood(citizen(sex.get()), CardExtras.none(details()));
  }

  private CardDetails details() {
    return new CardDetails(
        text.get(CardField.CARD_TYPE),
        text.get(CardField.REQUEST_NUMBER),
        text.get(CardField.PHOTO_NUMBER));
  }

  private Citizen citizen(Sex sex) {
    return new Citizen(
        new CitizenNumber(text.get(CardField.NUMBER)),
        name(CardField.THAI_NAME),
        name(CardField.ENGLISH_NAME),
        PartialDate.ofBuddhist(text.get(CardField.BIRTH_DATE)),
        sex,
        text.get(CardField.PLACE_OF_ISSUE),
        PartialDate.ofBuddhist(text.get(CardField.ISSUE_DATE)),
        expiry(text.get(CardField.EXPIRY_DATE)),
        AddressParser.parse(text.get(CardField.ADDRESS)),
        text.get(CardField.LAYOUT));
  }

  /** Split at '#' first, then trimmed: a prefix or surname may have spaces inside. */
  private PersonName name(CardField field) {
    String[] parts = text.get(field).split("#", NAME_PARTS);
    String[] four = new String[NAME_PARTS];
    for (int i = 0; i < NAME_PARTS; i++) {
      four[i] = i < parts.length ? parts[i].strip() : "";
    }
    return new PersonName(four[0], four[1], four[2], four[3]);
  }

  private static CardExpiry expiry(String text) {
    if (text.equals(LIFELONG)) {
      return new CardExpiry.Lifelong();
    }
    return PartialDate.ofBuddhist(text)
        .<CardExpiry>map(CardExpiry.On::new)
        .orElseGet(CardExpiry.NotStated::new);
  }

  private static Optional<Sex> sex(String text) {
    return switch (text) {
      case "1" -> Optional.of(Sex.MALE);
      case "2" -> Optional.of(Sex.FEMALE);
      case "", "0", "3" -> Optional.of(Sex.NOT_STATED);
      default -> Optional.empty();
    };
  }

  private static Optional<ThaiIdContent.Refused> refuse(CardFault fault, String detail) {
    return Optional.of(new ThaiIdContent.Refused(fault, detail));
  }
}

package org.sitthi.kiosk.simulate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.hardware.citizen.ThaiAddress;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.Scheme;

/** Made-up people: numbers begin with 9 and have a right check digit. */
final class People {

  static final int COUNT = 12;
  static final ClaimType GENERAL = new ClaimType("PG0060001", "เข้ารับบริการรักษาทั่วไป");
  static final ClaimType DIALYSIS = new ClaimType("PG0130001", "ฟอกเลือด");
  static final ClaimType FOREIGN = new ClaimType("PG0990001", "");

  private static final List<Citizen> ALL =
      IntStream.range(0, COUNT).mapToObj(People::made).toList();

  private People() {}

  static List<Citizen> all() {
    return ALL;
  }

  /** A name for the history: nothing but a number. */
  static String name(Citizen person) {
    return "P" + ALL.indexOf(person);
  }

  /** What NHSO offers to this person. */
  static List<ClaimType> offered(Citizen person) {
    return switch (ALL.indexOf(person) % 6) {
      case 0, 1 -> List.of(GENERAL);
      case 2, 3 -> List.of(GENERAL, DIALYSIS);
      case 4 -> List.of(DIALYSIS, FOREIGN);
      default -> List.of(FOREIGN);
    };
  }

  /** A unit that nobody else has: whose entitlement it is can be told from it. */
  static Scheme unit(String citizenId) {
    return new Scheme("9" + citizenId.substring(8, 12), "");
  }

  static Optional<Citizen> of(CitizenNumber number) {
    return ALL.stream().filter(person -> person.number().equals(number)).findFirst();
  }

  private static Citizen made(int n) {
    String twelve = "9999999999" + (10 + n);
    int sum = IntStream.range(0, 12).map(i -> (twelve.charAt(i) - '0') * (13 - i)).sum();
    return new Citizen(
        new CitizenNumber(twelve + (11 - sum % 11) % 10),
        new PersonName("คุณ", "สมมติ", "", "คนที่" + n),
        new PersonName("Mr.", "Madeup", "", "Number" + n),
        Optional.of(new PartialDate(1990, 4, 15)),
        Sex.MALE,
        "",
        Optional.empty(),
        new CardExpiry.Lifelong(),
        new ThaiAddress("", "", "", "", "", "", "", "", ""),
        "0003");
  }
}

package org.sitthi.kiosk.central;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.kiosk.register.Register;
import org.sitthi.kiosk.register.RegisterAnswer;
import org.sitthi.kiosk.register.RegisterEntry;
import tools.jackson.databind.JsonNode;

/** The hospital's register, by way of the central store. */
public final class CentralRegister implements Register {

  private static final String PATH = "api/v1/citizens/lookup";
  private static final String PURPOSE = "COMPARE_IDENTITY";

  private final Lookup lookup;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * Nothing is read or connected yet.
   *
   * @param central the store's address, without {@code /api/v1}
   * @param trust PEM of the only authorities to trust; absent = the system's
   * @param identity folder of the kiosk's certificate, which may still be to come
   * @param kioskId who asks
   * @param zone the hospital's, for the day
   */
  public CentralRegister(
      URI central,
      Optional<Path> trust,
      Path identity,
      String kioskId,
      InstantSource clock,
      ZoneId zone) {
    this(central, trust, Optional.of(identity), kioskId, clock, zone, System::nanoTime);
  }

  CentralRegister(
      URI central,
      Optional<Path> trust,
      Optional<Path> identity,
      String kioskId,
      InstantSource clock,
      ZoneId zone,
      LongSupplier nanoTime) {
    this.lookup = new Lookup(central, trust, identity, kioskId, nanoTime);
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public RegisterAnswer find(CitizenNumber number) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return switch (lookup.ask(PATH, number, today, PURPOSE)) {
      case Lookup.Reply.Nothing(String detail) -> new RegisterAnswer.Unreachable(detail);
      case Lookup.Reply.Told(JsonNode answer) ->
          answer.path("found").booleanValue()
              ? entry(answer.path("person"))
              : new RegisterAnswer.NotKnown();
    };
  }

  /** Lets go of idle connections. */
  @Override
  public void close() {
    lookup.close();
  }

  private static RegisterAnswer entry(JsonNode person) {
    try {
      return new RegisterAnswer.Found(
          new RegisterEntry(
              text(person, "hn"),
              text(person, "title"),
              text(person, "firstName"),
              text(person, "lastName"),
              birthDate(text(person, "birthDate")),
              sex(text(person, "sex"))));
    } catch (IllegalArgumentException e) {
      return new RegisterAnswer.Unreachable("an entry that can't be read");
    }
  }

  private static String text(JsonNode person, String field) {
    return person.path(field).stringValue("");
  }

  private static Sex sex(String letter) {
    return switch (letter) {
      case "M" -> Sex.MALE;
      case "F" -> Sex.FEMALE;
      default -> Sex.NOT_STATED;
    };
  }

  private static Optional<PartialDate> birthDate(String iso) {
    if (!iso.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      return Optional.empty();
    }
    String[] parts = iso.split("-");
    return Optional.of(new PartialDate(part(parts, 0), part(parts, 1), part(parts, 2)));
  }

  private static int part(String[] parts, int index) {
    return index < parts.length ? Integer.parseInt(parts[index]) : 0;
  }
}

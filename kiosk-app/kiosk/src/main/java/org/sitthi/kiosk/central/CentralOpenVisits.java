package org.sitthi.kiosk.central;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.openvisit.OpenVisitAnswer;
import org.sitthi.kiosk.openvisit.OpenVisits;
import org.sitthi.record.ForgetfulJson;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;

/** Visits of today at all kiosks of the hospital, from the central store. */
public final class CentralOpenVisits implements OpenVisits {

  private static final String PATH = "api/v1/visit-records/lookup";
  private static final String PURPOSE = "FINISH_VISIT";

  private final Lookup lookup;
  private final RecordJson json = new RecordJson();

  /**
   * Nothing is read or connected yet.
   *
   * @param central the store's address, without {@code /api/v1}
   * @param trust PEM of the only authorities to trust; absent = the system's
   * @param identity folder of the kiosk's certificate, which may still be to come
   * @param kioskId who asks
   */
  public CentralOpenVisits(URI central, Optional<Path> trust, Path identity, String kioskId) {
    this(central, trust, Optional.of(identity), kioskId, System::nanoTime);
  }

  CentralOpenVisits(
      URI central,
      Optional<Path> trust,
      Optional<Path> identity,
      String kioskId,
      LongSupplier nanoTime) {
    this.lookup = new Lookup(central, trust, identity, kioskId, nanoTime);
  }

  @Override
  public OpenVisitAnswer find(CitizenNumber number, LocalDate serviceDate) {
    return switch (lookup.ask(PATH, number, serviceDate, PURPOSE)) {
      case Lookup.Reply.Nothing(String detail) -> new OpenVisitAnswer.Unreachable(detail);
      case Lookup.Reply.Told(JsonNode answer) ->
          answer.path("found").booleanValue()
              ? found(answer.path("record"), number, serviceDate)
              : new OpenVisitAnswer.None();
    };
  }

  /** Another person's visit is never gone on with, whatever the store says. */
  private OpenVisitAnswer found(JsonNode record, CitizenNumber number, LocalDate serviceDate) {
    try {
      VisitRecord visit = json.read(ForgetfulJson.mapper().writeValueAsBytes(record));
      boolean same =
          visit.person().citizenId().equals(number.digits())
              && visit.serviceDate().equals(serviceDate);
      return same
          ? new OpenVisitAnswer.Found(visit)
          : new OpenVisitAnswer.Unreachable("another person's or day's record");
    } catch (RecordFormatException e) {
      return new OpenVisitAnswer.Unreachable("a record that can't be read: " + e.path());
    }
  }

  /** Lets go of idle connections. */
  @Override
  public void close() {
    lookup.close();
  }
}

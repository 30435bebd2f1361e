package org.sitthi.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.openvisit.OpenVisitAnswer;
import org.sitthi.kiosk.openvisit.OpenVisits;
import org.sitthi.kiosk.visit.EarlierVisit;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether a person was here today already: at this kiosk, then at the others.
 *
 * @param asked the attempts whose end is not known: a code may still come for their records
 * @param untold gives, once, the record into which the background put this code since the start
 */
public record EarlierLook(
    EarlierVisits here,
    OpenVisits elsewhere,
    Supplier<List<Attempt>> asked,
    Function<String, Optional<UUID>> untold) {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierLook.class);

  /** Remembers nobody. */
  public static EarlierLook none() {
    return new EarlierLook(
        EarlierVisits.none(), OpenVisits.none(), List::of, _ -> Optional.empty());
  }

  /** A journal in trouble is told to the patient when the visit is saved, not here. */
  EarlierVisit here(CitizenNumber number, LocalDate day) {
    try {
      EarlierVisit found = EarlierVisit.of(here.earlier(number, day));
      return switch (found) {
        case EarlierVisit.Done done -> new EarlierVisit.Done(done.record(), isUntold(done));
        case EarlierVisit.Open open -> new EarlierVisit.Open(withAttempt(open.record()));
        case EarlierVisit.Another _, EarlierVisit.None _ -> found;
      };
    } catch (JournalException e) {
      LOG.error("earlier visits can't be read: {}", e.getMessage());
      return new EarlierVisit.None();
    }
  }

  /** A store that does not answer stops no visit. */
  EarlierVisit elsewhere(CitizenNumber number, LocalDate day) {
    return switch (elsewhere.find(number, day)) {
      case OpenVisitAnswer.Found found -> EarlierVisit.of(List.of(found.record()));
      case OpenVisitAnswer.None _ -> new EarlierVisit.None();
      case OpenVisitAnswer.Unreachable(String detail) -> {
        LOG.info("visits at other kiosks are not known now: {}", detail);
        yield new EarlierVisit.None();
      }
    };
  }

  /** A visit that was cut off in its claim has a record that does not know what was asked for. */
  private VisitRecord withAttempt(VisitRecord record) {
    return asked.get().stream()
        .filter(attempt -> attempt.record().recordId().equals(record.recordId()))
        .reduce((_, newest) -> newest)
        .map(attempt -> record.withClaim(attempt.record().claim()))
        .orElse(record);
  }

  private boolean isUntold(EarlierVisit.Done done) {
    // An older record of the person may have got the same code: this one's slip shows it already.
    return done.record()
        .claim()
        .value()
        .flatMap(untold)
        .filter(done.record().recordId()::equals)
        .isPresent();
  }
}

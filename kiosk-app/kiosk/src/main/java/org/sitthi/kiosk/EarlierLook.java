package org.sitthi.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.openvisit.OpenVisitAnswer;
import org.sitthi.kiosk.openvisit.OpenVisits;
import org.sitthi.kiosk.visit.EarlierVisit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether a person was here today already: at this kiosk, then at the others.
 *
 * @param untold gives, once, the record into which the background put this code since the start
 */
public record EarlierLook(
    EarlierVisits here, OpenVisits elsewhere, Function<String, Optional<UUID>> untold) {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierLook.class);

  /** Remembers nobody. */
  public static EarlierLook none() {
    return new EarlierLook(EarlierVisits.none(), OpenVisits.none(), _ -> Optional.empty());
  }

  /** A journal in trouble is told to the patient when the visit is saved, not here. */
  EarlierVisit here(CitizenNumber number, LocalDate day) {
    try {
      EarlierVisit found = EarlierVisit.of(here.earlier(number, day));
      return found instanceof EarlierVisit.Done done
          ? new EarlierVisit.Done(done.record(), isUntold(done))
          : found;
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

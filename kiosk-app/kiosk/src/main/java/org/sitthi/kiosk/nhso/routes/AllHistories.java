package org.sitthi.kiosk.nhso.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.IssuedCode;

/**
 * Asks every way to NHSO, one after the other, and takes together what they know: for settling
 * behind the patient's back, where nobody waits. "None" is said only if all that answer say it;
 * trouble only if none answers.
 *
 * <p>The port's 10 s hold for each of them, so this blocks longer: it is for the background alone.
 */
public final class AllHistories implements HistoryDesk {

  private final List<HistoryDesk> desks;

  /**
   * Asks these.
   *
   * @throws IllegalArgumentException if there are none
   */
  public AllHistories(List<HistoryDesk> desks) {
    if (desks.isEmpty()) {
      throw new IllegalArgumentException("no way to look codes up");
    }
    this.desks = List.copyOf(desks);
  }

  @Override
  public HistoryAnswer history(CitizenNumber number, LocalDate day) {
    List<IssuedCode> all = new ArrayList<>();
    Optional<DeskTrouble> trouble = Optional.empty();
    int answers = 0;
    for (HistoryDesk desk : desks) {
      switch (desk.history(number, day)) {
        case HistoryAnswer.Codes(var codes) -> {
          all.addAll(codes);
          answers++;
        }
        case HistoryAnswer.Unreachable(var why) -> trouble = trouble.or(() -> Optional.of(why));
      }
    }
    return answers > 0
        ? new HistoryAnswer.Codes(all)
        : new HistoryAnswer.Unreachable(trouble.orElseThrow());
  }
}

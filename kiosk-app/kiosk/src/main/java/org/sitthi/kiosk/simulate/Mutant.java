package org.sitthi.kiosk.simulate;

import java.util.List;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.upload.UploadAnswer;
import org.sitthi.kiosk.visit.EarlierVisit;
import org.sitthi.kiosk.visit.Step;
import org.sitthi.kiosk.visit.VisitEvent;

/** Bugs that the simulation must find; planted round the kiosk's code, one at a time. */
public enum Mutant {
  /** The code is asked for while its attempt is not saved yet. */
  SEND_BEFORE_SAVE(Promise.ONE_REQUEST) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStep(Planted.requestAtOnce(ports.step()));
    }
  },
  /** A request whose answer was lost is sent again. */
  ASK_AGAIN(Promise.ONE_REQUEST) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withClaims(request -> {
        ClaimAnswer first = ports.claims().claim(request);
        return first instanceof ClaimAnswer.AnswerLost ? ports.claims().claim(request) : first;
      });
    }
  },
  /** What is sent leaves the outbox before the store has answered. */
  DROP_OUTBOX_EARLY(Promise.STORE_HAS_IT) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStore(outgoing -> {
        ports.outbox().acknowledged(outgoing.recordId(), outgoing.revision());
        return ports.store().send(outgoing);
      });
    }
  },
  /** Any answer of the store counts as its yes. */
  ACKNOWLEDGE_ON_ANYTHING(Promise.STORE_HAS_IT) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStore(outgoing -> {
        UploadAnswer _ = ports.store().send(outgoing);
        return new UploadAnswer.Acknowledged();
      });
    }
  },
  /** Each try sends other bytes. */
  OTHER_BYTES_EACH_TRY(Promise.STORE_HAS_IT) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStore(outgoing ->
          ports
              .store()
              .send(
                  new Outbox.Outgoing(
                      outgoing.recordId(),
                      outgoing.revision(),
                      outgoing.json() + " ".repeat(outgoing.tries()),
                      outgoing.tries(),
                      outgoing.link())));
    }
  },
  /** Later revisions do not wait for the earlier. */
  REVISIONS_OUT_OF_ORDER(Promise.STORE_HAS_IT) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withOutbox(new Planted.HastyOutbox(ports.outbox()));
    }
  },
  /** A slip that failed is printed again as if it were the first. */
  REPRINT_WITHOUT_COPY(Promise.SLIP_ONCE) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStep(Planted.effects(ports.step(), Planted::unmarked));
    }
  },
  /** The slip is printed while the record is not saved yet. */
  PRINT_BEFORE_SAVED(Promise.SLIP_AFTER_RECORD) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStep(Planted.printAtOnce(ports.step()));
    }
  },
  /** What an earlier run left open is forgotten at the start. */
  FORGET_OPEN_ATTEMPTS(Promise.CODE_KEPT) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withJournal(new PlantedJournals.ForgetfulJournal(ports.journal()));
    }
  },
  /** An attempt without an answer is closed with its pending record. */
  CLOSE_UNSETTLED(Promise.CODE_KEPT) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withJournal(new PlantedJournals.ClosingJournal(ports.journal()));
    }
  },
  /** A saved thing is on the disk a little later than told. */
  SAVED_BEFORE_SYNC(Promise.SAVED_IS_SAVED) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withJournal(new PlantedJournals.LazyJournal(ports.journal()));
    }
  },
  /** Whatever code is in the history is taken, whosever it is. */
  ANOTHER_PERSONS_CODE(Promise.OWN_CODE) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withHistories((number, day) -> Planted.anybodys(ports.histories(), day));
    }
  },
  /** A look-up that fails counts as "there is none". */
  UNREACHABLE_IS_NONE(Promise.CODE_KEPT) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withJournal(new PlantedJournals.GivingUpJournal(ports.journal()));
    }
  },
  /** What the visit knows takes the place of a code that is in the record. */
  REPLACE_CODE(Promise.CODE_STAYS) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withJournal(new PlantedJournals.ReplacingJournal(ports.journal()));
    }
  },
  /** The patient is remembered after the visit. */
  KEEP_CITIZEN(Promise.NOBODY_IN_IDLE) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStep(new Planted.RememberingStep(ports.step()));
    }
  },
  /** Nobody is remembered: each insertion is a visit of its own. */
  REMEMBER_NOBODY(Promise.GOES_ON) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withEarlier(EarlierVisits.none());
    }
  },
  /** Who has a code of today is treated as who has none: NHSO is asked, the visit made twice. */
  ASK_WHEN_DONE(Promise.GOES_ON) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStep(Planted.forgetting(ports.step(), EarlierVisit.Done.class));
    }
  },
  /** A visit that owes a code is begun anew, not gone on with. */
  BEGIN_ANEW(Promise.GOES_ON) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStep(Planted.forgetting(ports.step(), EarlierVisit.Open.class));
    }
  },
  /** The copy that a second insertion gives does not say so. */
  COPY_UNMARKED(Promise.SLIP_ONCE) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStep(Planted.unmarkedCopies(ports.step()));
    }
  },
  /** A code for a record that has another one is dropped, and its attempt closed. */
  DROP_SECOND_CODE(Promise.CODE_KEPT) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withJournal(new PlantedJournals.OneCodeJournal(ports.journal()));
    }
  },
  /** A slip that another insertion may have had is not marked. */
  SLIP_MAY_BE_OUT(Promise.SLIP_ONCE) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStep((state, event) ->
          ports
              .step()
              .next(
                  state,
                  event instanceof VisitEvent.RecordSaved saved
                      ? new VisitEvent.RecordSaved(saved.saved(), saved.printer(), false)
                      : event));
    }
  },
  /** An answer of an earlier visit counts for the one that is on. */
  LATE_ANSWER_APPLIED(Promise.OWN_SCREEN) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withDoor(new Planted.OpenDoor());
    }
  },
  /** A screen never ends by itself. */
  NO_TIME_OUT(Promise.IDLE_AT_LAST) {
    @Override
    Ports plantedIn(Ports ports) {
      return ports.withStep((state, event) ->
          event instanceof VisitEvent.TimeOver
              ? new Step(state, List.of())
              : ports.step().next(state, event));
    }
  };

  private final Promise breaks;

  Mutant(Promise breaks) {
    this.breaks = breaks;
  }

  /** The promise that this bug breaks, whichever is found broken first. */
  Promise breaks() {
    return breaks;
  }

  /** The parts with this bug among them; called at each start of the kiosk. */
  abstract Ports plantedIn(Ports ports);
}

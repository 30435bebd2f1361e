package org.sitthi.kiosk.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.staff.StaffView.Inside;
import org.sitthi.kiosk.staff.StaffView.OneVisit;
import org.sitthi.kiosk.staff.StaffView.Referring;
import org.sitthi.kiosk.staff.StaffView.Vouching;
import org.sitthi.kiosk.staff.StaffView.Work;
import org.sitthi.kiosk.visit.NoCardReason;
import org.sitthi.record.Referral;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what staff want, one thing after the other. Each deed is noted before it is done; what can't
 * be noted is not done. One thread.
 */
final class StaffDesk {

  private static final Logger LOG = LoggerFactory.getLogger(StaffDesk.class);

  /** A kiosk has half as many visits on its busiest day. */
  private static final int MOST_LINES = 1_000;

  private final StaffPorts ports;
  private final StaffDoor door;
  private final ReferralDesk referrals;
  private final IdentityDesk identities;

  StaffDesk(StaffPorts ports) {
    this.ports = ports;
    this.referrals = new ReferralDesk(ports);
    this.identities = new IdentityDesk(ports);
    this.door = new StaffDoor(ports.store(), ports.store(), ports.clock());
  }

  /** What is shown while this is done, if it takes its time. */
  static Optional<StaffView> meanwhile(StaffView shown, StaffTouch touch) {
    Optional<Inside> inside =
        shown instanceof Inside somebody ? Optional.of(somebody) : Optional.empty();
    return switch (touch) {
      case StaffTouch.PinTyped _ -> Optional.of(new StaffView.Checking());
      case StaffTouch.VisitsWanted _ -> inside.map(in -> working(in, Work.READING));
      case StaffTouch.CopyWanted _, StaffTouch.TestPrintWanted _ ->
          inside.map(in -> working(in, Work.PRINTING));
      case StaffTouch.LookUpWanted _ -> inside.map(in -> working(in, Work.LOOKING_UP));
      case StaffTouch.IdentityTyped _ -> inside.map(in -> working(in, Work.FINDING));
      case StaffTouch.IdentityVouched _ -> inside.map(in -> working(in, Work.BEGINNING));
      case StaffTouch.Wanted _,
          StaffTouch.Home _,
          StaffTouch.VisitChosen _,
          StaffTouch.ReferralWanted _,
          StaffTouch.ReferralTyped _,
          StaffTouch.ReferralBack _,
          StaffTouch.NoReferral _,
          StaffTouch.IdentityWanted _,
          StaffTouch.CloseWanted _,
          StaffTouch.Closed _,
          StaffTouch.Opened _,
          StaffTouch.LanguageChosen _,
          StaffTouch.Left _ ->
          Optional.empty();
    };
  }

  private static StaffView working(Inside inside, Work what) {
    return new StaffView.Working(inside.who(), what);
  }

  /** What is shown after this was done; the same if it means nothing there. */
  StaffView done(StaffView shown, StaffTouch touch) {
    try {
      return switch (shown) {
        case StaffView.Off off ->
            touch instanceof StaffTouch.Wanted && door.isAnybody()
                ? new StaffView.Asking(false)
                : off;
        case StaffView.Asking asking ->
            touch instanceof StaffTouch.PinTyped(String number, String pin)
                ? door.open(number, pin)
                    .<StaffView>map(who -> menu(StaffWho.of(who)))
                    .orElseGet(() -> new StaffView.Asking(true))
                : asking;
        case StaffView.Checking checking -> checking;
        case Inside inside -> inside(inside, touch);
      };
    } catch (JournalException e) {
      LOG.error("staff mode: {}", e.getMessage());
      return shown instanceof Inside inside
          ? new StaffView.Menu(
              inside.who(), Optional.empty(), Optional.of(StaffSaid.of(StaffSaid.What.NOT_KEPT)))
          : new StaffView.Asking(true);
    }
  }

  /** Notes that somebody is out; a journal in trouble is logged. */
  void left(StaffWho who, String why) {
    try {
      note(Deed.of(who.number(), Deed.What.LEFT, why));
    } catch (JournalException e) {
      LOG.error("staff mode: {}", e.getMessage());
    }
  }

  private StaffView inside(Inside inside, StaffTouch touch) {
    StaffWho who = inside.who();
    return switch (touch) {
      case StaffTouch.Home _ -> menu(who);
      case StaffTouch.VisitsWanted _ -> visits(who);
      case StaffTouch.VisitChosen(UUID recordId) -> visit(who, recordId);
      case StaffTouch.CopyWanted _ -> inside instanceof OneVisit one ? copy(one) : inside;
      case StaffTouch.LookUpWanted _ -> inside instanceof OneVisit one ? lookUp(one) : inside;
      case StaffTouch.ReferralWanted _ -> inside instanceof OneVisit one ? referral(one) : inside;
      case StaffTouch.ReferralTyped(ReferralPart part, String text) ->
          inside instanceof Referring referring ? typed(referring, part, text) : inside;
      case StaffTouch.ReferralBack _ ->
          inside instanceof Referring referring
              ? referrals
                  .back(referring)
                  .orElseGet(() -> shown(who, referring.line().recordId(), Optional.empty()))
              : inside;
      case StaffTouch.NoReferral _ ->
          inside instanceof Referring referring ? corrected(referring, Optional.empty()) : inside;
      case StaffTouch.IdentityWanted _ -> new StaffView.TypingIdentity(who, false);
      case StaffTouch.IdentityTyped(String number) ->
          identities
              .find(who, number)
              .<StaffView>map(found -> found)
              .orElseGet(() -> new StaffView.TypingIdentity(who, true));
      case StaffTouch.IdentityVouched(NoCardReason reason) ->
          inside instanceof Vouching vouching ? begin(vouching, reason) : inside;
      case StaffTouch.TestPrintWanted _ -> testPrint(who);
      case StaffTouch.CloseWanted _ -> new StaffView.Closing(who);
      case StaffTouch.Closed(ServiceSign.Reason reason) -> close(who, reason);
      case StaffTouch.Opened _ -> open(who);
      case StaffTouch.LanguageChosen(String language) -> speaking(inside, language);
      case StaffTouch.Wanted _, StaffTouch.PinTyped _, StaffTouch.Left _ -> inside;
    };
  }

  private StaffView menu(StaffWho who) {
    return menu(who, Optional.empty());
  }

  private StaffView menu(StaffWho who, Optional<StaffSaid> said) {
    return new StaffView.Menu(who, ports.store().closing(), said);
  }

  private StaffView visits(StaffWho who) {
    note(Deed.of(who.number(), Deed.What.VISITS_SHOWN));
    LocalDate today = LocalDate.ofInstant(ports.clock().instant(), ports.zone());
    List<VisitLine> lines = new ArrayList<>();
    List<VisitRecord> all = ports.visits().since(today);
    for (VisitRecord record : all.subList(Math.max(0, all.size() - MOST_LINES), all.size())) {
      lines.addFirst(VisitLine.of(record));
    }
    return new StaffView.Visits(who, lines);
  }

  private StaffView visit(StaffWho who, UUID recordId) {
    note(Deed.of(who.number(), Deed.What.VISIT_SHOWN, recordId, ""));
    return shown(who, recordId, Optional.empty());
  }

  /** As it is now: it may have got its code meanwhile. */
  private StaffView shown(StaffWho who, UUID recordId, Optional<StaffSaid> said) {
    return ports
        .visits()
        .latest(recordId)
        .<StaffView>map(record -> new OneVisit(who, VisitLine.of(record), said))
        .orElseGet(() -> menu(who));
  }

  private StaffView copy(OneVisit one) {
    UUID recordId = one.line().recordId();
    Optional<VisitRecord> record = ports.visits().latest(recordId);
    if (record.isEmpty()) {
      return one;
    }
    note(Deed.of(one.who().number(), Deed.What.COPY_PRINTED, recordId, ""));
    SlipOutcome outcome = ports.copies().apply(record.get());
    return shown(one.who(), recordId, Optional.of(StaffSaid.of(outcome)));
  }

  private StaffView lookUp(OneVisit one) {
    UUID recordId = one.line().recordId();
    note(Deed.of(one.who().number(), Deed.What.CODE_LOOKED_UP, recordId, ""));
    CodeLookUp.Found found = ports.codes().of(recordId);
    return shown(one.who(), recordId, Optional.of(StaffSaid.of(found)));
  }

  private StaffView referral(OneVisit one) {
    if (!referrals.isPossible()) {
      return new OneVisit(
          one.who(), one.line(), Optional.of(StaffSaid.of(StaffSaid.What.NO_HOSPITALS)));
    }
    return ports
        .visits()
        .latest(one.line().recordId())
        .map(record -> referrals.begin(one.who(), record))
        .orElse(one);
  }

  private StaffView typed(Referring referring, ReferralPart part, String text) {
    return referrals
        .typed(referring, part, text)
        .orElseGet(() -> corrected(referring, referrals.complete(referring, part, text)));
  }

  private StaffView corrected(Referring referring, Optional<Referral> letter) {
    UUID recordId = referring.line().recordId();
    String how = letter.isPresent() ? "ENTERED" : "NONE";
    note(Deed.of(referring.who().number(), Deed.What.REFERRAL_CORRECTED, recordId, how));
    referrals.keep(recordId, letter);
    return shown(referring.who(), recordId, Optional.of(StaffSaid.of(StaffSaid.What.CORRECTED)));
  }

  /** Staff mode is over with the visit's first state; where none can begin, the menu is there. */
  private StaffView begin(Vouching vouching, NoCardReason reason) {
    identities.begin(vouching, reason);
    return menu(vouching.who());
  }

  private StaffView testPrint(StaffWho who) {
    note(Deed.of(who.number(), Deed.What.TEST_PRINTED));
    return menu(who, Optional.of(StaffSaid.of(ports.testSlip().get())));
  }

  /** Kept first: a kiosk that was closed stays so, whatever happens to it. */
  private StaffView close(StaffWho who, ServiceSign.Reason reason) {
    ports
        .store()
        .close(
            new ServiceSign.Closing(ports.clock().instant(), reason, who.number()),
            Deed.of(who.number(), Deed.What.SERVICE_CLOSED, reason.name()));
    ports.service().accept(true);
    return menu(who);
  }

  private StaffView open(StaffWho who) {
    ports.store().open(Deed.of(who.number(), Deed.What.SERVICE_OPENED));
    ports.service().accept(false);
    return menu(who);
  }

  private StaffView speaking(Inside inside, String language) {
    StaffWho who = inside.who().speaking(language);
    ports
        .store()
        .find(who.number())
        .ifPresent(member ->
            ports
                .store()
                .save(
                    member.speaking(language), Deed.of(who.number(), Deed.What.LANGUAGE_CHANGED)));
    return inside.with(who);
  }

  private void note(Deed deed) {
    var _ = ports.store().note(deed);
  }
}

package org.sitthi.kiosk;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.kiosk.printing.PrinterSight;
import org.sitthi.kiosk.register.Register;
import org.sitthi.kiosk.register.RegisterAnswer;
import org.sitthi.kiosk.register.RegisterComparison;
import org.sitthi.kiosk.visit.EffectRunner;
import org.sitthi.kiosk.visit.RegisterSaid;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.kiosk.visit.VisitEffect;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the visit wants, by the ports: the one path of house.md §2, line by line.
 *
 * @param recordSaved called after a record is safe: there is something to upload
 * @param settle called when an attempt was left open
 */
public record PortEffects(
    CardReader cardReader,
    EntitlementDesk entitlementDesk,
    ClaimDesk claimDesk,
    HistoryDesk historyDesk,
    Register register,
    Journal journal,
    OneRecord records,
    EarlierLook earlier,
    BiFunction<VisitRecord, SlipMark, SlipRaster> slips,
    PrinterSight printer,
    InstantSource clock,
    ZoneId zone,
    Runnable recordSaved,
    Runnable settle)
    implements EffectRunner {

  /** Of a kiosk that remembers nobody. */
  public PortEffects(
      CardReader cardReader,
      EntitlementDesk entitlementDesk,
      ClaimDesk claimDesk,
      HistoryDesk historyDesk,
      Register register,
      Journal journal,
      OneRecord records,
      BiFunction<VisitRecord, SlipMark, SlipRaster> slips,
      PrinterSight printer,
      InstantSource clock,
      ZoneId zone,
      Runnable recordSaved,
      Runnable settle) {
    this(
        cardReader,
        entitlementDesk,
        claimDesk,
        historyDesk,
        register,
        journal,
        records,
        EarlierLook.none(),
        slips,
        printer,
        clock,
        zone,
        recordSaved,
        settle);
  }

  private static final Logger LOG = LoggerFactory.getLogger(PortEffects.class);
  private static final Duration READ_DEADLINE = Duration.ofSeconds(12);

  /** A slip that nobody took in this time is taken back, where the printer can. */
  private static final Duration TIME_TO_TAKE = Duration.ofSeconds(30);

  @Override
  public void run(VisitEffect effect, Consumer<VisitEvent> events) {
    switch (effect) {
      case VisitEffect.ReadCard _ ->
          events.accept(
              new VisitEvent.CardWasRead(
                  cardReader.read(
                      firstLook -> events.accept(new VisitEvent.NameKnown(firstLook)),
                      READ_DEADLINE)));
      case VisitEffect.ReadyPrinter _ -> LOG.debug("printer {}", printer.state());
      case VisitEffect.CheckEntitlement(var number, var withCard) ->
          events.accept(
              new VisitEvent.EntitlementAnswered(
                  withCard
                      ? entitlementDesk.check(number)
                      : entitlementDesk.checkWithoutCard(number)));
      case VisitEffect.RecallVisit(var number, var day) ->
          events.accept(new VisitEvent.Recalled(earlier.here(number, day)));
      case VisitEffect.FindElsewhere(var number, var day) ->
          events.accept(new VisitEvent.FoundElsewhere(earlier.elsewhere(number, day)));
      case VisitEffect.AskRegister(var citizen) ->
          events.accept(new VisitEvent.RegisterAnswered(asked(citizen)));
      case VisitEffect.LookUpHistory(var number, var _) ->
          events.accept(
              new VisitEvent.HistoryAnswered(
                  historyDesk.history(number, now().toLocalDate()), now()));
      case VisitEffect.SaveAttempt(var attempt) -> events.accept(save(attempt));
      case VisitEffect.RequestClaim(var request) ->
          events.accept(
              new VisitEvent.ClaimAnswered(request.attemptId(), claimDesk.claim(request), now()));
      case VisitEffect.SaveRecord save -> events.accept(save(save));
      case VisitEffect.PrintSlip(var saved, var mark) ->
          events.accept(new VisitEvent.SlipEnded(printer.print(slips.apply(saved, mark))));
      case VisitEffect.WatchSlip _ ->
          events.accept(new VisitEvent.SlipWatched(printer.pickup(TIME_TO_TAKE)));
      case VisitEffect.SettleLater _ -> settle.run();
      case VisitEffect.Wait _ -> throw new IllegalArgumentException("waits belong to the loop");
    }
  }

  private RegisterSaid asked(Citizen citizen) {
    RegisterAnswer answer = register.find(citizen.number());
    return new RegisterSaid(
        RegisterComparison.of(citizen, answer, now()),
        answer instanceof RegisterAnswer.Found found
            ? Optional.of(found.entry().hn())
            : Optional.empty());
  }

  private VisitEvent save(Attempt attempt) {
    try {
      journal.saveAttempt(
          new Attempt(attempt.attemptId(), attempt.record(), attempt.claimTypeCode(), now()));
      return new VisitEvent.AttemptSaved(attempt.attemptId());
    } catch (JournalException e) {
      LOG.error(Notice.NOT_SAVED.marker(), "attempt not saved: {}", e.getMessage());
      return new VisitEvent.NotSaved();
    }
  }

  private VisitEvent save(VisitEffect.SaveRecord save) {
    try {
      OneRecord.Saved saved = records.save(save.draft(), save.closes());
      recordSaved.run();
      return new VisitEvent.RecordSaved(saved.record(), printer.trouble(), saved.slipMayBeOut());
    } catch (JournalException e) {
      LOG.error(Notice.NOT_SAVED.marker(), "record not saved: {}", e.getMessage());
      return new VisitEvent.NotSaved();
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), zone);
  }
}

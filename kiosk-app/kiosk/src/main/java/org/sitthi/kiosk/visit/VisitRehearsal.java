package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.hardware.citizen.ThaiAddress;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.claim.Scheme;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.record.VisitRecord;

/**
 * The visit of nobody, gone through before the first patient comes, so that the first is served as
 * quickly as the next. None of its effects is ever done: nothing is saved, sent, shown or printed.
 *
 * @param states every state on the plain way from card to slip
 * @param attempt as it would have been saved
 * @param record as it would have been saved, with a queue number
 */
public record VisitRehearsal(List<VisitState> states, Attempt attempt, VisitRecord record) {

  private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2026-01-01T00:00:00+07:00");
  private static final UUID NONE = new UUID(0x4000L, 0L);

  /** Goes through a plain visit by these rules. */
  public static VisitRehearsal of(SiteRules rules) {
    Visit visit = new Visit(rules);
    List<VisitState> states = new ArrayList<>();
    VisitState state = new VisitState.Idle();
    Attempt attempt = null;
    VisitRecord record = null;
    for (VisitEvent event : events(rules)) {
      Step step = visit.next(state, event);
      state = step.state();
      states.add(state);
      for (VisitEffect effect : step.effects()) {
        if (effect instanceof VisitEffect.SaveAttempt save) {
          attempt = save.attempt();
        } else if (effect instanceof VisitEffect.SaveRecord save) {
          record = save.draft().withQueueNumber(rules.kioskId() + "-000");
          Step saved = visit.next(state, new VisitEvent.RecordSaved(record));
          Step shown =
              visit.next(
                  saved.state(),
                  new VisitEvent.SlipEnded(new SlipOutcome.Done(SlipOutcome.Evidence.PARSED)));
          states.add(saved.state());
          states.add(shown.state());
        }
      }
    }
    if (attempt == null || record == null) {
      throw new IllegalStateException("a plain visit saves an attempt and a record");
    }
    return new VisitRehearsal(List.copyOf(states), attempt, record);
  }

  private static List<VisitEvent> events(SiteRules rules) {
    ClaimType type = new ClaimType(rules.allowedClaimTypes().getFirst(), "");
    IssuedCode code = new IssuedCode("PP0000000000", type.code(), Optional.empty(), LONG_AGO);
    Citizen nobody = nobody();
    List<VisitEvent> events = new ArrayList<>();
    events.add(new VisitEvent.CardIn(0, NONE, LONG_AGO, ""));
    events.add(
        new VisitEvent.NameKnown(
            new FirstLook(nobody.number(), nobody.thaiName(), nobody.englishName())));
    events.add(new VisitEvent.CardWasRead(new CardReading.Read(nobody, 0, Duration.ZERO)));
    if (rules.askConsent()) {
      events.add(new VisitEvent.ConsentGiven());
    }
    events.add(new VisitEvent.Recalled(new EarlierVisit.None()));
    events.add(new VisitEvent.RegisterAnswered(RegisterSaid.NOTHING));
    events.add(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
    events.add(new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Found(entitlement(type))));
    events.add(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), LONG_AGO));
    if (rules.askMobile()) {
      events.add(new VisitEvent.MobileEntered(Optional.empty()));
    }
    events.add(new VisitEvent.NotAReferral());
    UUID attemptId = Visit.attemptOf(NONE);
    events.add(new VisitEvent.AttemptSaved(attemptId));
    events.add(new VisitEvent.ClaimAnswered(attemptId, new ClaimAnswer.Issued(code), LONG_AGO));
    return events;
  }

  private static Entitlement entitlement(ClaimType type) {
    return new Entitlement(
        new Scheme("UCS", "สิทธิ"),
        Optional.of(new Scheme("89", "สิทธิ")),
        Optional.of(new Scheme("00000", "รพ.")),
        Optional.of(new Scheme("00000", "รพ.")),
        Optional.of(new Scheme("00000", "รพ.")),
        Optional.of(LONG_AGO),
        Optional.empty(),
        List.of(type),
        LONG_AGO,
        "");
  }

  private static Citizen nobody() {
    return new Citizen(
        new CitizenNumber("9999999999994"),
        new PersonName("คุณ", "ไม่มีใคร", "", "สมมติ"),
        new PersonName("Mr.", "Nobody", "", "Madeup"),
        Optional.empty(),
        Sex.NOT_STATED,
        "",
        Optional.empty(),
        new CardExpiry.NotStated(),
        new ThaiAddress("", "", "", "", "", "", "", "", ""),
        "0003");
  }
}

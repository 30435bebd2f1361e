package org.sitthi.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.voice.Choice.Act;

/** All that can be chosen on a screen, in the order in which it is heard. */
final class Choices {

  private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/.";
  private static final String DIGITS = "0123456789";

  private final Texts texts;
  private final List<Language> languages;

  Choices(Texts texts, List<Language> languages) {
    this.texts = texts;
    this.languages = List.copyOf(languages);
  }

  List<Choice> of(VisitState state, Typed typed) {
    return switch (state) {
      case VisitState.Idle _ -> idle();
      case VisitState.AskingConsent asking ->
          asking.moreTime()
              ? moreTime()
              : List.of(
                  Choice.send("consent.yes", new VisitEvent.ConsentGiven()),
                  Choice.send("consent.no", new VisitEvent.ConsentDeclined()),
                  Choice.send("cancel", new VisitEvent.Cancelled()));
      case VisitState.ChoosingService choosing -> choosing(choosing);
      case VisitState.EnteringReferral entering -> entering(entering, typed);
      case VisitState.SeenToday seen -> again(seen);
      case VisitState.ReadingCard _,
          VisitState.RecallingVisit _,
          VisitState.CheckingEntitlement _,
          VisitState.LookingForClaim _,
          VisitState.Claiming _,
          VisitState.Settling _,
          VisitState.Recording _,
          VisitState.Printing _,
          VisitState.Finished _,
          VisitState.Deferred _,
          VisitState.Apology _,
          VisitState.OutOfService _ ->
          List.of();
    };
  }

  private List<Choice> idle() {
    List<Choice> choices = new ArrayList<>();
    for (Language language : languages) {
      if (SpokenTexts.has(language)) {
        choices.add(
            new Choice(
                List.of(new Clip("voice.language." + language.tag())), new Act.Speak(language)));
      }
    }
    choices.add(new Choice(Script.say("voice.dark"), new Act.Darken()));
    choices.add(new Choice(Script.say("voice.leave"), new Act.Leave()));
    return choices;
  }

  private static List<Choice> moreTime() {
    return List.of(
        Choice.send("moretime.yes", new VisitEvent.StillHere()),
        Choice.send("cancel", new VisitEvent.Cancelled()));
  }

  private List<Choice> choosing(VisitState.ChoosingService choosing) {
    if (choosing.moreTime()) {
      return moreTime();
    }
    List<Choice> choices = new ArrayList<>();
    if (choosing.chosen().isEmpty()) {
      choosing.offered().forEach(type -> choices.add(service(type)));
    } else {
      choices.addAll(typing(DIGITS, "phone.confirm"));
      choices.add(
          Choice.send(
              choosing.mobileRequired() ? "phone.staff" : "phone.none",
              new VisitEvent.MobileEntered(Optional.empty())));
    }
    choices.add(Choice.send("cancel", new VisitEvent.Cancelled()));
    return choices;
  }

  /** A service without a name of ours is told by its code: NHSO's own words have no clip. */
  private Choice service(ClaimType type) {
    String key = "claimtype." + type.code();
    List<Clip> said = new ArrayList<>();
    if (texts.in(Language.TH).find(key).isPresent()) {
      said.add(new Clip(key));
    } else {
      said.add(new Clip("voice.service"));
      said.addAll(Clip.spelt(type.code()));
    }
    return new Choice(said, new Act.Send(new VisitEvent.ServiceChosen(type)));
  }

  private static List<Choice> entering(VisitState.EnteringReferral entering, Typed typed) {
    if (entering.moreTime()) {
      return moreTime();
    }
    List<Choice> choices = new ArrayList<>();
    entering
        .suggested()
        .ifPresent(hospital -> {
          List<Clip> said = new ArrayList<>(Script.say("voice.hospital"));
          said.addAll(Clip.spelt(hospital.code()));
          choices.add(
              new Choice(
                  said,
                  new Act.Send(new VisitEvent.ReferralEntered(entering.part(), hospital.code()))));
        });
    choices.addAll(
        switch (entering.part()) {
          case NUMBER -> typing(SIGNS, "referral.confirm");
          case PRIMARY, SENDER -> typing(DIGITS, "referral.confirm");
          case PURPOSE -> purposes(typed);
        });
    choices.add(Choice.send("referral.none", new VisitEvent.NotAReferral()));
    choices.add(Choice.send("referral.staff", new VisitEvent.ReferralByStaff()));
    if (entering.part() != ReferralPart.NUMBER || entering.before().isPresent()) {
      choices.add(Choice.send("back", new VisitEvent.SteppedBack()));
    }
    choices.add(Choice.send("cancel", new VisitEvent.Cancelled()));
    return choices;
  }

  private static List<Choice> typing(String signs, String confirm) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      choices.add(new Choice(Clip.spelt(String.valueOf(sign)), new Act.Type(sign)));
    }
    choices.add(new Choice(Script.say("voice.delete"), new Act.Delete()));
    choices.add(new Choice(Script.say(confirm), new Act.Confirm()));
    return choices;
  }

  private static List<Choice> purposes(Typed typed) {
    List<Choice> choices = new ArrayList<>();
    for (int purpose = 0; purpose < Typed.PURPOSES; purpose++) {
      String now = typed.chosen(purpose) ? "voice.chosen" : "voice.unchosen";
      choices.add(
          new Choice(Script.say("referral.purpose." + purpose, now), new Act.Toggle(purpose)));
    }
    choices.add(new Choice(Script.say("referral.confirm"), new Act.Confirm()));
    return choices;
  }

  private static List<Choice> again(VisitState.SeenToday seen) {
    List<Choice> choices = new ArrayList<>();
    if (seen.visit().cardIn() && seen.mayCopy()) {
      choices.add(Choice.send("again.copy", new VisitEvent.CopyWanted()));
    }
    if (seen.visit().cardIn() && seen.otherServices()) {
      choices.add(Choice.send("again.another", new VisitEvent.AnotherService()));
    }
    return choices;
  }
}

package org.sitthi.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitthi.kiosk.visit.CardAlarm;
import org.sitthi.kiosk.visit.SlipStatus;
import org.sitthi.kiosk.visit.VisitKey;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/**
 * What is said of a screen. In the hall nobody's code is read out, and a name never; into
 * somebody's own ear the code is.
 */
public final class Script {

  private Script() {}

  /** The clips for a state; may be empty. */
  public static List<Clip> of(VisitState state, boolean intoOneEar) {
    return switch (state) {
      case VisitState.Idle _ -> intoOneEar ? say("voice.welcome") : List.of();
      case VisitState.ReadingCard _ -> say("reading.title", "reading.hint");
      case VisitState.AskingConsent asking ->
          asking.moreTime()
              ? MORE_TIME
              : say(
                  "consent.title", "privacy.what", "privacy.who", "privacy.keep", "privacy.rights");
      case VisitState.RecallingVisit _ -> say("recalling.title");
      case VisitState.CheckingEntitlement _ -> say("checking.title");
      case VisitState.LookingForClaim _ -> say("looking.title");
      case VisitState.ChoosingService choosing -> choosing(choosing);
      case VisitState.EnteringReferral entering -> entering(entering);
      case VisitState.Claiming _ -> say("claiming.title");
      case VisitState.Settling _ -> say("settling.title");
      case VisitState.Recording _ -> say("recording.title");
      case VisitState.Printing _ -> say("printing.title");
      case VisitState.SeenToday seen ->
          end("again.title", seen.visit(), seen.record(), List.of(), intoOneEar);
      case VisitState.Finished finished ->
          end(
              "finished.title",
              finished.visit(),
              finished.saved(),
              slip(finished.status()),
              intoOneEar);
      case VisitState.Deferred deferred -> deferred(deferred, intoOneEar);
      case VisitState.Apology apology -> apology(apology);
      case VisitState.OutOfService _ -> say("closed.title", "closed.next");
    };
  }

  private static final List<Clip> MORE_TIME = say("moretime.title", "moretime.hint");

  private static List<Clip> choosing(VisitState.ChoosingService choosing) {
    if (choosing.moreTime()) {
      return MORE_TIME;
    }
    if (choosing.chosen().isEmpty()) {
      return say("service.title");
    }
    return say("phone.title", choosing.mobileRequired() ? "phone.hint.required" : "phone.hint");
  }

  private static List<Clip> entering(VisitState.EnteringReferral entering) {
    if (entering.moreTime()) {
      return MORE_TIME;
    }
    String part = "referral." + entering.part().name().toLowerCase(Locale.ROOT);
    return entering
        .objection()
        .map(why -> say("referral.objection." + why.name(), part + ".title"))
        .orElseGet(() -> say(part + ".title", part + ".hint"));
  }

  private static List<Clip> deferred(VisitState.Deferred deferred, boolean intoOneEar) {
    List<Clip> more = new ArrayList<>();
    if (deferred.saved().claim().state() == ClaimRecord.State.PENDING) {
      more.addAll(say("deferred.follows", "deferred.todo"));
    } else {
      more.addAll(say("deferred.refused", "cause." + deferred.cause().name() + ".next"));
    }
    more.addAll(slip(deferred.status()));
    return end("deferred.title", deferred.visit(), deferred.saved(), more, intoOneEar);
  }

  private static List<Clip> apology(VisitState.Apology apology) {
    String cause = "cause." + apology.cause().name();
    if (apology.visit().alarm() != CardAlarm.QUIET) {
      return say("card.forgotten");
    }
    List<Clip> clips = new ArrayList<>(say(cause + ".title", cause + ".next", "apology.code"));
    clips.addAll(Clip.spelt(apology.cause().code()));
    return clips;
  }

  private static List<Clip> end(
      String title, VisitKey visit, VisitRecord record, List<Clip> more, boolean intoOneEar) {
    if (visit.alarm() != CardAlarm.QUIET) {
      return say("card.forgotten");
    }
    List<Clip> clips = new ArrayList<>();
    if (visit.cardIn()) {
      clips.addAll(say(title));
    }
    record
        .queueNumber()
        .ifPresent(number -> {
          clips.addAll(say("finished.queue"));
          clips.addAll(Clip.spelt(number));
        });
    if (visit.cardIn()) {
      if (intoOneEar) {
        record
            .claim()
            .value()
            .ifPresent(code -> {
              clips.addAll(say("finished.code"));
              clips.addAll(Clip.spelt(code));
            });
      }
      clips.addAll(more);
    } else {
      clips.addAll(say("finished.call"));
    }
    return clips;
  }

  private static List<Clip> slip(SlipStatus status) {
    return say(SlipWords.key(status));
  }

  static List<Clip> say(String... keys) {
    return java.util.stream.Stream.of(keys).map(Clip::of).toList();
  }
}

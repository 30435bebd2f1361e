package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.claim.Scheme;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Person;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/** Puts what a visit knows into a record. */
final class RecordDrafts {

  private static final int LAST_ERROR_LENGTH = 500;
  private static final int NAME_LENGTH = 100;

  /** The mark that brings a visit to the staff who keep the register. */
  private static final String REGISTER_MISMATCH = "REGISTER_MISMATCH";

  private final SiteRules rules;

  RecordDrafts(SiteRules rules) {
    this.rules = rules;
  }

  /** With this claim: a first revision, or the next one of the visit that this one goes on with. */
  VisitRecord draft(
      VisitKey visit,
      Citizen citizen,
      Optional<Entitlement> entitlement,
      Told told,
      ClaimRecord claim) {
    VisitRecord draft = first(visit, citizen, entitlement, told, claim);
    return visit
        .continues()
        .map(open -> open.continuedBy(draft.withClaim(stillAsked(open.claim(), draft.claim()))))
        .orElse(draft);
  }

  /** A visit that asked for nothing this time does not forget what was asked for before. */
  private static ClaimRecord stillAsked(ClaimRecord before, ClaimRecord now) {
    boolean forgets =
        before.state() == ClaimRecord.State.PENDING
            && before.attempts() > 0
            && now.value().isEmpty()
            && now.attempts() == 0;
    return forgets
        ? new ClaimRecord(
            ClaimRecord.State.PENDING,
            Optional.empty(),
            now.kind(),
            before.claimType(),
            Optional.empty(),
            Optional.empty(),
            before.attempts(),
            Optional.empty(),
            now.lastError())
        : now;
  }

  private VisitRecord first(
      VisitKey visit,
      Citizen citizen,
      Optional<Entitlement> entitlement,
      Told told,
      ClaimRecord claim) {
    return identified(
        visit,
        new VisitRecord(
            VisitRecord.SCHEMA_VERSION,
            visit.recordId(),
            1,
            rules.kioskId(),
            VisitRecord.Channel.KIOSK,
            rules.softwareVersion(),
            rules.demo(),
            visit.startedAt(),
            rules.hospitalCode(),
            visit.startedAt().atZoneSameInstant(rules.zone()).toLocalDate(),
            Optional.empty(),
            person(citizen, told.mobile()),
            verification(visit),
            entitlement.map(RecordDrafts::entitlement),
            claim,
            told.referral(),
            told.details(),
            Optional.empty(),
            told.marks()));
  }

  private static Verification verification(VisitKey visit) {
    return new Verification(
        visit.withoutCard().isPresent()
            ? Verification.Method.STAFF
            : Verification.Method.SMART_CARD,
        visit.startedAt(),
        Optional.of(clean(visit.reader(), 200)).filter(name -> !name.isEmpty()),
        visit.withoutCard().map(NoCardReason::name));
  }

  /** With what the register said of this person, and a mark where a person must look at it. */
  private static VisitRecord identified(VisitKey visit, VisitRecord draft) {
    Optional<RegisterSaid> said = visit.register();
    boolean differs = said.filter(RegisterSaid::differs).isPresent();
    Person person =
        said.flatMap(RegisterSaid::hn).map(draft.person()::withHn).orElseGet(draft::person);
    return draft.withIdentity(
        person,
        draft
            .verification()
            .concluded(
                differs ? Verification.Result.MISMATCH : Verification.Result.VERIFIED,
                said.flatMap(RegisterSaid::match)),
        differs ? Optional.of(REGISTER_MISMATCH) : Optional.empty());
  }

  /** No code yet; it may come later. */
  static ClaimRecord pending(Optional<ClaimType> type, int attempts, Cause cause) {
    return without(ClaimRecord.State.PENDING, type, attempts, cause.code() + " " + cause.name());
  }

  /** A definite no, with what the service said. */
  static ClaimRecord refused(
      Optional<ClaimType> type, int attempts, Cause cause, List<String> serviceTexts) {
    String said = String.join(" | ", serviceTexts);
    String error = cause.code() + " " + cause.name() + (said.isEmpty() ? "" : ": " + said);
    return without(ClaimRecord.State.REFUSED, type, attempts, error);
  }

  /** An attempt that is about to be made; what remains if nothing more is ever learned of it. */
  static ClaimRecord open(ClaimType type) {
    return without(ClaimRecord.State.PENDING, Optional.of(type), 1, "asked, no answer yet");
  }

  /** A code that NHSO gave. */
  static ClaimRecord obtained(
      VisitKey visit,
      IssuedCode code,
      Optional<CodedName> type,
      ClaimRecord.Source source,
      int attempts,
      OffsetDateTime knownAt) {
    long elapsed = Math.max(0, Duration.between(visit.startedAt(), knownAt).toMillis());
    return new ClaimRecord(
        ClaimRecord.State.OBTAINED,
        Optional.of(code.code()),
        ClaimRecord.Kind.NHSO_CHECKIN,
        type,
        Optional.of(code.issuedAt()),
        Optional.of(source),
        attempts,
        Optional.of(elapsed),
        Optional.empty(),
        Optional.of(code.route()));
  }

  static CodedName coded(ClaimType type) {
    return new CodedName(type.code(), clean(type.name(), 255));
  }

  private static ClaimRecord without(
      ClaimRecord.State state, Optional<ClaimType> type, int attempts, String error) {
    return new ClaimRecord(
        state,
        Optional.empty(),
        ClaimRecord.Kind.NHSO_CHECKIN,
        type.map(RecordDrafts::coded),
        Optional.empty(),
        Optional.empty(),
        attempts,
        Optional.empty(),
        Optional.of(clean(error, LAST_ERROR_LENGTH)));
  }

  private static Person person(Citizen citizen, Optional<String> mobile) {
    PersonName thai = citizen.thaiName();
    return new Person(
        citizen.number().digits(),
        "1",
        clean(thai.prefix(), NAME_LENGTH),
        clean(thai.first(), NAME_LENGTH),
        clean(thai.middle(), NAME_LENGTH),
        clean(thai.last(), NAME_LENGTH),
        Optional.of(clean(citizen.englishName().joined(), 2 * NAME_LENGTH))
            .filter(name -> !name.isEmpty()),
        citizen.birthDate().map(PartialDate::iso),
        sex(citizen.sex()),
        citizen.issueDate().map(PartialDate::iso),
        expiry(citizen.expiry()),
        Optional.empty(),
        mobile);
  }

  private static EntitlementRecord entitlement(Entitlement found) {
    return new EntitlementRecord(
        coded(found.main()),
        found.sub().map(RecordDrafts::coded),
        found.primaryUnit().map(RecordDrafts::coded),
        found.regularUnit().map(RecordDrafts::coded),
        found.referralUnit().map(RecordDrafts::coded),
        found.validFrom(),
        found.validUntil(),
        found.checkedAt(),
        Optional.empty(),
        Optional.of(found.route()));
  }

  private static CodedName coded(Scheme scheme) {
    return new CodedName(clean(scheme.code(), 20), clean(scheme.name(), 255));
  }

  private static String sex(Sex sex) {
    return switch (sex) {
      case MALE -> "M";
      case FEMALE -> "F";
      case NOT_STATED -> "U";
    };
  }

  private static Optional<String> expiry(CardExpiry expiry) {
    return switch (expiry) {
      case CardExpiry.On on -> Optional.of(on.date().iso());
      case CardExpiry.Lifelong _ -> Optional.of("LIFELONG");
      case CardExpiry.NotStated _ -> Optional.empty();
    };
  }

  /** What a card or a service sent, without characters that no text has, and not longer. */
  private static String clean(String text, int length) {
    StringBuilder cleaned = new StringBuilder(Math.min(text.length(), length));
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .takeWhile(c -> cleaned.length() + Character.charCount(c) <= length)
        .forEachOrdered(cleaned::appendCodePoint);
    return cleaned.toString();
  }
}

package org.sitthi.kiosk.referral;

import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.Scheme;

/**
 * When a referral is asked for, and what is taken as one (facts/claims.md K-12 to K-17). Pure.
 *
 * @param ask when
 * @param hospitals those that may be named
 * @param ownCode the treating hospital
 */
public record ReferralRules(Ask ask, HospitalList hospitals, String ownCode) {

  private static final int LONGEST_NUMBER = 20;

  /** When a site asks. */
  public enum Ask {
    NEVER,
    /** Where NHSO names registered hospitals and this is none of them. */
    OTHER_HOSPITAL,
    ALWAYS
  }

  /** What came of an entry. */
  public sealed interface Entry {

    /** Taken. */
    record Taken(ReferralDraft draft) implements Entry {}

    /** Not taken, and why. */
    record Refused(Objection why) implements Entry {}
  }

  /** A site that never asks. */
  public static ReferralRules never(String ownCode) {
    return new ReferralRules(Ask.NEVER, HospitalList.empty(), ownCode);
  }

  /** Whether a person with this entitlement is asked. */
  public boolean asks(Entitlement entitlement) {
    return switch (ask) {
      case NEVER -> false;
      case ALWAYS -> true;
      case OTHER_HOSPITAL -> {
        List<String> registered = registered(entitlement);
        yield !registered.isEmpty() && !registered.contains(ownCode);
      }
    };
  }

  /** The hospital that most likely is meant; the patient says whether it is. */
  public Optional<Hospital> suggested(
      ReferralPart part, ReferralDraft draft, Entitlement entitlement) {
    return switch (part) {
      // Who comes back to a question finds what was chosen there.
      case PRIMARY ->
          draft
              .primary()
              .or(() ->
                  entitlement
                      .referralUnit()
                      .flatMap(unit -> hospitals.find(unit.code()))
                      .filter(hospital -> !hospital.code().equals(ownCode)));
      case SENDER -> draft.sender().or(draft::primary);
      case NUMBER, PURPOSE -> Optional.empty();
    };
  }

  /** Whether the primary hospital is another than NHSO says: for a person to look at (K-17). */
  public static boolean differs(ReferralDraft draft, Entitlement entitlement) {
    Optional<String> registered =
        entitlement.referralUnit().map(Scheme::code).filter(Hospital::isCode);
    return registered.isPresent()
        && draft.primary().isPresent()
        && !registered.equals(draft.primary().map(Hospital::code));
  }

  /**
   * Takes one part.
   *
   * @param text as scanned, typed or chosen; blanks around it don't count
   */
  public Entry take(ReferralDraft draft, ReferralPart part, String text) {
    String entered = text.strip();
    return switch (part) {
      case NUMBER -> number(draft, entered);
      case PRIMARY ->
          entered.equals(ownCode)
              ? new Entry.Refused(Objection.OWN_HOSPITAL)
              : hospital(entered, part, draft);
      case SENDER -> hospital(entered, part, draft);
      case PURPOSE ->
          entered.matches("[01]{4}") && entered.contains("1")
              ? new Entry.Taken(draft.withPurpose(entered))
              : new Entry.Refused(Objection.PURPOSE_MISSING);
    };
  }

  private static Entry number(ReferralDraft draft, String entered) {
    if (entered.isEmpty()) {
      return new Entry.Refused(Objection.NUMBER_MISSING);
    }
    if (entered.length() > LONGEST_NUMBER) {
      return new Entry.Refused(Objection.NUMBER_TOO_LONG);
    }
    boolean plain =
        entered
            .codePoints()
            .noneMatch(c ->
                c == '|'
                    || Character.isISOControl(c)
                    || c > 0xFFFF
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    return plain
        ? new Entry.Taken(draft.withNumber(entered))
        : new Entry.Refused(Objection.NUMBER_CHARACTERS);
  }

  private Entry hospital(String entered, ReferralPart part, ReferralDraft draft) {
    if (!Hospital.isCode(entered)) {
      return new Entry.Refused(Objection.CODE_FORM);
    }
    return hospitals
        .find(entered)
        .<Entry>map(found ->
            new Entry.Taken(
                part == ReferralPart.PRIMARY ? draft.withPrimary(found) : draft.withSender(found)))
        .orElseGet(() -> new Entry.Refused(Objection.CODE_UNKNOWN));
  }

  private static List<String> registered(Entitlement entitlement) {
    return List.of(entitlement.primaryUnit(), entitlement.regularUnit(), entitlement.referralUnit())
        .stream()
        .flatMap(Optional::stream)
        .map(Scheme::code)
        .filter(Hospital::isCode)
        .toList();
  }
}

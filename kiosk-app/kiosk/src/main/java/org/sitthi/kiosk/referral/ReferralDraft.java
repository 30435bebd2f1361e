package org.sitthi.kiosk.referral;

import java.util.Optional;
import org.sitthi.record.Referral;

/**
 * What has been entered of a referral so far; each part was checked when it was taken.
 *
 * @param purpose four positions of 0 and 1, as in the record
 */
public record ReferralDraft(
    Optional<String> number,
    Optional<Hospital> primary,
    Optional<Hospital> sender,
    Optional<String> purpose) {

  /** Nothing entered yet. */
  public static ReferralDraft empty() {
    return new ReferralDraft(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The referral, once all of it is there: never a part of it. */
  public Optional<Referral> complete() {
    return number.flatMap(no ->
        primary.flatMap(first ->
            sender.flatMap(from ->
                purpose.map(what ->
                    new Referral(
                        no, first.code(), from.code(), Optional.of(what), Optional.empty())))));
  }

  /** Never a patient's letter. */
  @Override
  public String toString() {
    return "ReferralDraft[…]";
  }

  ReferralDraft withNumber(String text) {
    return new ReferralDraft(Optional.of(text), primary, sender, purpose);
  }

  ReferralDraft withPrimary(Hospital hospital) {
    return new ReferralDraft(number, Optional.of(hospital), sender, purpose);
  }

  ReferralDraft withSender(Hospital hospital) {
    return new ReferralDraft(number, primary, Optional.of(hospital), purpose);
  }

  ReferralDraft withPurpose(String positions) {
    return new ReferralDraft(number, primary, sender, Optional.of(positions));
  }
}

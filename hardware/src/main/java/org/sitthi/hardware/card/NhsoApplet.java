package org.sitthi.hardware.card;

import java.util.Optional;
import org.sitthi.hardware.citizen.PartialDate;

/**
 * The entitlement as it was last written to the card (facts/thai-id-card.md §7): a hint at best,
 * what counts is NHSO's own answer. Any text may be empty.
 *
 * @param mainRight main entitlement
 * @param subRight sub entitlement
 * @param mainHospital name of the main hospital
 * @param subHospital name of the primary hospital
 * @param paidType one character
 * @param issueDate from when
 * @param expiryDate until when
 * @param updateDate when it was written
 * @param hospitalChanges how often the hospital was changed, 0 to 9; empty if not stated
 */
public record NhsoApplet(
    String mainRight,
    String subRight,
    String mainHospital,
    String subHospital,
    String paidType,
    Optional<PartialDate> issueDate,
    Optional<PartialDate> expiryDate,
    Optional<PartialDate> updateDate,
    Optional<Integer> hospitalChanges) {

  /** The applet is there and nobody ever wrote to it. */
  public boolean isBlank() {
    return mainRight.isEmpty() && subRight.isEmpty() && mainHospital.isEmpty();
  }

  /** Never the content. */
  @Override
  public String toString() {
    return "NhsoApplet[" + (isBlank() ? "blank" : "…") + "]";
  }
}

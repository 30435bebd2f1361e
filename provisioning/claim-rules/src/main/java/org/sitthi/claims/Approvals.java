package org.sitthi.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether an approval fits what it is used for. */
final class Approvals {

  private Approvals() {}

  static @Nullable String number(Frame f) {
    Approval approval = approval(f);
    return approval == null || Frame.isBlank(approval.number()) ? null : approval.number();
  }

  static @Nullable Boolean hnFits(Frame f) {
    Approval approval = approval(f);
    if (approval == null || approval.hn() == null || f.visit.hn() == null) {
      return null;
    }
    return approval.hn().strip().equals(f.visit.hn().strip());
  }

  static @Nullable Boolean drugFits(Frame f) {
    Approval approval = approval(f);
    String drug = approval == null ? "" : Frame.stripped(approval.drug());
    if (drug.isEmpty() || f.drug == null) {
      return null;
    }
    String registered = f.codes.idOf(FieldType.DRUG, drug);
    if (registered != null && f.drugId != null) {
      return registered.equals(f.drugId);
    }
    return drug.equalsIgnoreCase(f.drug.genericId()) || drug.equalsIgnoreCase(f.drug.name());
  }

  static @Nullable Boolean dateFits(Frame f) {
    Approval approval = approval(f);
    if (approval == null || (approval.from() == null && approval.until() == null)) {
      return null;
    }
    LocalDate day = f.visit.serviceDate();
    boolean early = approval.from() != null && day.isBefore(approval.from());
    boolean late = approval.until() != null && day.isAfter(approval.until());
    return !early && !late;
  }

  static @Nullable Boolean kindFits(Frame f) {
    Approval approval = approval(f);
    ApprovalKind wanted = wanted(f);
    if (approval == null || approval.kind() == null || wanted == null) {
      return null;
    }
    return approval.kind() == wanted;
  }

  static @Nullable Boolean approved(Frame f) {
    return wanted(f) != null && number(f) != null;
  }

  /** The program that the deciding rule wants an approval from. */
  static @Nullable ApprovalKind wanted(Frame f) {
    return f.decidedBy == null ? null : f.decidedBy.effect().approval();
  }

  private static @Nullable Approval approval(Frame f) {
    return f.line == null ? null : f.line.approval();
  }
}

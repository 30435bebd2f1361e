package org.sitthi.claims;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether what a rule asks for is there. */
final class Requirements {

  private Requirements() {}

  static Required of(Requirement what, Effect effect, Frame f) {
    return new Required(what, value(what, effect), isPresent(what, effect, f));
  }

  static String path(Requirement what) {
    return switch (what) {
      case ITEM_CODE -> "itemCode";
      case NED_REASON -> "drug.nedReason";
      case APPROVAL_NUMBER -> "approval.number";
      case PROJECT_CODE -> "projectCode";
      case SSO_CERTIFICATE -> "ssoCertificate";
      case RECEIPT_TEXT -> "receiptText";
      case NOT_STOCKED_REASON -> "notStockedReason";
      case TRANSPLANT_HISTORY -> "facts.kidneyTransplant";
      case TRAFFIC_ACT_AMOUNT -> "trafficActAmount";
      case EXTERNAL_CAUSE_CODE -> "externalCauseCode";
      case PERMIT_NUMBER -> "permitNumber";
      case RECEIPT -> "receiptIssued";
    };
  }

  private static @Nullable String value(Requirement what, Effect effect) {
    return switch (what) {
      case PROJECT_CODE -> effect.projectCode();
      case RECEIPT_TEXT -> effect.receiptText();
      case APPROVAL_NUMBER -> effect.approval() == null ? null : effect.approval().name();
      case NED_REASON -> NedReason.EA + "-" + NedReason.EE;
      case ITEM_CODE -> effect.itemCode();
      case SSO_CERTIFICATE,
          NOT_STOCKED_REASON,
          TRANSPLANT_HISTORY,
          TRAFFIC_ACT_AMOUNT,
          EXTERNAL_CAUSE_CODE,
          PERMIT_NUMBER,
          RECEIPT ->
          null;
    };
  }

  private static boolean isPresent(Requirement what, Effect effect, Frame f) {
    return switch (what) {
      case ITEM_CODE -> fits(f.line == null ? null : f.line.itemCode(), effect.itemCode());
      case NED_REASON -> isReason(f.drug == null ? null : f.drug.nedReason());
      case APPROVAL_NUMBER -> Approvals.number(f) != null;
      case PROJECT_CODE -> fits(f.projectCode(), effect.projectCode());
      case SSO_CERTIFICATE -> f.line != null && Boolean.TRUE.equals(f.line.ssoCertificate());
      case RECEIPT_TEXT ->
          holds(f.line == null ? null : f.line.receiptText(), effect.receiptText());
      case NOT_STOCKED_REASON -> f.line != null && !Frame.isBlank(f.line.notStockedReason());
      case TRANSPLANT_HISTORY -> Boolean.TRUE.equals(f.facts.kidneyTransplant());
      case TRAFFIC_ACT_AMOUNT -> f.visit.trafficActAmount() != null;
      case EXTERNAL_CAUSE_CODE -> !Frame.isBlank(f.visit.externalCauseCode());
      case PERMIT_NUMBER -> f.permitNumber() != null;
      case RECEIPT -> f.line != null && Boolean.TRUE.equals(f.line.receiptIssued());
    };
  }

  /** A reason that lets the line be claimed. */
  private static boolean isReason(@Nullable String text) {
    String given = Frame.stripped(text);
    return Arrays.stream(NedReason.values())
        .filter(reason -> reason != NedReason.EF)
        .anyMatch(reason -> reason.name().equalsIgnoreCase(given));
  }

  private static boolean fits(@Nullable String given, @Nullable String wanted) {
    String text = Frame.stripped(given);
    return !text.isEmpty() && (wanted == null || wanted.equalsIgnoreCase(text));
  }

  private static boolean holds(@Nullable String given, @Nullable String wanted) {
    String text = Frame.stripped(given);
    return !text.isEmpty() && (wanted == null || text.contains(wanted));
  }
}

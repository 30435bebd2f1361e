package org.sitthi.central.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.Decision;
import org.sitthi.claims.Particular;
import org.sitthi.claims.Particulars;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Visit;
import org.sitthi.claims.VisitBuilder;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** Decides on a held record: what the kiosk said, what came with the charges, what others have. */
final class StoredDecision {

  private final RuleDesk desk;
  private final ChargeRows rows;
  private final RecordJson recordJson = new RecordJson();

  StoredDecision(RuleDesk desk, ChargeRows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  /**
   * A decision on a held record.
   *
   * @param charges as given, in the shape of charges
   * @param lines the charge lines of it
   */
  record Made(VisitRecord record, RuleDesk.Outcome outcome, Given charges, List<ChargeLine> lines) {

    ChargeRows.Outline outline(HeldRecord held, String ruleSet) {
      Visit visit = outcome.visit();
      Decision decision = outcome.decision();
      return new ChargeRows.Outline(
          held.recordId(),
          held.revision(),
          ruleSet,
          visit.scheme().name(),
          visit.serviceDate(),
          decision.state().name(),
          decision.charged().satang(),
          decision.directClaim().satang());
    }
  }

  /**
   * Decides.
   *
   * @param charges as given, in the shape of charges
   * @param today the day of sending, unless the charges say another
   */
  Made of(HeldRecord held, Given charges, LocalDate today)
      throws InputException, DatabaseAwayException {
    VisitRecord record = read(held);
    Given overlay = charges.object("visit");
    Scheme scheme =
        Optional.ofNullable(overlay == null ? null : overlay.one("scheme", Scheme.class))
            .or(() -> StoredVisit.scheme(record))
            .orElseThrow(() ->
                new InputException(
                    ProblemKind.MISSING_FIELD,
                    "$.visit.scheme",
                    "a scheme, as the record has none that the rules know"));
    LocalDate service = record.serviceDate();
    VisitBuilder visit =
        StoredVisit.visit(record, scheme).sentDate(today.isBefore(service) ? service : today);
    Diagnoses.externalCause(charges).ifPresent(visit::externalCauseCode);
    if (overlay != null) {
      EvaluateRequest.overlay(visit, overlay);
    }
    Particulars particulars =
        EvaluateRequest.record(seen(record, charges), charges.object("record"));
    List<ChargeLine> lines = EvaluateRequest.lines(charges.several("lines", Given.class));
    return new Made(
        record,
        desk.decide(visit, particulars, lines, EvaluateRequest.facts(charges.object("facts"))),
        charges,
        lines);
  }

  /** The record's own particulars, with what the other records say. */
  private Particulars seen(VisitRecord record, Given charges) throws DatabaseAwayException {
    Particulars all = StoredVisit.particulars(record);
    Optional<String> code = record.claim().value();
    if (code.isPresent() && rows.isCodeOfOther(code.get(), record.recordId())) {
      all = all.with(Particular.CLAIM_CODE_OF_OTHER, true);
    }
    String invoice = invoice(charges);
    if (invoice != null && rows.isInvoiceElsewhere(invoice, record.recordId())) {
      all = all.with(Particular.DUPLICATE, true);
    }
    return all;
  }

  /** The invoice's number, when the charges name one. */
  static @Nullable String invoice(Given charges) {
    Given record = charges.object("record");
    Given invoice = record == null ? null : record.object("invoice");
    return invoice == null ? null : invoice.text("number");
  }

  VisitRecord read(HeldRecord held) {
    try {
      return recordJson.read(held.body().bytes());
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }
}

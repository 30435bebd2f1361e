package org.sitthi.central.claims;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.VisitState;
import org.sitthi.claims.export.ChargedVisit;
import org.sitthi.claims.export.DecidedVisit;
import org.sitthi.record.CodedName;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;

/** Charges of held records, decided anew for what leaves the store. Threads: any. */
public final class StoredCharges {

  private final ChargeRows rows;
  private final StoredDecision decisions;
  private final EvaluateShapes shapes;
  private final InputReader reader = new InputReader();

  /** Those of this database, by these rules. */
  public StoredCharges(RuleDesk desk, Database database, AtRest atRest) {
    this.rows = new ChargeRows(database, atRest);
    this.decisions = new StoredDecision(desk, rows);
    this.shapes = new EvaluateShapes(desk.rules().codes());
  }

  /**
   * A visit with its charges.
   *
   * @param visit the visit, its charges and what the rules say of them today
   * @param state how far it is from being sent
   * @param asKept whether the last look that was kept says the same
   */
  public record Decided(ChargedVisit visit, VisitState state, boolean asKept) {}

  /** Of visits of these days that have charges: the scheme under which each is claimed. */
  public Map<UUID, Scheme> schemes(LocalDate from, LocalDate to) throws DatabaseAwayException {
    Map<UUID, Scheme> schemes = new HashMap<>();
    rows.schemes(from, to).forEach((id, scheme) -> schemes.put(id, Scheme.valueOf(scheme)));
    return schemes;
  }

  /**
   * The latest charges of a record, decided anew; empty if none came.
   *
   * @param today day of sending, unless the charges say another
   */
  public Optional<Decided> of(HeldRecord held, LocalDate today) throws DatabaseAwayException {
    Optional<ChargeRows.Batch> batch = rows.latest(held.recordId());
    if (batch.isEmpty()) {
      return Optional.empty();
    }
    try {
      Given charges =
          reader.read(batch.get().input().getBytes(StandardCharsets.UTF_8), shapes.charges());
      StoredDecision.Made made = decisions.of(held, charges, today);
      VisitState state = made.outcome().decision().state();
      return Optional.of(
          new Decided(
              visit(held, made),
              state,
              rows.isLast(
                  held.recordId(),
                  state.name(),
                  made.outcome().decision().directClaim().satang())));
    } catch (InputException e) {
      throw new IllegalStateException("charges are kept that cannot be read", e);
    }
  }

  private static ChargedVisit visit(HeldRecord held, StoredDecision.Made made) {
    VisitRecord record = made.record();
    return new ChargedVisit(
        new ChargedVisit.Keys(
            record.hospitalCode(),
            record.person().citizenId(),
            record.visit().flatMap(VisitDetails::clinic).map(CodedName::code)),
        Optional.ofNullable(StoredDecision.invoice(made.charges())),
        Diagnoses.diagnoses(made.charges()),
        Diagnoses.procedures(made.charges()),
        made.outcome().visit(),
        new DecidedVisit(
            held.recordId().toString(),
            record.person().hn().orElse(""),
            record.visit().flatMap(VisitDetails::visitNumber).orElse(""),
            record.serviceDate(),
            made.lines(),
            made.outcome().decision()));
  }
}

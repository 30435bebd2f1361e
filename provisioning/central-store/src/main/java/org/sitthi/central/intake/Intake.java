package org.sitthi.central.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.chain.Arrival;
import org.sitthi.central.chain.KioskChains;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainLink;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes visit records and gives them back (facts/claims.md C.7).
 *
 * <p>A record is accepted whatever the claims rules say of it; only what is malformed, impossible
 * or of another hospital is refused. A positive answer means: committed.
 */
public final class Intake {

  /** Where records are posted. */
  public static final String COLLECTION = "/api/v1/visit-records";

  /** Where one record is. */
  public static final String ONE = COLLECTION + "/{id}";

  private static final String JSON = "application/json";
  private static final int MAX_REVISION_DIGITS = 4;

  /** What four digits hold. */
  static final int MAX_REVISION = 9_999;

  private final VisitRecords records;
  private final KioskChains chains;
  private final Submissions submissions;
  private final Problems problems;
  private final JsonMapper json;

  /**
   * Takes records of one hospital.
   *
   * @param chains told what came and how it is signed
   * @param hospitalCode five digits; records of another hospital are refused
   */
  public Intake(
      VisitRecords records,
      KioskChains chains,
      RecordJson recordJson,
      String hospitalCode,
      Problems problems,
      JsonMapper json) {
    this.records = records;
    this.chains = chains;
    this.submissions = new Submissions(recordJson, hospitalCode, problems);
    this.problems = problems;
    this.json = json;
  }

  /** POST of a first revision, with its id as idempotency key. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    return switch (submissions.of(call)) {
      case Submission.Refused refused -> refused.answer();
      case Submission.Accepted sent -> {
        VisitRecord visit = sent.visit();
        Optional<UUID> key = call.header("Idempotency-Key").flatMap(Intake::uuid);
        if (key.isEmpty() || !key.get().equals(visit.recordId())) {
          yield problems.of(
              ProblemKind.BAD_HEADER, "Idempotency-Key", "the record's own recordId wanted");
        }
        if (visit.revision() != 1) {
          yield problems.of(
              ProblemKind.IMPOSSIBLE, "$.revision", "1 wanted; later revisions come by PUT");
        }
        yield answer(call, sent, records.first(sent), 201);
      }
    };
  }

  /** PUT of a later revision, with the revision that the sender knows in If-Match. */
  public Answer put(Call call) throws BodyException, DatabaseAwayException {
    Optional<String> ifMatch = call.header("If-Match");
    if (ifMatch.isEmpty()) {
      return problems.of(ProblemKind.NO_PRECONDITION, "If-Match", "\"<known revision>\" wanted");
    }
    Optional<Integer> known = revision(ifMatch.get());
    if (known.isEmpty()) {
      return problems.of(ProblemKind.BAD_HEADER, "If-Match", "\"<known revision>\" wanted");
    }
    return switch (submissions.of(call)) {
      case Submission.Refused refused -> refused.answer();
      case Submission.Accepted sent -> {
        VisitRecord visit = sent.visit();
        if (!visit.recordId().toString().equals(call.path("id").toLowerCase(Locale.ROOT))) {
          yield problems.of(ProblemKind.MALFORMED, "$.recordId", "the id in the path wanted");
        }
        if (visit.revision() != known.get() + 1) {
          yield problems.of(ProblemKind.GAP, "$.revision", "the revision after If-Match wanted");
        }
        yield answer(call, sent, records.next(sent, known.get()), 200);
      }
    };
  }

  /** GET of the latest revision, byte for byte as it came. */
  public Answer get(Call call) throws DatabaseAwayException {
    Optional<UUID> id = uuid(call.path("id"));
    Optional<HeldRecord> held = id.isEmpty() ? Optional.empty() : records.latest(id.get());
    return held.map(
            it -> new Answer(200, JSON, it.body().bytes()).with("ETag", etag(it.revision())))
        .orElseGet(() -> problems.of(ProblemKind.NOT_FOUND));
  }

  /** The chain is looked at before the answer: a kiosk that hears none sends the same again. */
  private Answer answer(Call call, Submission.Accepted sent, Kept kept, int statusWhenNew)
      throws DatabaseAwayException {
    Arrival arrival =
        new Arrival(
            sent.visit(), sent.body().bytes(), call.header(ChainLink.HEADER), sent.sentAt());
    return switch (kept) {
      case Kept.Now(Receipt receipt) -> {
        chains.arrived(arrival);
        yield receipt(receipt, statusWhenNew);
      }
      case Kept.Before(Receipt receipt) -> {
        chains.arrived(arrival);
        yield receipt(receipt, 200);
      }
      case Kept.Different _ -> {
        yield problems.of(chains.rival(arrival) ? ProblemKind.KEPT_BESIDE : ProblemKind.OTHER_BODY);
      }
      case Kept.NoFirst _ -> problems.of(ProblemKind.NOT_FOUND);
      case Kept.Stale _ -> problems.of(ProblemKind.STALE);
    };
  }

  private Answer receipt(Receipt receipt, int status) {
    return new Answer(status, JSON, json.writeValueAsBytes(receipt))
        .with("ETag", etag(receipt.revision()))
        .with("Location", COLLECTION + "/" + receipt.recordId());
  }

  private static String etag(int revision) {
    return "\"" + revision + "\"";
  }

  private static Optional<Integer> revision(String ifMatch) {
    return ifMatch.matches("\"[1-9][0-9]{0," + (MAX_REVISION_DIGITS - 1) + "}\"")
        ? Optional.of(Integer.valueOf(ifMatch.substring(1, ifMatch.length() - 1)))
        : Optional.empty();
  }

  static Optional<UUID> uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

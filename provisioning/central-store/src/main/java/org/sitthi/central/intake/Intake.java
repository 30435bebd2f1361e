package org.sitthi.central.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.chain.Arrival;
import org.sitthi.central.chain.KioskChains;
import org.sitthi.central.chain.Signatures;
import org.sitthi.central.database.Database;
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

  private final Writer writer;
  private final VisitRecords records;
  private final Signatures signatures = new Signatures();
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
      Database database,
      AtRest atRest,
      KioskChains chains,
      RecordJson recordJson,
      String hospitalCode,
      InstantSource clock,
      Problems problems,
      JsonMapper json) {
    this.writer = new Writer(database, new Keeping(atRest, chains), clock);
    this.records = new VisitRecords(database, atRest);
    this.submissions = new Submissions(recordJson, hospitalCode, problems);
    this.problems = problems;
    this.json = json;
  }

  /** A call that was read: what is to be kept, or the answer that refuses it. */
  sealed interface Ready {

    /**
     * To be kept.
     *
     * @param came the same as its kiosk's chain will see it
     * @param known the revision that its sender knows; 0 for a first one
     * @param statusWhenNew what a new revision is answered with
     */
    record ToKeep(Submission.Accepted sent, Arrival.Came came, int known, int statusWhenNew)
        implements Ready {}

    /** Nothing to be kept. */
    record Refused(Answer answer) implements Ready {}
  }

  /** POST of a first revision, with its id as idempotency key. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    return keep(List.of(first(call))).getFirst();
  }

  /** PUT of a later revision, with the revision that the sender knows in If-Match. */
  public Answer put(Call call) throws BodyException, DatabaseAwayException {
    return keep(List.of(next(call))).getFirst();
  }

  /** Keeps what is to be kept in as few commits as there can be; answers in the same order. */
  List<Answer> keep(List<Ready> calls) throws DatabaseAwayException {
    List<Ready.ToKeep> toKeep = new ArrayList<>();
    for (Ready call : calls) {
      if (call instanceof Ready.ToKeep one) {
        toKeep.add(one);
      }
    }
    List<Arrival> arrivals =
        Arrival.of(toKeep.stream().map(Ready.ToKeep::came).toList(), signatures);
    List<Arriving> arriving = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      arriving.add(new Arriving(toKeep.get(i).sent(), arrivals.get(i), toKeep.get(i).known()));
    }
    Iterator<Kept> kept = writer.keep(arriving).iterator();
    List<Answer> answers = new ArrayList<>();
    for (Ready call : calls) {
      answers.add(
          switch (call) {
            case Ready.Refused(Answer answer) -> answer;
            case Ready.ToKeep one -> answer(kept.next(), one.statusWhenNew());
          });
    }
    return answers;
  }

  /** Reads a first revision. */
  Ready first(Call call) throws BodyException {
    return switch (submissions.of(call)) {
      case Submission.Refused refused -> new Ready.Refused(refused.answer());
      case Submission.Accepted sent -> {
        VisitRecord visit = sent.visit();
        Optional<UUID> key = call.header("Idempotency-Key").flatMap(Intake::uuid);
        if (key.isEmpty() || !key.get().equals(visit.recordId())) {
          yield refused(
              ProblemKind.BAD_HEADER, "Idempotency-Key", "the record's own recordId wanted");
        }
        if (visit.revision() != 1) {
          yield refused(
              ProblemKind.IMPOSSIBLE, "$.revision", "1 wanted; later revisions come by PUT");
        }
        yield toKeep(call, sent, 0, 201);
      }
    };
  }

  /** Reads a later revision. */
  Ready next(Call call) throws BodyException {
    Optional<String> ifMatch = call.header("If-Match");
    if (ifMatch.isEmpty()) {
      return refused(ProblemKind.NO_PRECONDITION, "If-Match", "\"<known revision>\" wanted");
    }
    Optional<Integer> known = revision(ifMatch.get());
    if (known.isEmpty()) {
      return refused(ProblemKind.BAD_HEADER, "If-Match", "\"<known revision>\" wanted");
    }
    return switch (submissions.of(call)) {
      case Submission.Refused refused -> new Ready.Refused(refused.answer());
      case Submission.Accepted sent -> {
        VisitRecord visit = sent.visit();
        if (!visit.recordId().toString().equals(call.path("id").toLowerCase(Locale.ROOT))) {
          yield refused(ProblemKind.MALFORMED, "$.recordId", "the id in the path wanted");
        }
        if (visit.revision() != known.get() + 1) {
          yield refused(ProblemKind.GAP, "$.revision", "the revision after If-Match wanted");
        }
        yield toKeep(call, sent, known.get(), 200);
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

  private static Ready toKeep(Call call, Submission.Accepted sent, int known, int statusWhenNew) {
    Arrival.Came came =
        new Arrival.Came(
            sent.visit(), sent.body().bytes(), call.header(ChainLink.HEADER), sent.sentAt());
    return new Ready.ToKeep(sent, came, known, statusWhenNew);
  }

  private Ready refused(ProblemKind kind, String path, String message) {
    return new Ready.Refused(problems.of(kind, path, message));
  }

  private Answer answer(Kept kept, int statusWhenNew) {
    return switch (kept) {
      case Kept.Now(Receipt receipt) -> receipt(receipt, statusWhenNew);
      case Kept.Before(Receipt receipt) -> receipt(receipt, 200);
      case Kept.Beside _ -> problems.of(ProblemKind.KEPT_BESIDE);
      case Kept.Different _ -> problems.of(ProblemKind.OTHER_BODY);
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

package org.sitthi.central.claims;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.SignedIn;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.claims.export.Encoding;
import org.sitthi.claims.export.Profile;
import org.sitthi.claims.export.Profiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the charges of a visit that is held, and keeps what the rules say of them. The same bytes
 * again get the first answer again; a new look is asked for by name and never changes an old one.
 */
public final class Charges {

  /** Where a visit's charges are posted. */
  public static final String CHARGES = "/api/v1/visit-records/{id}/charges";

  /** Where looks at a visit are listed, and a new one is asked for. */
  public static final String EVALUATIONS = "/api/v1/visit-records/{id}/evaluations";

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String ZIP = "application/zip";
  private static final int MAX_BODY = 2 * 1024 * 1024;
  private static final int MOST_LISTED = 50;

  private final RuleDesk desk;
  private final EvaluateShapes shapes;
  private final VisitRecords records;
  private final ChargeRows rows;
  private final StoredDecision decisions;
  private final InstantSource clock;
  private final Problems problems;
  private final JsonMapper json;
  private final ChargesCsv csv;
  private final ChargesZip zip;
  private final Profiles profiles = Profiles.builtIn();
  private final InputReader reader = new InputReader();

  /** Keeps charges in the given database. */
  public Charges(
      RuleDesk desk,
      VisitRecords records,
      Database database,
      AtRest atRest,
      InstantSource clock,
      Problems problems,
      JsonMapper json) {
    this.desk = desk;
    this.shapes = new EvaluateShapes(desk.rules().codes());
    this.records = records;
    this.rows = new ChargeRows(database, atRest);
    this.decisions = new StoredDecision(desk, rows);
    this.clock = clock;
    this.problems = problems;
    this.json = json;
    this.csv = new ChargesCsv(shapes.line(), json);
    this.zip = new ChargesZip(json);
  }

  /** POST of charges as JSON, CSV or a ZIP of the sixteen files: kept, looked at, and told. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    byte[] body = call.body(MAX_BODY);
    String type = type(call);
    if (!type.equals(CSV) && !type.equals(ZIP) && !JsonBody.isJson(call)) {
      return problems.of(
          ProblemKind.WRONG_MEDIA_TYPE,
          "Content-Type",
          JSON + ", " + CSV + " or " + ZIP + " wanted");
    }
    Optional<HeldRecord> held = held(call);
    if (held.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    try {
      byte[] input =
          switch (type) {
            case CSV -> csv.toJson(body);
            case ZIP -> zip.toJson(body, profile(call), decisions.read(held.get()));
            default -> body;
          };
      Given given = reader.read(input, shapes.charges());
      Instant now = now();
      StoredDecision.Made made = decisions.of(held.get(), given, today(now));
      // A package names the patient: only what was read of it is kept. Nor are two packages of the
      // same rows the same bytes: they tell when they were packed.
      byte[] kept = type.equals(ZIP) ? input : body;
      ChargeRows.Kept row =
          rows.keep(
              kept,
              new ChargeRows.Arrival(
                  type,
                  new String(input, StandardCharsets.UTF_8),
                  StoredDecision.invoice(given),
                  call.signedIn().map(SignedIn::caller).orElse(null)),
              made.outline(held.get(), desk.rules().fingerprint()),
              now,
              decision(made));
      return answer(row.before() ? 200 : 201, held.get().recordId(), row.evaluation());
    } catch (InputException e) {
      return problems.of(e.kind(), e.path(), e.wanted());
    }
  }

  /** How the files are written: {@code ?profile=} and, if otherwise, {@code ?encoding=}. */
  private Profile profile(Call call) throws InputException {
    Profile profile =
        profiles
            .find(call.query("profile").orElse("ECLAIM"))
            .orElseThrow(() ->
                new InputException(
                    ProblemKind.UNKNOWN_CODE,
                    "profile",
                    "one of " + profiles.all().stream().map(Profile::id).toList()));
    Optional<String> encoding = call.query("encoding");
    if (encoding.isEmpty()) {
      return profile;
    }
    for (Encoding each : Encoding.values()) {
      if (each.name().equals(encoding.get())) {
        return profile.written(each, profile.lineEnd(), profile.header());
      }
    }
    throw new InputException(
        ProblemKind.UNKNOWN_CODE, "encoding", "one of " + List.of(Encoding.values()));
  }

  /** POST: the rules in force now look at the latest revision and its latest charges. */
  public Answer again(Call call) throws DatabaseAwayException {
    Optional<HeldRecord> held = held(call);
    if (held.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    Optional<ChargeRows.Batch> batch = rows.latest(held.get().recordId());
    if (batch.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    try {
      Given given =
          reader.read(batch.get().input().getBytes(StandardCharsets.UTF_8), shapes.charges());
      Instant now = now();
      StoredDecision.Made made = decisions.of(held.get(), given, today(now));
      ChargeRows.Outline outline = made.outline(held.get(), desk.rules().fingerprint());
      return answer(
          201, held.get().recordId(), rows.evaluated(batch.get(), outline, now, decision(made)));
    } catch (InputException e) {
      return problems.of(e.kind(), e.path(), e.wanted());
    }
  }

  /** GET: every look at a visit, newest first. */
  public Answer list(Call call) throws DatabaseAwayException {
    Optional<UUID> id = id(call);
    List<ChargeRows.Evaluation> all =
        id.isEmpty() ? List.of() : rows.ofRecord(id.get(), MOST_LISTED);
    if (id.isEmpty() || all.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("recordId", id.get().toString());
    answer.put("evaluations", all.stream().map(each -> evaluation(id.get(), each)).toList());
    return new Answer(200, JSON, json.writeValueAsBytes(answer));
  }

  private String decision(StoredDecision.Made made) {
    return json.writeValueAsString(DecisionJson.of(made.outcome(), desk.rules().fingerprint()));
  }

  private Answer answer(int status, UUID recordId, ChargeRows.Evaluation evaluation) {
    return new Answer(status, JSON, json.writeValueAsBytes(evaluation(recordId, evaluation)));
  }

  private Map<String, Object> evaluation(UUID recordId, ChargeRows.Evaluation evaluation) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("recordId", recordId.toString());
    answer.put("revision", evaluation.revision());
    answer.put("chargesId", evaluation.batchId());
    answer.put("evaluationId", evaluation.id());
    answer.put("evaluatedAt", evaluation.at().toString());
    answer.put("decision", json.readTree(evaluation.answer()));
    return answer;
  }

  private Optional<HeldRecord> held(Call call) throws DatabaseAwayException {
    Optional<UUID> id = id(call);
    return id.isEmpty() ? Optional.empty() : records.latest(id.get());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, StoredVisit.ZONE);
  }

  private static String type(Call call) {
    String type = call.header("Content-Type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  static Optional<UUID> id(Call call) {
    String text = call.path("id");
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}

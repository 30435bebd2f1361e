package org.sitthi.central.claims;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.claims.Facts;
import org.sitthi.claims.Particulars;
import org.sitthi.claims.Rule;
import org.sitthi.claims.Scheme;
import tools.jackson.databind.json.JsonMapper;

/** Evaluation without storing, rules in force, deadlines, and the document that describes them. */
public final class ClaimsApi {

  /** Dry run of one visit. */
  public static final String EVALUATE = "/api/v1/evaluate";

  /** Rules in force on a day. */
  public static final String RULES = "/api/v1/rules";

  /** What sending on a day means. */
  public static final String DEADLINES = "/api/v1/deadlines";

  /** The OpenAPI document. */
  public static final String DOCUMENT = "/api/v1/openapi.json";

  private static final String JSON = "application/json";
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final int MAX_BODY = 1024 * 1024;

  private final RuleDesk desk;
  private final EvaluateShapes shapes;
  private final InstantSource clock;
  private final Problems problems;
  private final JsonMapper json;
  private final InputReader reader = new InputReader();

  /** Answers by the given rules. */
  public ClaimsApi(RuleDesk desk, InstantSource clock, Problems problems, JsonMapper json) {
    this.desk = desk;
    this.shapes = new EvaluateShapes(desk.rules().codes());
    this.clock = clock;
    this.problems = problems;
    this.json = json;
  }

  /** POST of a visit with its lines: what becomes of it. */
  public Answer evaluate(Call call) throws BodyException {
    byte[] body = call.body(MAX_BODY);
    if (!JsonBody.isJson(call)) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    try {
      Given given = reader.read(body, shapes.request());
      Given visit = Objects.requireNonNull(given.object("visit"));
      Facts facts = EvaluateRequest.facts(given.object("facts"));
      RuleDesk.Outcome outcome =
          desk.decide(
              EvaluateRequest.visit(visit),
              EvaluateRequest.record(Particulars.NONE, given.object("record")),
              EvaluateRequest.lines(given.several("lines", Given.class)),
              facts);
      return ok(DecisionJson.of(outcome, desk.rules().fingerprint()));
    } catch (InputException e) {
      return problems.of(e.kind(), e.path(), e.wanted());
    }
  }

  /** GET of the rules in force on {@code date}, today if left out; of one scheme or one id. */
  public Answer rules(Call call) {
    try {
      LocalDate day = day(call, "date").orElse(today());
      Optional<Scheme> scheme = scheme(call);
      Optional<String> id = call.query("ruleId");
      List<Rule> rules =
          desk.rules().inForce(day).stream()
              .filter(rule -> scheme.isEmpty() || rule.schemes().contains(scheme.get()))
              .filter(rule -> id.isEmpty() || rule.id().equals(id.get()))
              .toList();
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("date", day.toString());
      answer.put("ruleSet", desk.rules().fingerprint());
      answer.put("order", desk.rules().order().stream().map(RuleJson::stage).toList());
      answer.put("rules", rules.stream().map(RuleJson::whole).toList());
      answer.put("calendar", RuleJson.dated(desk.calendar(), day));
      return ok(answer);
    } catch (InputException e) {
      return problems.of(e.kind(), e.path(), e.wanted());
    }
  }

  /** GET of what sending on {@code sentDate}, today if left out, means. */
  public Answer deadlines(Call call) {
    try {
      LocalDate service =
          day(call, "serviceDate")
              .orElseThrow(() ->
                  new InputException(
                      ProblemKind.MISSING_FIELD, "serviceDate", "a day such as 2018-07-01"));
      LocalDate sent = notBefore(service, day(call, "sentDate").orElse(today()), "sentDate");
      Scheme scheme = scheme(call).orElse(Scheme.LGO);
      Map<String, Object> answer = DeadlineJson.of(desk.deadlines(scheme, service, sent));
      Optional<LocalDate> first = day(call, "firstSentDate");
      if (first.isPresent()) {
        LocalDate day = notBefore(service, first.get(), "firstSentDate");
        answer.put("atFirstSending", DeadlineJson.of(desk.deadlines(scheme, service, day)));
      }
      return ok(answer);
    } catch (InputException e) {
      return problems.of(e.kind(), e.path(), e.wanted());
    }
  }

  /** GET of the OpenAPI document. */
  public Answer document(Call call) {
    return ok(new OpenApi().document(new Operations(shapes).all()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private static LocalDate notBefore(LocalDate service, LocalDate day, String name)
      throws InputException {
    if (day.isBefore(service)) {
      throw new InputException(ProblemKind.IMPOSSIBLE, name, "a day not before serviceDate");
    }
    return day;
  }

  private static Optional<LocalDate> day(Call call, String name) throws InputException {
    Optional<String> text = call.query(name).filter(given -> !given.isBlank());
    return text.isEmpty() ? Optional.empty() : Optional.of(InputReader.day(text.get(), name));
  }

  private static Optional<Scheme> scheme(Call call) throws InputException {
    Optional<String> text = call.query("scheme").filter(given -> !given.isBlank());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (Scheme scheme : Scheme.values()) {
      if (scheme.name().equalsIgnoreCase(text.get())) {
        return Optional.of(scheme);
      }
    }
    throw new InputException(
        ProblemKind.UNKNOWN_CODE, "scheme", "one of " + List.of(Scheme.values()));
  }

  private Answer ok(Map<String, Object> answer) {
    return new Answer(200, JSON, json.writeValueAsBytes(answer));
  }
}

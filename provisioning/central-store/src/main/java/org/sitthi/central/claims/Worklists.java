package org.sitthi.central.claims;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worklists W-1 to W-13 as look-ups; and the word that a visit was sent. */
public final class Worklists {

  /** All lists with their lengths. */
  public static final String ALL = "/api/v1/worklists";

  /** One list. */
  public static final String ONE = ALL + "/{id}";

  /** Where money that arrived is marked. */
  public static final String PAID = "/api/v1/visit-records/{id}/payments";

  /** Where a visit is marked as sent. */
  public static final String SENT = "/api/v1/visit-records/{id}/submissions";

  private static final String JSON = "application/json";

  /** Older visits are beyond every cut-off that is known. */
  private static final int DAYS_BACK = 730;

  private static final int MAX_BODY = 1024;
  private static final Duration RECOUNT = Duration.ofSeconds(30);

  private final RuleDesk desk;
  private final ReplyCodes codes;
  private final WorklistRows rows;
  private final ChargeRows charges;
  private final InstantSource clock;
  private final Problems problems;
  private final JsonMapper json;
  private final InputReader reader = new InputReader();
  private volatile @Nullable Counted counted;

  /** Lists of the visits in the given database. */
  public Worklists(
      RuleDesk desk,
      Database database,
      AtRest atRest,
      InstantSource clock,
      Problems problems,
      JsonMapper json) {
    this.desk = desk;
    this.codes = new ReplyCodes(desk.rules());
    this.rows = new WorklistRows(database, atRest, json);
    this.charges = new ChargeRows(database, atRest);
    this.clock = clock;
    this.problems = problems;
    this.json = json;
  }

  /** Lengths as they were counted. */
  private record Counted(LocalDate day, Instant at, Map<Worklist, Integer> lengths) {}

  /**
   * How many entries each list has on a day, in the order of the lists; counted at most {@link
   * #RECOUNT} ago, as the desk page asks every few seconds.
   */
  public Map<Worklist, Integer> recentLengths(LocalDate day) throws DatabaseAwayException {
    Instant now = clock.instant();
    Counted last = counted;
    if (last == null || !last.day().equals(day) || !now.isBefore(last.at().plus(RECOUNT))) {
      last = new Counted(day, now, lengths(day));
      counted = last;
    }
    return last.lengths();
  }

  private Map<Worklist, Integer> lengths(LocalDate day) throws DatabaseAwayException {
    List<Waiting> all = rows.of(day.minusDays(DAYS_BACK), day);
    WorklistEntries entries = new WorklistEntries(desk, codes, day);
    Map<Worklist, Integer> lengths = new LinkedHashMap<>();
    for (Worklist list : Worklist.values()) {
      lengths.put(list, entries.of(list, all).size());
    }
    return lengths;
  }

  /** GET of all lists with their lengths, as of {@code date}, today if left out. */
  public Answer all(Call call) throws DatabaseAwayException {
    try {
      LocalDate day = day(call);
      List<Map<String, Object>> lists = new ArrayList<>();
      lengths(day)
          .forEach((list, length) -> {
            Map<String, Object> each = about(list);
            each.put("length", length);
            lists.add(each);
          });
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("date", day.toString());
      answer.put("lists", lists);
      return ok(200, answer);
    } catch (InputException e) {
      return problems.of(e.kind(), e.path(), e.wanted());
    }
  }

  /** GET of one list as of {@code date}, today if left out. */
  public Answer one(Call call) throws DatabaseAwayException {
    Optional<Worklist> list = Worklist.of(call.path("id"));
    if (list.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    try {
      return ok(200, answer(list.get(), day(call)));
    } catch (InputException e) {
      return problems.of(e.kind(), e.path(), e.wanted());
    }
  }

  private Map<String, Object> answer(Worklist list, LocalDate day) throws DatabaseAwayException {
    List<Waiting> all = rows.of(day.minusDays(DAYS_BACK), day);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("date", day.toString());
    answer.putAll(about(list));
    answer.put("entries", new WorklistEntries(desk, codes, day).of(list, all));
    answer.put("onlyNewest", all.size() == WorklistRows.MOST);
    return answer;
  }

  /** The same as the GET of one list answers. */
  public JsonNode listing(Worklist list, LocalDate day) throws DatabaseAwayException {
    return json.valueToTree(answer(list, day));
  }

  /** The day that the call asks for, today if none; empty if what it asks for is none. */
  public Optional<LocalDate> dayOf(Call call) {
    try {
      return Optional.of(day(call));
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  /** POST of money that arrived on a day; another amount for the same day is refused. */
  public Answer paid(Call call) throws BodyException, DatabaseAwayException {
    byte[] body = call.body(MAX_BODY);
    Optional<UUID> id = Charges.id(call);
    if (!JsonBody.isJson(call)) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    if (id.isEmpty() || charges.ofRecord(id.get(), 1).isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    try {
      Given given = reader.read(body, WorklistShapes.PAYING);
      LocalDate day = Objects.requireNonNull(given.day("paidDate"));
      long satang = Objects.requireNonNull(given.satang("paidSatang")).satang();
      String by = call.signedIn().map(SignedIn::caller).orElse(null);
      if (!rows.paid(id.get(), day, satang, clock.instant(), by)) {
        return problems.of(ProblemKind.OTHER_BODY);
      }
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("recordId", id.get().toString());
      answer.put("paidDate", day.toString());
      answer.put("paidSatang", satang);
      return ok(200, answer);
    } catch (InputException e) {
      return problems.of(e.kind(), e.path(), e.wanted());
    }
  }

  /** POST of the day on which an authorised person sent a visit; only one that is ready. */
  public Answer sent(Call call) throws BodyException, DatabaseAwayException {
    byte[] body = call.body(MAX_BODY);
    Optional<UUID> id = Charges.id(call);
    if (!JsonBody.isJson(call)) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    List<ChargeRows.Evaluation> looks = id.isEmpty() ? List.of() : charges.ofRecord(id.get(), 1);
    if (id.isEmpty() || looks.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    try {
      Given given = reader.read(body, WorklistShapes.SENDING);
      LocalDate day = Objects.requireNonNull(given.day("sentDate"));
      ChargeRows.Evaluation look = looks.getFirst();
      if (!json.readTree(look.answer().getBytes(StandardCharsets.UTF_8))
          .at("/state")
          .asString()
          .equals("READY")) {
        return problems.of(ProblemKind.NOT_READY);
      }
      rows.sent(
          id.get(),
          look.id(),
          day,
          clock.instant(),
          call.signedIn().map(SignedIn::caller).orElse(null));
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("recordId", id.get().toString());
      answer.put("evaluationId", look.id());
      answer.put("sentDate", day.toString());
      return ok(200, answer);
    } catch (InputException e) {
      return problems.of(e.kind(), e.path(), e.wanted());
    }
  }

  private static Map<String, Object> about(Worklist list) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("id", list.id());
    about.put("name", DecisionJson.text(list.text()));
    about.put("unit", list.unit().name());
    about.put("known", true);
    return about;
  }

  private LocalDate day(Call call) throws InputException {
    Optional<String> text = call.query("date").filter(given -> !given.isBlank());
    Instant now = clock.instant();
    return text.isEmpty()
        ? LocalDate.ofInstant(now, StoredVisit.ZONE)
        : InputReader.day(text.get(), "date");
  }

  private Answer ok(int status, Map<String, Object> answer) {
    return new Answer(status, JSON, json.writeValueAsBytes(answer));
  }
}

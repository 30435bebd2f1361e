package org.sitthi.central.rep;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.claims.ReplyCodes;
import org.sitthi.central.claims.RuleDesk;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.SignedIn;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.deadline.Deadlines;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a REP and attaches each row to the record it is about. The same file again changes nothing;
 * a row that now says something else is told and the first one stays.
 */
public final class RepImport {

  /** Where a REP is posted. */
  public static final String COLLECTION = "/api/v1/rep-imports";

  /** What was replied about a record. */
  public static final String OF_RECORD = "/api/v1/visit-records/{id}/replies";

  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final String JSON = "application/json";
  private static final List<String> TYPES = List.of("text/csv", "application/vnd.ms-excel");
  private static final int MAX_BODY = 8 * 1024 * 1024;
  private static final int MOST_TOLD = 500;

  /** A review may be asked for within so many days (facts/claims.md B.5). */
  private static final int REVIEW_DAYS = 10;

  private final RuleDesk desk;
  private final Database database;
  private final InstantSource clock;
  private final Problems problems;
  private final JsonMapper json;
  private final RepFile files = new RepFile();
  private final Finder finder;
  private final RepTable table;
  private final ReplyJson told;

  /** Imports into the given database, by these rules and their calendar. */
  public RepImport(
      RuleDesk desk,
      Database database,
      AtRest atRest,
      InstantSource clock,
      Problems problems,
      JsonMapper json) {
    this.desk = desk;
    this.database = database;
    this.clock = clock;
    this.problems = problems;
    this.json = json;
    this.finder = new Finder(atRest);
    this.table = new RepTable(atRest);
    this.told = new ReplyJson(new ReplyCodes(desk.rules()));
  }

  /** POST of a REP as .xls or CSV: what was new, and what needs a hand. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    byte[] body = call.body(MAX_BODY);
    String type = call.header("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!TYPES.contains(type.toLowerCase(Locale.ROOT))) {
      return problems.of(
          ProblemKind.WRONG_MEDIA_TYPE, "Content-Type", String.join(" or ", TYPES) + " wanted");
    }
    String by = call.signedIn().map(SignedIn::caller).orElse("-");
    try {
      return taken(files.read(body), by);
    } catch (RepException e) {
      return problems.of(ProblemKind.IMPOSSIBLE, "$", String.valueOf(e.getMessage()));
    }
  }

  /** GET of what was replied about a record, newest first. */
  public Answer ofRecord(Call call) throws DatabaseAwayException {
    UUID id;
    try {
      id = UUID.fromString(call.path("id"));
    } catch (IllegalArgumentException e) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    List<Reply> replies = database.ask(connection -> table.ofRecord(connection, id, MOST_TOLD));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("recordId", id.toString());
    answer.put("replies", replies.stream().map(told::of).toList());
    return new Answer(200, JSON, json.writeValueAsBytes(answer));
  }

  private Answer taken(List<RepRow> rows, String by) throws DatabaseAwayException {
    Instant now = clock.instant();
    Map<RepTable.Kept, Integer> kept = new EnumMap<>(RepTable.Kept.class);
    List<Reply> attention = new ArrayList<>();
    List<String> different = new ArrayList<>();
    for (RepRow row : rows) {
      Reply reply = reply(row);
      RepTable.Kept result = database.ask(connection -> table.keep(connection, reply, by, now));
      kept.merge(result, 1, Integer::sum);
      if (result == RepTable.Kept.DIFFERENT) {
        different.add(row.repNo() + " " + row.tranId());
      }
      if (needsAHand(reply) && attention.size() < MOST_TOLD) {
        attention.add(reply);
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", rows.size());
    answer.put("new", kept.getOrDefault(RepTable.Kept.NEW, 0));
    answer.put("before", kept.getOrDefault(RepTable.Kept.BEFORE, 0));
    answer.put("different", different);
    answer.put("attention", attention.stream().map(told::of).toList());
    return new Answer(200, JSON, json.writeValueAsBytes(answer));
  }

  private static boolean needsAHand(Reply reply) {
    return reply.match() != Reply.Match.FOUND
        || !reply.row().codes().isEmpty()
        || reply.psDiffers()
        || reply.hmainDiffers();
  }

  private Reply reply(RepRow row) throws DatabaseAwayException {
    List<Finder.Found> found = database.ask(connection -> finder.find(connection, row));
    Optional<Finder.Found> one =
        found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    String name = one.map(Finder.Found::scheme).filter(s -> !s.isEmpty()).orElse(row.scheme());
    Optional<Scheme> scheme = scheme(name);
    Optional<Deadlines> sent =
        deadlines(scheme, row, row.sentDate().or(() -> one.flatMap(Finder.Found::sent)));
    LocalDate replied = row.repDate().orElse(LocalDate.ofInstant(clock.instant(), ZONE));
    return new Reply(
        row,
        found.size() == 1
            ? Reply.Match.FOUND
            : found.isEmpty() ? Reply.Match.NONE : Reply.Match.SEVERAL,
        one.map(Finder.Found::recordId),
        name,
        sent.map(Deadlines::ps),
        sent.map(Deadlines::percent),
        one.map(Finder.Found::hmain).orElse(""),
        ReplyCodes.has(row.codes(), ReplyCodes.Kind.CORRECT)
            ? deadlines(scheme, row, Optional.of(replied)).flatMap(RepImport::beforeItFalls)
            : Optional.empty(),
        ReplyCodes.has(row.codes(), ReplyCodes.Kind.DENIED)
            ? Optional.of(replied.plusDays(REVIEW_DAYS))
            : Optional.empty());
  }

  /** What is sent again counts as sent then (AMB-03): the last day of the percent of today. */
  private static Optional<LocalDate> beforeItFalls(Deadlines deadlines) {
    for (Deadlines.Step step : deadlines.steps()) {
      LocalDate last = step.lastDay();
      if (last != null && !last.isBefore(deadlines.sentDate())) {
        return Optional.of(last);
      }
    }
    return Optional.ofNullable(deadlines.cutOff());
  }

  private Optional<Deadlines> deadlines(
      Optional<Scheme> scheme, RepRow row, Optional<LocalDate> sent) {
    return scheme.flatMap(found ->
        sent.filter(day -> !day.isBefore(row.serviceDate()))
            .map(day -> desk.deadlines(found, row.serviceDate(), day)));
  }

  private static Optional<Scheme> scheme(String name) {
    return Arrays.stream(Scheme.values()).filter(each -> each.name().equals(name)).findFirst();
  }
}

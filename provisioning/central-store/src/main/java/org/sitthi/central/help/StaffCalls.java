package org.sitthi.central.help;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.SignedIn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes calls for staff and says how they stand. A kiosk makes the call's id and says the same
 * again and again until it hears that somebody comes.
 *
 * <p>Threads: any.
 */
public final class StaffCalls {

  /** Where kiosks call. */
  public static final String COLLECTION = "/api/v1/staff-calls";

  /** Where a member of staff answers. */
  public static final String ANSWERED = "/staff-calls/{id}/answered";

  private static final int MOST_BYTES = 1_024;
  private static final int MOST_SHOWN = 50;

  /** Who waited longer than a shift has left. */
  private static final Duration SHOWN = Duration.ofHours(12);

  private static final Duration ODDEST_CLOCK = Duration.ofDays(366);

  private final Database database;
  private final InstantSource clock;
  private final Problems problems;

  /** Calls in the given database. */
  public StaffCalls(Database database, InstantSource clock, Problems problems) {
    this.database = database;
    this.clock = clock;
    this.problems = problems;
  }

  /** POST of {@code {"callId","kioskId","screen","calledAt"}}; the same again says its state. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    byte[] body = call.body(MOST_BYTES);
    if (!JsonBody.isJsonType(call)) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      return problems.of(ProblemKind.MALFORMED);
    }
    String kioskId = json.path("kioskId").stringValue("");
    if (!kioskId.matches("[!-~]{1,20}")) {
      return problems.of(
          ProblemKind.IMPOSSIBLE, "$.kioskId", "1 to 20 visible ASCII characters wanted");
    }
    if (call.kiosk().filter(kiosk -> !kiosk.equals(kioskId)).isPresent()) {
      return problems.of(ProblemKind.OTHER_KIOSK, "$.kioskId", "the certificate's kiosk wanted");
    }
    Optional<UUID> id = uuid(json.path("callId").stringValue(""));
    Optional<Instant> calledAt = time(json.path("calledAt").stringValue(""));
    String screen = json.path("screen").stringValue("");
    if (id.isEmpty() || calledAt.isEmpty() || !screen.matches("[A-Z_]{1,40}")) {
      return problems.of(
          ProblemKind.IMPOSSIBLE, "$", "callId, calledAt and screen wanted, in their forms");
    }
    return kept(new StaffCall(id.get(), kioskId, screen, calledAt.get(), now(), Optional.empty()));
  }

  /** Those that wait, the longest first. */
  public List<StaffCall> open() throws DatabaseAwayException {
    Instant since = clock.instant().minus(SHOWN);
    return database.ask(connection -> new StaffCallRows(connection).open(since, MOST_SHOWN));
  }

  /** POST of the desk's button; back to the desk. */
  public Answer answered(Call call) throws DatabaseAwayException {
    Optional<UUID> id = uuid(call.path("id"));
    if (id.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    String name = call.signedIn().map(SignedIn::name).orElse("desk");
    boolean _ =
        database.together(connection -> {
          new StaffCallRows(connection).answer(id.get(), name, now());
          return true;
        });
    return new Answer(303, "text/plain", new byte[0]).with("Location", "/");
  }

  private Answer kept(StaffCall call) throws DatabaseAwayException {
    return database.together(connection -> {
      StaffCallRows rows = new StaffCallRows(connection);
      boolean fresh = rows.add(call);
      StaffCall held = rows.of(call.callId()).orElseThrow();
      return held.kioskId().equals(call.kioskId())
          ? told(held, fresh ? 201 : 200)
          : problems.of(ProblemKind.OTHER_BODY);
    });
  }

  private static Answer told(StaffCall call, int status) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("callId", call.callId().toString());
    answer.put("receivedAt", call.receivedAt().toString());
    answer.put("state", call.answeredAt().isPresent() ? "ANSWERED" : "OPEN");
    call.answeredAt().ifPresent(at -> answer.put("answeredAt", at.toString()));
    return new Answer(status, "application/json", JsonMapper.shared().writeValueAsBytes(answer));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Optional<Instant> time(String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      Duration off = Duration.between(at, clock.instant()).abs();
      return off.compareTo(ODDEST_CLOCK) < 0 ? Optional.of(at) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

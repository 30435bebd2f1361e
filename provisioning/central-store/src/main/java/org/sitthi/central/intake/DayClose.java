package org.sitthi.central.intake;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kiosk closes a day: it says what it saved and where its chain ends, and hears what is missing
 * here. Saying the same again is harmless.
 */
public final class DayClose {

  /** Where a day is closed. */
  public static final String PATH = "/api/v1/days/{date}/close";

  /** The most revisions that one kiosk saves in a day. */
  static final int MOST_REVISIONS = 5_000;

  private static final int MOST_BYTES = 1024 * 1024;

  private final Database database;
  private final InstantSource clock;
  private final Problems problems;

  /** Closes days in the given database. */
  public DayClose(Database database, InstantSource clock, Problems problems) {
    this.database = database;
    this.clock = clock;
    this.problems = problems;
  }

  /**
   * What a kiosk says of a day.
   *
   * @param saved its revisions with the SHA-256 of each, hex
   * @param head the last entry of its chain
   */
  record Said(String kioskId, LocalDate day, Map<Key, String> saved, Optional<Head> head) {}

  /** A revision. */
  record Key(UUID recordId, int revision) {}

  /** The end of a chain. */
  record Head(long sequence, String hash) {}

  /** POST of {@code {"kioskId","revisions":[{"recordId","revision","sha256"}],"head":…}}. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    Optional<byte[]> body = Packed.body(call, MOST_BYTES);
    if (body.isEmpty() || !JsonBody.isJsonType(call)) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    Optional<LocalDate> day = day(call.path("date"));
    if (day.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    try {
      return read(call, day.get(), JsonMapper.shared().readTree(body.get()));
    } catch (JacksonException e) {
      return problems.of(ProblemKind.MALFORMED);
    }
  }

  private Answer read(Call call, LocalDate day, JsonNode json) throws DatabaseAwayException {
    String kioskId = json.path("kioskId").stringValue("");
    if (!kioskId.matches("[!-~]{1,20}")) {
      return problems.of(
          ProblemKind.IMPOSSIBLE, "$.kioskId", "1 to 20 visible ASCII characters wanted");
    }
    if (call.kiosk().filter(kiosk -> !kiosk.equals(kioskId)).isPresent()) {
      return problems.of(ProblemKind.OTHER_KIOSK, "$.kioskId", "the certificate's kiosk wanted");
    }
    JsonNode list = json.path("revisions");
    if (!list.isArray() || list.size() > MOST_REVISIONS) {
      return problems.of(
          ProblemKind.IMPOSSIBLE, "$.revisions", "a list of at most " + MOST_REVISIONS + " wanted");
    }
    Map<Key, String> saved = new LinkedHashMap<>();
    for (JsonNode item : list) {
      Optional<UUID> id = Intake.uuid(item.path("recordId").stringValue(""));
      int revision = item.path("revision").isInt() ? item.path("revision").intValue() : 0;
      String sha256 = item.path("sha256").stringValue("");
      if (id.isEmpty() || revision < 1 || !sha256.matches("[0-9a-f]{64}")) {
        return problems.of(
            ProblemKind.IMPOSSIBLE, "$.revisions", "recordId, revision and sha256 wanted in each");
      }
      saved.put(new Key(id.get(), revision), sha256);
    }
    return closed(new Said(kioskId, day, saved, head(json.path("head"))));
  }

  private Answer closed(Said said) throws DatabaseAwayException {
    DayCloseRows.Held held =
        database.together(connection -> {
          DayCloseRows.Held found = DayCloseRows.held(connection, said);
          DayCloseRows.keep(connection, said, found, clock.instant());
          return found;
        });
    List<Map<String, Object>> missing = new ArrayList<>();
    List<Map<String, Object>> different = new ArrayList<>();
    said.saved()
        .forEach((key, sha256) -> {
          String here = held.sha256().get(key);
          if (here == null) {
            missing.add(told(key));
          } else if (!here.equals(sha256)) {
            different.add(told(key));
          }
        });
    Set<UUID> records = new HashSet<>();
    said.saved().keySet().forEach(key -> records.add(key.recordId()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("date", said.day().toString());
    answer.put("state", missing.isEmpty() && different.isEmpty() ? "CLOSED" : "INCOMPLETE");
    answer.put("records", records.size());
    answer.put("revisions", said.saved().size());
    answer.put("missing", missing);
    answer.put("different", different);
    answer.put("chain", held.chain().name());
    return new Answer(200, "application/json", JsonMapper.shared().writeValueAsBytes(answer));
  }

  private static Map<String, Object> told(Key key) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("recordId", key.recordId());
    told.put("revision", key.revision());
    return told;
  }

  private static Optional<Head> head(JsonNode head) {
    String hash = head.path("hash").stringValue("");
    JsonNode sequence = head.path("sequence");
    return sequence.canConvertToLong()
            && sequence.isIntegralNumber()
            && sequence.longValue() >= 1
            && hash.matches("[0-9a-f]{64}")
        ? Optional.of(new Head(sequence.longValue(), hash))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.matches("2\\d{3}-\\d{2}-\\d{2}")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

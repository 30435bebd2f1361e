package org.sitthi.central.intake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
 * Many revisions in one call, each answered as if it had come alone. They are committed together; a
 * batch whose answer was lost is sent again.
 */
public final class Batch {

  /** Where it is. */
  public static final String PATH = Intake.COLLECTION + "/batch";

  /** The most revisions of one batch. */
  public static final int MOST_ITEMS = 200;

  /** The most bytes of one batch, before and after it is unpacked. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Intake intake;
  private final Problems problems;

  /** Batches into an intake. */
  public Batch(Intake intake, Problems problems) {
    this.intake = intake;
    this.problems = problems;
  }

  /** POST of {@code {"items":[{"recordId","revision","record","chain","sentAt"}]}}. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    Optional<byte[]> body = Packed.body(call, MOST_BYTES);
    if (body.isEmpty() || !JsonBody.isJsonType(call)) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    JsonNode items;
    try {
      items = JsonMapper.shared().readTree(body.get()).path("items");
    } catch (JacksonException e) {
      return problems.of(ProblemKind.MALFORMED);
    }
    if (!items.isArray() || items.isEmpty()) {
      return problems.of(ProblemKind.MISSING_FIELD, "$.items", "1 to " + MOST_ITEMS + " wanted");
    }
    if (items.size() > MOST_ITEMS) {
      return problems.of(ProblemKind.TOO_LARGE, "$.items", "at most " + MOST_ITEMS + " wanted");
    }
    return results(call, items);
  }

  private Answer results(Call call, JsonNode items) throws DatabaseAwayException {
    List<Intake.Ready> read = new ArrayList<>();
    for (JsonNode item : items) {
      read.add(item(call, item));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.text(out, "{\"results\":[");
    String between = "";
    for (Answer answer : intake.keep(read)) {
      Json.text(out, between + "{\"status\":" + answer.status() + ",\"answer\":");
      out.writeBytes(answer.body());
      Json.text(out, "}");
      between = ",";
    }
    Json.text(out, "]}");
    return new Answer(200, "application/json", out.toByteArray());
  }

  private Intake.Ready item(Call call, JsonNode item) {
    Optional<UUID> id = Intake.uuid(item.path("recordId").stringValue(""));
    int revision = item.path("revision").isInt() ? item.path("revision").intValue() : 0;
    if (id.isEmpty()) {
      return refused(ProblemKind.MALFORMED, "recordId", "a UUID wanted");
    }
    if (revision < 1 || revision > Intake.MAX_REVISION) {
      return refused(ProblemKind.IMPOSSIBLE, "revision", "1 or more wanted");
    }
    if (!item.path("record").isString()) {
      return refused(ProblemKind.MISSING_FIELD, "record", "the record as text wanted");
    }
    try {
      ItemCall alone = ItemCall.of(call, id.get(), revision, item);
      return revision == 1 ? intake.first(alone) : intake.next(alone);
    } catch (BodyException e) {
      return new Intake.Ready.Refused(problems.of(e.kind()));
    }
  }

  private Intake.Ready refused(ProblemKind kind, String path, String message) {
    return new Intake.Ready.Refused(problems.of(kind, path, message));
  }
}

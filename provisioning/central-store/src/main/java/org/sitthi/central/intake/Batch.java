package org.sitthi.central.intake;

import java.io.ByteArrayOutputStream;
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
 * Many revisions in one call, each answered as if it had come alone: what is committed is
 * committed, and a batch that breaks off is sent again.
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

  private Answer results(Call call, JsonNode items) throws BodyException, DatabaseAwayException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.text(out, "{\"results\":[");
    for (int i = 0; i < items.size(); i++) {
      Answer answer = item(call, items.get(i));
      Json.text(out, (i == 0 ? "" : ",") + "{\"status\":" + answer.status() + ",\"answer\":");
      out.writeBytes(answer.body());
      Json.text(out, "}");
    }
    Json.text(out, "]}");
    return new Answer(200, "application/json", out.toByteArray());
  }

  private Answer item(Call call, JsonNode item) throws BodyException, DatabaseAwayException {
    Optional<UUID> id = Intake.uuid(item.path("recordId").stringValue(""));
    int revision = item.path("revision").isInt() ? item.path("revision").intValue() : 0;
    if (id.isEmpty()) {
      return problems.of(ProblemKind.MALFORMED, "recordId", "a UUID wanted");
    }
    if (revision < 1 || revision > Intake.MAX_REVISION) {
      return problems.of(ProblemKind.IMPOSSIBLE, "revision", "1 or more wanted");
    }
    if (!item.path("record").isString()) {
      return problems.of(ProblemKind.MISSING_FIELD, "record", "the record as text wanted");
    }
    try {
      ItemCall alone = ItemCall.of(call, id.get(), revision, item);
      return revision == 1 ? intake.post(alone) : intake.put(alone);
    } catch (BodyException e) {
      return problems.of(e.kind());
    }
  }
}

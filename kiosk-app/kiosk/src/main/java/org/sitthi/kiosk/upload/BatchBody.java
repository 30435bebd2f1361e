package org.sitthi.kiosk.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.sitthi.kiosk.journal.DayBook;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.record.ForgetfulJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The bodies of a batch and of a day's end, packed, and what the store says to them. */
final class BatchBody {

  private BatchBody() {}

  static byte[] batch(List<Outgoing> outgoing, Instant sentAt) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Outgoing one : outgoing) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("recordId", one.recordId().toString());
      item.put("revision", one.revision());
      item.put("record", one.json());
      one.link().ifPresent(link -> item.put("chain", link.header()));
      item.put("sentAt", sentAt.toString());
      items.add(item);
    }
    return packed(Map.of("items", items));
  }

  static byte[] day(String kioskId, List<DayBook.Saved> saved, Optional<DayBook.Head> head) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kioskId", kioskId);
    List<Map<String, Object>> revisions = new ArrayList<>();
    for (DayBook.Saved one : saved) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("recordId", one.recordId().toString());
      item.put("revision", one.revision());
      item.put("sha256", one.sha256());
      revisions.add(item);
    }
    body.put("revisions", revisions);
    head.ifPresent(end -> body.put("head", end));
    return packed(body);
  }

  /** One answer for each of what was sent; empty if the body is not that. */
  static Optional<List<StoreAnswer>> results(String body, int wanted) {
    try {
      JsonNode results = ForgetfulJson.mapper().readTree(body).path("results");
      if (!results.isArray() || results.size() != wanted) {
        return Optional.empty();
      }
      List<StoreAnswer> answers = new ArrayList<>();
      for (JsonNode result : results) {
        answers.add(
            new StoreAnswer(
                result.path("status").asInt(0),
                Optional.empty(),
                result.path("answer").toString()));
      }
      return Optional.of(answers);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What the store says of a day. */
  static DayDesk.Answer closed(LocalDate day, String body) {
    try {
      JsonNode answer = ForgetfulJson.mapper().readTree(body);
      if (!answer.path("date").asString("").equals(day.toString())) {
        return new DayDesk.Answer.TryLater("an answer about another day, or none");
      }
      if (answer.path("state").asString("").equals("CLOSED")) {
        return new DayDesk.Answer.Closed();
      }
      List<DayDesk.Missing> missing = new ArrayList<>();
      for (JsonNode item : answer.path("missing")) {
        missing.add(
            new DayDesk.Missing(
                UUID.fromString(item.path("recordId").asString("")),
                item.path("revision").asInt(0)));
      }
      return new DayDesk.Answer.Incomplete(missing, answer.path("different").size());
    } catch (JacksonException | IllegalArgumentException e) {
      return new DayDesk.Answer.TryLater("an answer that can't be read");
    }
  }

  private static byte[] packed(Object body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(ForgetfulJson.mapper().writeValueAsString(body).getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

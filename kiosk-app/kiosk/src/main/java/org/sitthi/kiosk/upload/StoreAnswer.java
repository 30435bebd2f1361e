package org.sitthi.kiosk.upload;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.record.ForgetfulJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP answer of the central store, or of something between it and us, and its meaning.
 * Acknowledged is only what names the record and revision that were sent; refused is only what a
 * page of a proxy can't have said; all the rest may change.
 *
 * @param status HTTP status
 * @param retryAfter the header as it came
 * @param body as far as it was read
 */
record StoreAnswer(int status, Optional<String> retryAfter, String body) {

  private static final int PROBLEM_LENGTH = 200;
  private static final JsonMapper MAPPER = ForgetfulJson.mapper();

  UploadAnswer meaning(Outgoing sent, Instant now) {
    return switch (status) {
      case 200, 201 -> names(sent) ? new UploadAnswer.Acknowledged() : strange();
      case 400, 413, 415, 422 -> isPage() ? strange() : refused();
      case 409 -> conflict(sent, now);
      default -> new UploadAnswer.TryLater("status " + status, after(now));
    };
  }

  /**
   * Another body is there in our place. If another kiosk was quicker with a later revision, the
   * store keeps ours beside it. A later one may also have come too early.
   */
  private UploadAnswer conflict(Outgoing sent, Instant now) {
    if (isPage()) {
      return strange();
    }
    String type = json().path("type").asString("");
    if (sent.revision() > 1 && type.equals("urn:sitthi:problem:kept-beside")) {
      return new UploadAnswer.Acknowledged(true);
    }
    return sent.revision() == 1 || type.equals("urn:sitthi:problem:other-body")
        ? refused()
        : new UploadAnswer.TryLater("status 409: out of order", after(now));
  }

  /** How long the store asks to be left alone. */
  Optional<Duration> waitAsked(Instant now) {
    return after(now);
  }

  private boolean names(Outgoing sent) {
    JsonNode answer = json();
    return answer.path("recordId").asString("").equalsIgnoreCase(sent.recordId().toString())
        && answer.path("revision").asInt(0) == sent.revision();
  }

  private UploadAnswer strange() {
    String what = isPage() ? "a web page" : "another record, or none";
    return new UploadAnswer.TryLater("status " + status + " with " + what, Optional.empty());
  }

  private UploadAnswer refused() {
    return new UploadAnswer.Refused(status, problem());
  }

  /** The problem's title only, long numbers struck out: a detail might quote the person's data. */
  private String problem() {
    String title =
        json()
            .path("title")
            .asString("")
            .replaceAll("[\\p{Cntrl}]", " ")
            .replaceAll("\\d{5,}", "…");
    return title.length() <= PROBLEM_LENGTH ? title : title.substring(0, PROBLEM_LENGTH);
  }

  private boolean isPage() {
    return body.stripLeading().startsWith("<");
  }

  private JsonNode json() {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException e) {
      return MAPPER.missingNode();
    }
  }

  /** RFC 9110 §10.2.3: seconds or a date; between nothing and an hour. */
  private Optional<Duration> after(Instant now) {
    return retryAfter.flatMap(text -> wait(text.strip(), now)).map(StoreAnswer::bounded);
  }

  private static Optional<Duration> wait(String text, Instant now) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, then));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(Outbox.LONGEST_POSTPONEMENT) > 0 ? Outbox.LONGEST_POSTPONEMENT : wait;
  }
}

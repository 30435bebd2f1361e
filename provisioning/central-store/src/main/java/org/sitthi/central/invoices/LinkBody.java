package org.sitthi.central.invoices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of calls about codes and invoices; the same for each front end. */
sealed interface LinkBody {

  /** The longest body, in bytes. */
  int MOST_BYTES = 2_048;

  /**
   * A visit as the collection unit's program knows it.
   *
   * @param code the claim code to be put on the invoice; empty in a look-up
   * @param channel KIOSK, STAFF or APP: which kind of front end says so
   */
  record Asked(
      String code,
      String hn,
      Optional<String> visitNumber,
      LocalDate day,
      String channel,
      String by)
      implements LinkBody {

    /** Never a person's number. */
    @Override
    public String toString() {
      return "Asked[…]";
    }
  }

  /** No such thing, and what to answer. */
  record Refused(Answer answer) implements LinkBody {}

  /**
   * Reads a body.
   *
   * @param withCode whether a claim code must stand in it
   */
  static LinkBody of(byte[] body, boolean withCode, Problems problems) {
    try {
      return of(JsonMapper.shared().readTree(body), withCode, problems);
    } catch (JacksonException e) {
      return new Refused(problems.of(ProblemKind.MALFORMED));
    }
  }

  private static LinkBody of(JsonNode json, boolean withCode, Problems problems) {
    String code = text(json, "claimCode");
    Optional<String> number = Optional.of(text(json, "visitNumber")).filter(it -> !it.isEmpty());
    Optional<LocalDate> day = day(text(json, "serviceDate"));
    if (withCode && !code.matches("[A-Za-z0-9]{1,30}")) {
      return refused(problems, "$.claimCode", "1 to 30 letters or digits wanted");
    }
    if (!text(json, "hn").matches("[!-~]{1,20}")) {
      return refused(problems, "$.hn", "1 to 20 visible ASCII characters wanted");
    }
    if (number.filter(it -> !it.matches("[!-~]{1,20}")).isPresent()) {
      return refused(problems, "$.visitNumber", "1 to 20 visible ASCII characters wanted");
    }
    if (day.isEmpty()) {
      return refused(problems, "$.serviceDate", "a day as 2026-01-31 wanted");
    }
    if (!text(json, "channel").matches("KIOSK|STAFF|APP")) {
      return refused(problems, "$.channel", "KIOSK, STAFF or APP wanted");
    }
    if (!text(json, "by").matches("[!-~]{1,40}")) {
      return refused(problems, "$.by", "1 to 40 visible ASCII characters wanted");
    }
    return new Asked(
        code, text(json, "hn"), number, day.get(), text(json, "channel"), text(json, "by"));
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).stringValue("");
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

  private static Refused refused(Problems problems, String path, String wanted) {
    return new Refused(problems.of(ProblemKind.IMPOSSIBLE, path, wanted));
  }
}

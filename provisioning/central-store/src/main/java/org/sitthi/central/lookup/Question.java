package org.sitthi.central.lookup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A look-up's body: {@code {"citizenId":…,"serviceDate":…,"kioskId":…,"purpose":…}}. */
sealed interface Question {

  /** The longest body, in bytes. */
  int MOST_BYTES = 1_024;

  /**
   * A question that can be answered.
   *
   * @param citizenId 13 digits
   * @param day the day of service
   * @param kioskId who asks, as it names itself
   * @param purpose what for
   * @param device fingerprint of the certificate that says who asks; absent = only its own word
   */
  record Asked(
      String citizenId, LocalDate day, String kioskId, String purpose, Optional<String> device)
      implements Question {

    /** Never the number. */
    @Override
    public String toString() {
      return "Asked[" + kioskId + " " + purpose + "]";
    }
  }

  /** No such thing, and what to answer. */
  record Refused(Answer answer) implements Question {}

  /** Reads the body. */
  static Question of(Call call, Problems problems) throws BodyException {
    byte[] body = call.body(MOST_BYTES);
    if (!JsonBody.isJson(call)) {
      return new Refused(problems.of(ProblemKind.WRONG_MEDIA_TYPE));
    }
    try {
      return of(call, JsonMapper.shared().readTree(body), problems);
    } catch (JacksonException e) {
      return new Refused(problems.of(ProblemKind.MALFORMED));
    }
  }

  private static Question of(Call call, JsonNode json, Problems problems) {
    String citizenId = json.path("citizenId").stringValue("");
    String kioskId = json.path("kioskId").stringValue("");
    String purpose = json.path("purpose").stringValue("");
    Optional<LocalDate> day = day(json.path("serviceDate").stringValue(""));
    if (!citizenId.matches("[0-9]{13}")) {
      return refused(problems, "$.citizenId", "13 digits wanted");
    }
    if (day.isEmpty()) {
      return refused(problems, "$.serviceDate", "a day as 2026-01-31 wanted");
    }
    if (!kioskId.matches("[!-~]{1,20}")) {
      return refused(problems, "$.kioskId", "1 to 20 visible ASCII characters wanted");
    }
    if (call.kiosk().filter(kiosk -> !kiosk.equals(kioskId)).isPresent()) {
      return new Refused(
          problems.of(ProblemKind.OTHER_KIOSK, "$.kioskId", "the certificate's kiosk wanted"));
    }
    if (!purpose.matches("[A-Z_]{1,40}")) {
      return refused(problems, "$.purpose", "1 to 40 of A to Z and underscore wanted");
    }
    return new Asked(citizenId, day.get(), kioskId, purpose, call.device());
  }

  private static Question refused(Problems problems, String path, String wanted) {
    return new Refused(problems.of(ProblemKind.IMPOSSIBLE, path, wanted));
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

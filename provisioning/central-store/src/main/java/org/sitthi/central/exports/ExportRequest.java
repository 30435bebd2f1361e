package org.sitthi.central.exports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitthi.central.claims.Part;
import org.sitthi.central.claims.What;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.SignedIn;
import org.sitthi.claims.export.Encoding;
import org.sitthi.claims.export.LineEnd;
import org.sitthi.claims.export.Profile;
import org.sitthi.claims.export.Profiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export's body: {@code {"profile":"ECLAIM","scheme":"LGO","from":…,"to":…,"purpose":…}}, with
 * {@code part} if not all, {@code what} for a list, and if another than the profile's is wanted
 * {@code encoding}, {@code lineEnd}, {@code header}.
 */
sealed interface ExportRequest {

  /** The longest body, in bytes. */
  int MOST_BYTES = 2_048;

  /** The most days in one package. */
  int MOST_DAYS = 31;

  /** Names of fields; any other is a mistake that should not pass in silence. */
  Set<String> FIELDS =
      Set.of(
          "what",
          "part",
          "profile",
          "scheme",
          "from",
          "to",
          "by",
          "purpose",
          "encoding",
          "lineEnd",
          "header");

  /**
   * What can be done.
   *
   * @param profile how files are written; lists have one form only
   * @param scheme main scheme; empty: all, for lists only
   * @param from first day of service
   * @param to last day of service
   * @param by who asks
   * @param purpose what for
   */
  record Wanted(
      What what,
      Part part,
      Profile profile,
      String scheme,
      LocalDate from,
      LocalDate to,
      String by,
      String purpose)
      implements ExportRequest {}

  /** No such thing, and what to answer. */
  record Refused(Answer answer) implements ExportRequest {}

  /** Reads the body. */
  static ExportRequest of(Call call, Profiles profiles, Problems problems) throws BodyException {
    byte[] body = call.body(MOST_BYTES);
    if (!JsonBody.isJson(call)) {
      return new Refused(problems.of(ProblemKind.WRONG_MEDIA_TYPE));
    }
    try {
      String by = call.signedIn().map(SignedIn::caller).orElse("-");
      return of(JsonMapper.shared().readTree(body), by, profiles, problems);
    } catch (JacksonException e) {
      return new Refused(problems.of(ProblemKind.MALFORMED));
    }
  }

  private static ExportRequest of(JsonNode json, String by, Profiles profiles, Problems problems) {
    if (!json.isObject() || !FIELDS.containsAll(json.propertyNames())) {
      return new Refused(
          problems.of(ProblemKind.UNKNOWN_FIELD, "$", "of " + FIELDS.stream().sorted().toList()));
    }
    Optional<What> what = word(What.class, json.path("what").stringValue("SIXTEEN_FILES"));
    Optional<Part> part = word(Part.class, json.path("part").stringValue("ALL"));
    if (what.isEmpty() || part.isEmpty()) {
      return refused(
          problems,
          what.isEmpty() ? "$.what" : "$.part",
          List.of(What.values()) + " and " + List.of(Part.values()) + " wanted");
    }
    boolean isList = what.get() != What.SIXTEEN_FILES;
    Optional<Profile> profile =
        profiles.find(json.path("profile").stringValue(isList ? "ECLAIM" : ""));
    if (profile.isEmpty()) {
      String known = String.join(", ", profiles.all().stream().map(Profile::id).toList());
      return refused(problems, "$.profile", known + " wanted");
    }
    Optional<Profile> written = written(profile.get(), json);
    if (written.isEmpty()) {
      return refused(problems, "$", "encoding TIS_620 or UTF_8, lineEnd CRLF or LF, header a flag");
    }
    String scheme = json.path("scheme").stringValue("");
    if (!scheme.matches("[A-Z]{3}") && !(isList && scheme.isEmpty())) {
      return refused(problems, "$.scheme", "a main scheme's three letters wanted");
    }
    Optional<LocalDate> from = day(json, "from");
    Optional<LocalDate> to = day(json, "to");
    if (from.isEmpty() || to.isEmpty() || !fits(from.get(), to.get())) {
      return refused(problems, "$.from", "two days, from not after to, at most 31 days wanted");
    }
    String purpose = json.path("purpose").stringValue("");
    return purpose.matches("[A-Z_]{1,40}")
        ? new Wanted(
            what.get(), part.get(), written.get(), scheme, from.get(), to.get(), by, purpose)
        : refused(problems, "$.purpose", "1 to 40 of A to Z and _ wanted");
  }

  private static <E extends Enum<E>> Optional<E> word(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(text))
        .findFirst();
  }

  private static boolean fits(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    return days >= 0 && days < MOST_DAYS;
  }

  private static Optional<Profile> written(Profile profile, JsonNode json) {
    try {
      JsonNode header = json.path("header");
      if (!header.isMissingNode() && !header.isBoolean()) {
        return Optional.empty();
      }
      return Optional.of(
          profile.written(
              Encoding.valueOf(json.path("encoding").stringValue(profile.encoding().name())),
              LineEnd.valueOf(json.path("lineEnd").stringValue(profile.lineEnd().name())),
              header.isMissingNode() ? profile.header() : header.booleanValue()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ExportRequest refused(Problems problems, String path, String wanted) {
    return new Refused(problems.of(ProblemKind.IMPOSSIBLE, path, wanted));
  }

  private static Optional<LocalDate> day(JsonNode json, String name) {
    try {
      String text = json.path(name).stringValue("");
      return text.matches("2\\d{3}-\\d{2}-\\d{2}")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

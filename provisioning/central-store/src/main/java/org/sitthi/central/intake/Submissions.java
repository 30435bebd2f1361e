package org.sitthi.central.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.record.Evidence;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** Reads what was sent and says what is wrong with it. */
final class Submissions {

  /** A year of the Buddhist era is far beyond these. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(2400, 1, 1);

  /** What a database's time can hold, and more than any clock of ours shows. */
  private static final Instant FIRST_SENT = Instant.EPOCH;

  private static final Instant LAST_SENT = Instant.parse("3000-01-01T00:00:00Z");
  private static final int MAX_TIME_LENGTH = 40;

  private final RecordJson json;
  private final String hospitalCode;
  private final Problems problems;

  Submissions(RecordJson json, String hospitalCode, Problems problems) {
    this.json = json;
    this.hospitalCode = hospitalCode;
    this.problems = problems;
  }

  Submission of(Call call) throws BodyException {
    // Read in any case: a caller that is still sending would not hear the answer.
    RecordBody body = new RecordBody(call.body(RecordJson.MAX_BYTES));
    if (!JsonBody.isJson(call)) {
      return new Submission.Refused(problems.of(ProblemKind.WRONG_MEDIA_TYPE));
    }
    try {
      return checked(call, json.read(body.bytes()), body);
    } catch (RecordFormatException e) {
      return new Submission.Refused(problems.of(kind(e.fault()), e.path(), e.wanted()));
    }
  }

  private Submission checked(Call call, VisitRecord visit, RecordBody body) {
    if (!visit.hospitalCode().equals(hospitalCode)) {
      return refused(ProblemKind.OTHER_HOSPITAL, "$.hospitalCode", "this store's hospital wanted");
    }
    if (call.kiosk().filter(kiosk -> !wrote(kiosk, visit)).isPresent()) {
      return refused(ProblemKind.OTHER_KIOSK, "$.kioskId", "the certificate's kiosk wanted");
    }
    if (visit.serviceDate().isBefore(FIRST_DAY) || visit.serviceDate().isAfter(LAST_DAY)) {
      return refused(ProblemKind.IMPOSSIBLE, "$.serviceDate", "a day of 2020 to 2399 AD wanted");
    }
    return new Submission.Accepted(visit, body, sentAt(call));
  }

  /** A kiosk begins only visits of its own; a later revision may be of a visit begun elsewhere. */
  private static boolean wrote(String kiosk, VisitRecord visit) {
    String writer =
        visit
            .evidence()
            .map(Evidence::machine)
            .map(Evidence.Machine::kioskId)
            .orElseGet(visit::kioskId);
    return writer.equals(kiosk) && (visit.revision() > 1 || visit.kioskId().equals(kiosk));
  }

  private Submission refused(ProblemKind kind, String path, String message) {
    Answer answer = problems.of(kind, path, message);
    return new Submission.Refused(answer);
  }

  /** A time that can't be read is none: it refuses no record. */
  private static Optional<Instant> sentAt(Call call) {
    return call.header("Sitthi-Sent-At")
        .filter(text -> text.length() <= MAX_TIME_LENGTH)
        .flatMap(Submissions::instant)
        .filter(at -> at.isAfter(FIRST_SENT) && at.isBefore(LAST_SENT));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ProblemKind kind(RecordFormatException.Fault fault) {
    return switch (fault) {
      case TOO_LARGE -> ProblemKind.TOO_LARGE;
      case NOT_JSON -> ProblemKind.MALFORMED;
      case MISSING -> ProblemKind.MISSING_FIELD;
      case WRONG_TYPE -> ProblemKind.WRONG_TYPE;
      case IMPOSSIBLE -> ProblemKind.IMPOSSIBLE;
    };
  }
}

package org.sitthi.record;

import org.sitthi.record.Evidence.AttemptMark;
import org.sitthi.record.Evidence.Machine;
import org.sitthi.record.Evidence.RouteState;
import org.sitthi.record.Evidence.StepTime;

/** Which field of the JSON is which component of the evidence. */
final class EvidenceReader {

  private EvidenceReader() {}

  static Evidence evidence(JsonFields json) throws RecordFormatException {
    return new Evidence(
        json.object("machine", EvidenceReader::machine),
        json.optionalTime("cardReadAt"),
        json.optionalText("cardLayout"),
        json.list("routes", Evidence.MOST_ROUTES, EvidenceReader::route),
        json.list("attempts", Evidence.MOST_ATTEMPTS, EvidenceReader::attempt),
        json.list("steps", Evidence.MOST_STEPS, EvidenceReader::step));
  }

  private static Machine machine(JsonFields json) throws RecordFormatException {
    return new Machine(
        json.text("kioskId"), json.text("softwareVersion"), json.optionalText("name"));
  }

  private static RouteState route(JsonFields json) throws RecordFormatException {
    return new RouteState(
        json.word("route", Route.class),
        json.word("health", Evidence.Health.class),
        json.time("at"),
        json.optionalText("cause"));
  }

  private static AttemptMark attempt(JsonFields json) throws RecordFormatException {
    return new AttemptMark(
        json.word("what", Evidence.Asked.class),
        json.optionalWord("route", Route.class),
        json.time("at"),
        json.integer("millis"),
        json.word("outcome", Evidence.Outcome.class),
        json.optionalText("cause"));
  }

  private static StepTime step(JsonFields json) throws RecordFormatException {
    return new StepTime(json.text("step"), json.integer("millis"));
  }
}

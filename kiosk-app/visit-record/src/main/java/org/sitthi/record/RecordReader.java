package org.sitthi.record;

/** Which field of the JSON is which component, top down. */
final class RecordReader {

  private RecordReader() {}

  static VisitRecord visit(JsonFields root) throws RecordFormatException {
    return root.whole(json ->
        new VisitRecord(
            json.integer("schemaVersion"),
            json.uuid("recordId"),
            json.integer("revision"),
            json.text("kioskId"),
            json.word("channel", VisitRecord.Channel.class),
            json.text("softwareVersion"),
            json.flag("demo"),
            json.time("createdAt"),
            json.text("hospitalCode"),
            json.date("serviceDate"),
            json.optionalText("queueNumber"),
            json.object("person", RecordReader::person),
            json.object("verification", RecordReader::verification),
            json.optionalObject("entitlement", RecordReader::entitlement),
            json.object("claim", RecordReader::claim),
            json.optionalObject("referral", RecordReader::referral),
            json.optionalObject("visit", RecordReader::details),
            json.optionalObject("evidence", EvidenceReader::evidence),
            json.words("marks", VisitRecord.MOST_MARKS)));
  }

  private static Person person(JsonFields json) throws RecordFormatException {
    return new Person(
        json.text("citizenId"),
        json.text("idType"),
        json.text("title"),
        json.text("firstName"),
        json.text("middleName"),
        json.text("lastName"),
        json.optionalText("englishName"),
        json.optionalText("birthDate"),
        json.text("sex"),
        json.optionalText("cardIssued"),
        json.optionalText("cardExpiry"),
        json.optionalText("hn"),
        json.optionalText("mobile"),
        json.optionalText("nationality"));
  }

  private static Verification verification(JsonFields json) throws RecordFormatException {
    return new Verification(
        json.word("method", Verification.Method.class),
        json.time("at"),
        json.optionalText("reader"),
        json.optionalText("reason"),
        json.optionalWord("result", Verification.Result.class),
        json.optionalObject("register", RecordReader::register));
  }

  private static EntitlementRecord entitlement(JsonFields json) throws RecordFormatException {
    return new EntitlementRecord(
        json.object("mainScheme", RecordReader::codedName),
        json.optionalObject("subScheme", RecordReader::codedName),
        json.optionalObject("primaryUnit", RecordReader::codedName),
        json.optionalObject("regularUnit", RecordReader::codedName),
        json.optionalObject("referralUnit", RecordReader::codedName),
        json.optionalTime("validFrom"),
        json.optionalTime("validUntil"),
        json.time("checkedAt"),
        json.optionalText("statusCode"),
        json.optionalWord("route", Route.class));
  }

  private static ClaimRecord claim(JsonFields json) throws RecordFormatException {
    return new ClaimRecord(
        json.word("state", ClaimRecord.State.class),
        json.optionalText("value"),
        json.word("kind", ClaimRecord.Kind.class),
        json.optionalObject("claimType", RecordReader::codedName),
        json.optionalTime("obtainedAt"),
        json.optionalWord("source", ClaimRecord.Source.class),
        json.integer("attempts"),
        json.optionalLong("elapsedMillis"),
        json.optionalText("lastError"),
        json.optionalWord("route", Route.class));
  }

  private static Referral referral(JsonFields json) throws RecordFormatException {
    return new Referral(
        json.text("referNo"),
        json.text("primaryHospitalCode"),
        json.text("referHospitalCode"),
        json.optionalText("purpose"),
        json.optionalDate("letterDate"));
  }

  private static VisitDetails details(JsonFields json) throws RecordFormatException {
    return new VisitDetails(
        json.optionalText("visitNumber"),
        json.optionalText("visitType"),
        json.optionalObject("clinic", RecordReader::codedName),
        json.optionalWord("arrivalKind", VisitDetails.ArrivalKind.class),
        json.optionalFlag("trafficAccident"));
  }

  private static RegisterMatch register(JsonFields json) throws RecordFormatException {
    return new RegisterMatch(
        json.word("state", RegisterMatch.State.class),
        json.time("checkedAt"),
        json.word("name", RegisterMatch.Match.class),
        json.word("birthDate", RegisterMatch.Match.class),
        json.word("sex", RegisterMatch.Match.class));
  }

  private static CodedName codedName(JsonFields json) throws RecordFormatException {
    return new CodedName(json.text("code"), json.text("name"));
  }
}

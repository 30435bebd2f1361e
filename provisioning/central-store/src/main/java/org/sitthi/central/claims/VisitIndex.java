package org.sitthi.central.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.CodedName;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;

/** What a record is found by. */
record VisitIndex(
    UUID recordId,
    int revision,
    LocalDate serviceDate,
    Instant minute,
    String kioskId,
    String channel,
    String scheme,
    Optional<String> hn,
    Optional<String> visitNumber,
    String claimState,
    Optional<String> claimCode,
    Optional<String> claimType,
    Optional<Instant> obtainedAt,
    boolean demo) {

  static VisitIndex of(VisitRecord record) {
    return new VisitIndex(
        record.recordId(),
        record.revision(),
        record.serviceDate(),
        record.createdAt().toInstant().truncatedTo(ChronoUnit.MINUTES),
        record.kioskId(),
        record.channel().name(),
        record.entitlement().map(found -> found.mainScheme().code()).orElse(""),
        record.person().hn(),
        record.visit().flatMap(VisitDetails::visitNumber),
        record.claim().state().name(),
        record.claim().value(),
        record.claim().claimType().map(CodedName::code),
        record.claim().obtainedAt().map(OffsetDateTime::toInstant),
        record.demo());
  }
}

package org.sitthi.kiosk;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.settle.AttemptSettler;
import org.sitthi.kiosk.staff.CodeLookUp;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.VisitRecord;

/**
 * Looks for a visit's code where staff ask for it: an open attempt is the settler's, which is only
 * hurried; for a visit that never asked, a code of its person, day, hospital and service that no
 * visit here has yet. Nothing is asked for.
 *
 * @param saved called after a record was saved: there is something to upload
 */
record StaffLookUp(
    Journal journal,
    EarlierVisits visits,
    HistoryDesk desk,
    AttemptSettler settler,
    OneRecord records,
    SiteRules site,
    Runnable saved)
    implements CodeLookUp {

  /** The settler rests 5 s between look-ups, and each of its ways may take 10. */
  private static final Duration LONGEST = Duration.ofSeconds(27);

  @Override
  public Found of(UUID recordId) {
    Optional<VisitRecord> latest = journal.latest(recordId);
    Optional<CitizenNumber> number =
        latest.flatMap(record -> CitizenNumber.parse(record.person().citizenId()));
    if (number.isEmpty() || isObtained(latest)) {
      return isObtained(latest) ? Found.CODE : Found.NONE;
    }
    boolean open =
        journal.openAttempts().stream()
            .anyMatch(attempt -> attempt.record().recordId().equals(recordId));
    boolean answered =
        open ? settler.settleNow(recordId, LONGEST) : lookedUp(latest.orElseThrow(), number.get());
    if (isObtained(journal.latest(recordId))) {
      return Found.CODE;
    }
    return answered ? Found.NONE : Found.UNREACHABLE;
  }

  private static boolean isObtained(Optional<VisitRecord> record) {
    return record.filter(it -> it.claim().state() == ClaimRecord.State.OBTAINED).isPresent();
  }

  /** Whether NHSO answered; what fits is kept. */
  private boolean lookedUp(VisitRecord record, CitizenNumber number) {
    return switch (desk.history(number, record.serviceDate())) {
      case HistoryAnswer.Unreachable _ -> false;
      case HistoryAnswer.Codes(List<IssuedCode> codes) -> {
        Set<String> held =
            visits.earlier(number, record.serviceDate()).stream()
                .flatMap(visit -> visit.claim().value().stream())
                .collect(Collectors.toSet());
        codes.stream()
            .filter(code -> isOf(record, code) && !held.contains(code.code()))
            .min(Comparator.comparing(IssuedCode::issuedAt))
            .ifPresent(code -> keep(record, code));
        yield true;
      }
    };
  }

  private boolean isOf(VisitRecord record, IssuedCode code) {
    boolean service =
        record
            .claim()
            .claimType()
            .map(type -> type.code().equals(code.claimTypeCode()))
            .orElseGet(() -> site.allowedClaimTypes().contains(code.claimTypeCode()));
    return service
        && code.isCheckIn()
        && code.hospitalCode().filter(site.hospitalCode()::equals).isPresent()
        && code.day(site.zone()).equals(record.serviceDate());
  }

  private void keep(VisitRecord record, IssuedCode code) {
    ClaimRecord before = record.claim();
    CodedName type = before.claimType().orElseGet(() -> new CodedName(code.claimTypeCode(), ""));
    ClaimRecord found =
        new ClaimRecord(
            ClaimRecord.State.OBTAINED,
            Optional.of(code.code()),
            ClaimRecord.Kind.NHSO_CHECKIN,
            Optional.of(type),
            Optional.of(code.issuedAt()),
            Optional.of(ClaimRecord.Source.REUSED),
            before.attempts(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(code.route()));
    var _ = records.save(record.revised(found), Optional.empty());
    saved.run();
  }
}

package org.sitthi.kiosk.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.KeptVisit;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.Evidence;
import org.sitthi.record.Evidence.Asked;
import org.sitthi.record.Evidence.AttemptMark;
import org.sitthi.record.Evidence.Health;
import org.sitthi.record.Evidence.Machine;
import org.sitthi.record.Evidence.Outcome;
import org.sitthi.record.Evidence.RouteState;
import org.sitthi.record.RecordJson;
import org.sitthi.record.Route;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/** What stands on the page; a sample is left in target/evidence to be looked at. */
class PackPageTest {

  private static final OffsetDateTime READ = OffsetDateTime.parse("2026-03-02T01:15:31Z");

  @TempDir Path folder;
  private String json = "";

  @Test
  void thePageTellsTheVisitInThaiWithYearsOfTheBuddhistEra() throws Exception {
    String page = page(4, 2);
    assertThat(page)
        .contains(
            "2 มีนาคม 2569",
            "2 มีนาคม 2569 08:15:31 น.",
            "โรงพยาบาล &lt;สมมติ&gt; &amp; เพื่อน",
            "นายสมมติ ท.",
            "x-xxxx-xxxxx-01-1",
            "PP0000000001",
            "ได้รับรหัสแล้ว",
            "ไม่ตอบภายในเวลาที่กำหนด",
            "ตัวอย่าง DEMO")
        .doesNotContain("{{", "Optional[", "null");
    assertThat(page).contains(PackJson.sha256(json.getBytes(UTF_8)));
  }

  @Test
  void thePageHasNoCitizenNumberAndNoSurname() throws Exception {
    assertThat(page(1, 1)).doesNotContain(Visits.CITIZEN, "ทดลอง", "1990");
    assertThat(json).contains(Visits.CITIZEN);
  }

  @Test
  void whatDoesNotFitOnThePageIsCountedThere() throws Exception {
    String page = page(Evidence.MOST_ATTEMPTS, 7);
    assertThat(page)
        .contains("แสดง 6 รายการหลังสุดจาก 50 รายการ", "แสดง 3 รายการหลังสุดจาก 7 รายการ");
    assertThat(page.split("<tr>", -1)).hasSizeLessThan(20);
  }

  @Test
  void everyWordThatARecordCanHoldHasItsThaiText() {
    PageWords words = new PageWords(MadeUp.BANGKOK);
    kind(words, "state", ClaimRecord.State.values());
    kind(words, "source", ClaimRecord.Source.values());
    kind(words, "method", Verification.Method.values());
    kind(words, "asked", Asked.values());
    kind(words, "route", Route.values());
    kind(words, "outcome", Outcome.values());
    kind(words, "health", Health.values());
    kind(words, "cause", DeskTrouble.Kind.values());
    kind(words, "cause", EntitlementAnswer.Reason.values());
    assertThat(
            Stream.of("WAITING", "ACKED", "PARKED").map(state -> words.find("delivery." + state)))
        .allMatch(Optional::isPresent);
  }

  private static void kind(PageWords words, String kind, Enum<?>[] constants) {
    assertThat(constants).allSatisfy(constant -> assertThat(words.of(kind, constant)).isNotBlank());
  }

  private String page(int attempts, int revisions) throws Exception {
    KioskIdentity identity = KioskIdentity.open(folder.resolve("identity"));
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T02:00:00.123Z"));
    try (SqliteJournal journal =
        SqliteJournal.open(folder, new RecordJson(), clock, new Signed("K01", identity))) {
      VisitRecord visit =
          journal.saveRecord(Visits.pending().withEvidence(evidence(attempts)), Optional.empty());
      for (int i = 1; i < revisions; i++) {
        visit =
            journal.saveRecord(
                visit.revised(revisions > 2 ? wordy() : Visits.obtained()), Optional.empty());
      }
      KeptVisit kept = journal.kept(visit.recordId());
      EvidencePack pack =
          EvidencePack.of(
              visit.recordId(),
              "K01",
              new EvidencePack.Hospital("99900", "โรงพยาบาล <สมมติ> & เพื่อน"),
              READ.plusHours(30),
              kept,
              identity.key(),
              identity::sign);
      byte[] file = PackJson.write(pack);
      json = new String(file, UTF_8);
      String page = new String(new PackPage(MadeUp.BANGKOK).write(pack, visit, file), UTF_8);
      Path samples = Files.createDirectories(Path.of("target/evidence"));
      Files.writeString(samples.resolve("page-" + attempts + ".html"), page);
      return page.replaceAll("base64,[^)]*", ""); // fonts say anything
    }
  }

  /** As many words as a record can hold. */
  private static ClaimRecord wordy() {
    return new ClaimRecord(
        ClaimRecord.State.REFUSED,
        Optional.empty(),
        ClaimRecord.Kind.NHSO_CHECKIN,
        Optional.of(new CodedName("PG0060001", "บริการที่ชื่อยาวมาก".repeat(13))),
        Optional.empty(),
        Optional.empty(),
        50,
        Optional.empty(),
        Optional.of("N31 CLAIM_REFUSED: " + "ข้อความจากระบบ".repeat(30)));
  }

  private static Evidence evidence(int attempts) {
    List<AttemptMark> marks = IntStream.range(0, attempts).mapToObj(PackPageTest::mark).toList();
    return new Evidence(
        new Machine("K01", "0.1.0", Optional.of("kiosk-opd-1")),
        Optional.of(READ),
        Optional.of("0003"),
        List.of(
            new RouteState(Route.AGENT, Health.DOWN, READ.plusSeconds(7), Optional.of("TOO_SLOW")),
            new RouteState(Route.STATUS, Health.UP, READ.plusSeconds(9), Optional.empty())),
        marks,
        List.of());
  }

  private static AttemptMark mark(int i) {
    boolean lost = i % 2 == 1;
    return new AttemptMark(
        i % 3 == 0 ? Asked.ENTITLEMENT : i % 3 == 1 ? Asked.CLAIM : Asked.HISTORY,
        Optional.of(i % 3 == 2 ? Route.STATUS : Route.AGENT),
        READ.plusSeconds(2L * i),
        6_012,
        lost ? Outcome.ANSWER_LOST : Outcome.ANSWERED,
        lost ? Optional.of("TOO_SLOW") : Optional.empty());
  }
}

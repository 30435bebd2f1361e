package org.sitthi.kiosk.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.KeptVisit;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A real journal, real keys and signatures; then somebody changes the file. */
class PackCheckTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T02:00:00.123Z"));

  @TempDir Path folder;
  private KioskIdentity own;
  private KioskIdentity other;
  private EvidencePack pack;
  private byte[] file;

  /** A visit whose code came later, with other visits before, between and after. */
  @BeforeEach
  void writeAPack() throws Exception {
    own = KioskIdentity.open(folder.resolve("own"));
    other = KioskIdentity.open(folder.resolve("other"));
    try (SqliteJournal journal = journal(own)) {
      journal.saveRecord(Visits.pending(), Optional.empty());
      VisitRecord one = journal.saveRecord(Visits.pending(), Optional.empty());
      journal.saveRecord(Visits.pending(), Optional.empty());
      journal.saveRecord(one.revised(Visits.obtained()), Optional.empty());
      journal.saveRecord(Visits.pending(), Optional.empty());
      pack = packOf(one, journal.kept(one.recordId()), own);
    }
    file = PackJson.write(pack);
  }

  @Test
  void whatAKioskSignedHoldsUnderItsKey() {
    assertThat(check(file))
        .isInstanceOfSatisfying(
            Verdict.Holds.class,
            holds ->
                assertThat(holds.what())
                    .contains("2 revisions", "entries 2 to 4", "K01", own.key().id()));
    assertThat(pack.chain()).as("with a neighbour on either side").hasSize(5);
  }

  @Test
  void oneChangedByteAnywhereIsTold() {
    for (int at = 0; at < file.length; at += 11) {
      byte[] changed = file.clone();
      changed[at] ^= 1;
      assertThat(check(changed)).as("byte " + at).isInstanceOf(Verdict.Fails.class);
    }
  }

  @Test
  void anotherKiosksKeyIsTold() {
    assertThat(new PackCheck(other.key()).check(file))
        .isInstanceOfSatisfying(
            Verdict.Fails.class,
            fails ->
                assertThat(fails.why())
                    .startsWith("wrong key")
                    .contains(own.key().id(), other.key().id()));
  }

  @Test
  void aRecordSignedAnewByAnotherKioskIsToldThoughTheSealIsOurs() throws Exception {
    VisitRecord forged;
    KeptVisit kept;
    try (SqliteJournal journal =
        SqliteJournal.open(
            folder.resolve("forged"), new RecordJson(), CLOCK, new Signed("K01", other))) {
      forged = journal.saveRecord(Visits.pending(), Optional.empty());
      kept = journal.kept(forged.recordId());
    }
    assertFails(PackJson.write(packOf(forged, kept, own)), "wrong key: revision 1");
  }

  @Test
  void aFieldChangedForThoseWhoReadIsNamed() throws Exception {
    ObjectNode root = root();
    ((ObjectNode) root.at("/revisions/1/record/claim")).put("value", "PP0000000002");
    assertFails(bytes(root), "/revisions/1/record/claim/value is not what follows");
  }

  @Test
  void aFieldChangedInTheSignedTextIsNamed() throws Exception {
    ObjectNode root = root();
    ObjectNode revision = (ObjectNode) root.at("/revisions/1");
    revision.put(
        "text", revision.path("text").stringValue().replace("PP0000000001", "PP0000000002"));
    assertFails(bytes(root), "revision 2: its text was changed after it was signed: /claim/value");
  }

  @Test
  void aFieldChangedInBothIsStillTold() throws Exception {
    String changed = new String(file, UTF_8).replace("PP0000000001", "PP0000000002");
    assertFails(changed.getBytes(UTF_8), "revision 2: its text was changed after it was signed");
  }

  @Test
  void anEntryTakenOutOfTheChainIsTold() throws Exception {
    ObjectNode root = root();
    ((ArrayNode) root.path("chain")).remove(2);
    assertFails(bytes(root), "the chain is broken at entry 4: it does not follow");
  }

  @Test
  void aRevisionLeftOutOfAPackIsToldByItsSeal() throws Exception {
    ObjectNode root = root();
    ((ArrayNode) root.path("revisions")).remove(1);
    assertFails(bytes(root), "the seal is not over this pack");
  }

  @Test
  void anotherHospitalsNameIsTold() throws Exception {
    ObjectNode root = root();
    ((ObjectNode) root.path("hospital")).put("name", "โรงพยาบาลอื่น");
    assertFails(bytes(root), "the seal is not over this pack");
  }

  @Test
  void aFileThatWasOnlyFormattedAnewIsTold() throws Exception {
    assertFails(root().toString().getBytes(UTF_8), "the file was written anew");
  }

  @Test
  void aRevisionThatWasSavedWithoutAKeyIsTold() throws Exception {
    VisitRecord unsigned;
    KeptVisit kept;
    try (SqliteJournal journal =
        SqliteJournal.open(folder.resolve("unsigned"), new RecordJson(), CLOCK)) {
      unsigned = journal.saveRecord(Visits.pending(), Optional.empty());
      kept = journal.kept(unsigned.recordId());
    }
    assertFails(
        PackJson.write(packOf(unsigned, kept, own)),
        "revision 1: it was saved without a signature");
  }

  @Test
  void whatIsNoPackIsSaidToBeNone() {
    for (String text : List.of("", "{}", "[]", "null", "{\"form\":\"sitthi-evidence-1\"}", "x")) {
      assertFails(text.getBytes(UTF_8), "no evidence pack");
    }
    assertFails(new byte[PackCheck.MAX_BYTES + 1], "no evidence pack");
  }

  private void assertFails(byte[] changed, String why) {
    assertThat(check(changed))
        .isInstanceOfSatisfying(
            Verdict.Fails.class,
            fails ->
                assertThat(fails.why())
                    .contains(why)
                    .doesNotContain(Visits.CITIZEN)
                    .doesNotContain("\n"));
  }

  private Verdict check(byte[] bytes) {
    return new PackCheck(own.key()).check(bytes);
  }

  private ObjectNode root() throws PackException {
    return (ObjectNode) PackJson.parse(file);
  }

  /** In the very form that the kiosk writes. */
  private static byte[] bytes(ObjectNode root) {
    return PackJson.bytes(root);
  }

  private SqliteJournal journal(KioskIdentity identity) {
    return SqliteJournal.open(
        folder.resolve("data"), new RecordJson(), CLOCK, new Signed("K01", identity));
  }

  private static EvidencePack packOf(VisitRecord visit, KeptVisit kept, KioskIdentity identity) {
    return EvidencePack.of(
        visit.recordId(),
        "K01",
        new EvidencePack.Hospital("99900", "โรงพยาบาลสมมติ"),
        Visits.pending().createdAt(),
        kept,
        identity.key(),
        identity::sign);
  }
}

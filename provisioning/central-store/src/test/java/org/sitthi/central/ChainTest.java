package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.Evidence;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;
import tools.jackson.databind.json.JsonMapper;

/** What kiosks signed is held against what comes; nothing is refused for it. */
@ExtendWith(SharedPostgres.class)
class ChainTest {

  private static final String NOW = Visits.AT.toInstant().toString();

  private TestStore store;
  private Caller caller;
  private DatabaseSetting.Server database;
  private final TestKiosk kiosk = new TestKiosk("K01");

  @BeforeEach
  void start(DatabaseSetting.Server fresh, @TempDir Path folder) {
    database = fresh;
    store = TestStore.start(fresh, folder);
    caller = store.caller();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void aChainThatHoldsIsKeptAndNothingIsFound() throws SQLException {
    VisitRecord one = visit();
    VisitRecord two = one.revised(Visits.OBTAINED);

    assertThat(send(one, kiosk.link(one).header()).status()).isEqualTo(201);
    assertThat(send(two, kiosk.link(two).header()).status()).isEqualTo(200);

    assertThat(findings()).isEmpty();
    assertThat(rows("select kiosk_id || sequence || ' r' || revision from chain_entry"))
        .containsExactly("K011 r1", "K012 r2");
    assertThat(rows("select kiosk_id || ' ' || trust from kiosk_key"))
        .containsExactly("K01 FIRST_USE");
    assertThat(caller.get("/?date=" + Visits.DAY).body()).doesNotContain("findings");
  }

  @Test
  void theSameRevisionAgainAddsNothing() throws SQLException {
    VisitRecord one = visit();
    String header = kiosk.link(one).header();
    send(one, header);

    assertThat(send(one, header).status()).isEqualTo(200);

    assertThat(findings()).isEmpty();
    assertThat(rows("select sequence::text from chain_entry")).containsExactly("1");
  }

  @Test
  void aGapIsToldAndClosedByWhatWasMissing() throws SQLException {
    VisitRecord one = visit();
    VisitRecord two = visit();
    VisitRecord three = visit();
    String first = kiosk.link(one).header();
    String second = kiosk.link(two).header();
    send(one, first);
    send(three, kiosk.link(three).header());

    assertThat(findings()).containsExactly("GAP K01#3 open");
    assertThat(caller.get("/?date=" + Visits.DAY).body()).contains("ลำดับขาดช่วง", "K01 #3");

    send(two, second);

    assertThat(findings()).containsExactly("GAP K01#3 closed");
    assertThat(caller.get("/?date=" + Visits.DAY).body()).contains("ครบแล้ว");
  }

  @Test
  void twoEntriesWithOneSequenceAreAFork() throws SQLException {
    VisitRecord one = visit();
    VisitRecord other = visit();
    send(one, kiosk.link(one).header());

    ChainEntry copy =
        ChainEntry.next(
            "K01",
            1,
            ChainEntry.NONE,
            other.recordId(),
            1,
            Visits.json(other),
            Visits.AT.toInstant());
    assertThat(send(other, kiosk.signed(copy).header()).status()).isEqualTo(201);

    assertThat(findings()).containsExactly("FORK K01#1 open");
  }

  @Test
  void anEntryThatDoesNotFollowTheOneBeforeIsAFork() throws SQLException {
    VisitRecord one = visit();
    VisitRecord two = visit();
    send(one, kiosk.link(one).header());

    ChainEntry stray =
        ChainEntry.next(
            "K01", 2, "a".repeat(64), two.recordId(), 1, Visits.json(two), Visits.AT.toInstant());
    send(two, kiosk.signed(stray).header());

    assertThat(findings()).containsExactly("FORK K01#2 open");
  }

  @Test
  void aChangedRecordAndAForgedSignatureAreKeptAndTold() throws SQLException {
    VisitRecord signed = visit();
    VisitRecord changed = Visits.visit(signed.recordId(), Visits.OBTAINED);
    assertThat(send(changed, kiosk.link(signed).header()).status()).isEqualTo(201);
    VisitRecord other = visit();
    ChainLink link = kiosk.link(other);
    String forged =
        link.header().replace("sig=" + link.signature(), "sig=" + "A".repeat(86) + "==");
    assertThat(send(other, forged).status()).isEqualTo(201);

    assertThat(findings()).containsExactly("CHANGED K01#0 open", "BAD_SIGNATURE K01#0 open");
    assertThat(rows("select sequence::text from chain_entry")).isEmpty();
  }

  /** Looked at together, and each by itself once one of them does not hold. */
  @Test
  void aForgedSignatureInTheMidstOfABatchIsToldOfThatRecord() throws SQLException {
    List<Map<String, Object>> items = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      VisitRecord visit = visit();
      ChainLink link = kiosk.link(visit);
      String sent =
          i == 20 ? new TestKiosk("K01").sign(link.entry().canonical()) : link.signature();
      ids.add(visit.recordId().toString());
      items.add(
          Map.of(
              "recordId",
              visit.recordId().toString(),
              "revision",
              1,
              "record",
              new String(Visits.json(visit), UTF_8),
              "chain",
              new ChainLink(link.entry(), link.key(), sent).header()));
    }
    byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("items", items));
    Request batch = caller.to(Caller.RECORDS + "/batch").post(Caller.json(body)).build();

    assertThat(caller.call(batch).body().split("\"status\":201", -1)).hasSize(41);

    assertThat(findings()).containsExactly("BAD_SIGNATURE K01#0 open", "GAP K01#21 open");
    assertThat(rows("select record_id::text from chain_findings where kind = 'BAD_SIGNATURE'"))
        .containsExactly(ids.get(19));
    assertThat(rows("select count(*)::text from chain_entry")).containsExactly("39");
  }

  @Test
  void anotherKeyInAKiosksNameIsToldAndNotTrusted() throws SQLException {
    VisitRecord one = visit();
    send(one, kiosk.link(one).header());
    VisitRecord two = visit();

    send(two, new TestKiosk("K01").link(two).header());

    assertThat(findings()).containsExactly("OTHER_KEY K01#0 open");
    assertThat(rows("select count(*)::text from kiosk_key")).containsExactly("1");
  }

  @Test
  void aKioskCannotSignInAnothersName() throws SQLException {
    VisitRecord one = visit();

    send(one, new TestKiosk("K09").link(one).header());

    assertThat(findings()).containsExactly("OTHER_KEY K01#0 open");
  }

  @Test
  void anOlderKioskWithoutAKeyIsLeftInPeaceButNotOneWhoseKeyIsKnown() throws SQLException {
    VisitRecord old = visit();
    caller.post(old.recordId(), Visits.json(old));
    assertThat(findings()).isEmpty();

    VisitRecord one = visit();
    send(one, kiosk.link(one).header());
    VisitRecord bare = visit();
    caller.post(bare.recordId(), Visits.json(bare));

    assertThat(findings()).containsExactly("UNSIGNED K01#0 open");
  }

  @Test
  void aHeaderWithoutTheFormIsToldAndTheRecordIsKept() throws SQLException {
    VisitRecord one = visit();

    assertThat(send(one, "v=1;nonsense").status()).isEqualTo(201);

    assertThat(findings()).containsExactly("MALFORMED K01#0 open");
  }

  @Test
  void aKioskWhoseClockIsFarOffIsTold() throws SQLException {
    VisitRecord one = visit();
    Request late =
        TestKiosk.request(caller, one, kiosk.link(one).header())
            .newBuilder()
            .header("Sitthi-Sent-At", "2026-03-02T01:21:31Z")
            .build();
    assertThat(caller.call(late).status()).isEqualTo(201);

    assertThat(findings()).containsExactly("CLOCK K01#0 open");
    assertThat(rows("select (sent_at at time zone 'UTC')::text from visit_record"))
        .containsExactly("2026-03-02 01:21:31");
  }

  @Test
  void theLaterOfTwoKiosksIsRefusedKeptAndTold() throws SQLException {
    VisitRecord first = visit();
    send(first, kiosk.link(first).header());
    VisitRecord winner = first.revised(Visits.OBTAINED);
    send(winner, kiosk.link(winner).header());
    VisitRecord loser = first.revised(Visits.PENDING);

    Reply reply = send(loser, kiosk.link(loser).header());

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("other-body");
    assertThat(findings()).containsExactly("RIVAL K01#0 open");
    assertThat(rows("select encode(body, 'escape') from rival_revision"))
        .singleElement()
        .asString()
        .contains("PENDING");
    // Its entry is in the chain all the same: no gap.
    VisitRecord next = visit();
    send(next, kiosk.link(next).header());
    assertThat(findings()).containsExactly("RIVAL K01#0 open");
  }

  @Test
  void twoKiosksThatSayTheSameAreNoFindingAndBothAreKept() throws SQLException {
    VisitRecord first = visit();
    send(first, kiosk.link(first).header());
    VisitRecord winner = first.revised(Visits.OBTAINED);
    send(winner, kiosk.link(winner).header());
    VisitRecord loser = by("K02", first.revised(Visits.OBTAINED));
    TestKiosk other = new TestKiosk("K02");

    Reply reply = send(loser, other.link(loser).header());

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("kept-beside");
    assertThat(findings()).isEmpty();
    assertThat(rows("select count(*) from rival_revision")).containsExactly("1");
    assertThat(rows("select sequence || kiosk_id from chain_entry where kiosk_id = 'K02'"))
        .containsExactly("1K02");
  }

  @Test
  void aCodeThatTheRecordDoesNotSayIsAFindingUntilARevisionSaysIt() throws SQLException {
    VisitRecord first = visit();
    send(first, kiosk.link(first).header());
    VisitRecord winner = first.revised(Visits.PENDING);
    send(winner, kiosk.link(winner).header());
    VisitRecord loser = by("K02", first.revised(Visits.OBTAINED));
    TestKiosk other = new TestKiosk("K02");

    assertThat(send(loser, other.link(loser).header()).code()).isEqualTo("kept-beside");
    assertThat(findings()).containsExactly("RIVAL K02#0 open");

    VisitRecord onTop = by("K02", winner.revised(Visits.OBTAINED));
    assertThat(send(onTop, other.link(onTop).header()).status()).isEqualTo(200);
    assertThat(findings()).containsExactly("RIVAL K02#0 closed");
  }

  private static VisitRecord by(String kioskId, VisitRecord visit) {
    return visit.withEvidence(
        new Evidence(
            new Evidence.Machine(kioskId, "0.1.0", Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static VisitRecord visit() {
    return Visits.visit(UUID.randomUUID(), Visits.PENDING);
  }

  private Reply send(VisitRecord visit, String header) {
    Request request = TestKiosk.request(caller, visit, header);
    return caller.call(request.newBuilder().header("Sitthi-Sent-At", NOW).build());
  }

  private List<String> findings() throws SQLException {
    return rows(
        """
        select kind || ' ' || kiosk_id || '#' || sequence
          || case when closed_at is null then ' open' else ' closed' end
        from chain_findings order by finding_id
        """);
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}

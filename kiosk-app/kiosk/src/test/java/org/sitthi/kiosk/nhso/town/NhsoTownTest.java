package org.sitthi.kiosk.nhso.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The town keeps the agent's rules: facts/nhso.md §7.3 to §7.13. */
@Timeout(60)
class NhsoTownTest {

  /** 10:00:00 in Bangkok. */
  private static final Instant MORNING = Instant.parse("2026-01-20T03:00:00Z");

  private static final String ANNA = "9999999999994";

  private final TownVisitor visitor = new TownVisitor(MORNING);

  @AfterEach
  void stop() {
    visitor.close();
  }

  @Test
  void theSlotIsTold() {
    assertThat(visitor.get("/api/smartcard/terminals").path(0).path("isPresent").asBoolean())
        .isFalse();
    visitor.insert(ANNA, "{}");
    assertThat(visitor.get("/api/smartcard/terminals").path(0).path("isPresent").asBoolean())
        .isTrue();
    visitor.hasReader = false;
    assertThat(visitor.get("/api/smartcard/terminals")).isEmpty();
    assertThat(visitor.get("/api/smartcard/read").path("status").asInt()).isEqualTo(418);
  }

  @Test
  void aReadHasTheAgentsShape() {
    visitor.insert(ANNA, TownVisitor.UCS);
    JsonNode read = visitor.get("/api/smartcard/read?readImageFlag=false");
    assertThat(read.propertyNames())
        .containsExactlyInAnyOrder(
            "pid",
            "titleName",
            "fname",
            "lname",
            "nation",
            "birthDate",
            "sex",
            "age",
            "transDate",
            "mainInscl",
            "subInscl",
            "checkDate",
            "claimTypes",
            "hospMain",
            "correlationId");
    assertThat(read.path("age").asString()).isEqualTo("35 ปี 9 เดือน 5 วัน");
    assertThat(read.path("checkDate").asString()).isEqualTo("2026-01-20T10:00:00");
    assertThat(visitor.get("/api/smartcard/read").path("correlationId"))
        .isNotEqualTo(read.path("correlationId"));
  }

  @Test
  void theChipAloneKnowsNoEntitlement() {
    visitor.insert(ANNA, TownVisitor.UCS);
    assertThat(visitor.get("/api/smartcard/read-card-only").propertyNames())
        .containsExactly("pid", "titleName", "fname", "lname", "birthDate", "sex");
  }

  @Test
  void withoutCardAReadIsA500() {
    assertThat(visitor.get("/api/smartcard/read").path("status").asInt()).isEqualTo(500);
    assertThat(visitor.get("/api/smartcard/read-card-only").path("status").asInt()).isEqualTo(500);
  }

  @Test
  void aCodeIsMadeAndLookedUpAndASlashAtTheEndIsTolerated() {
    visitor.insert(ANNA, TownVisitor.UCS);
    JsonNode made = visitor.confirm("/", ANNA, "PG0060001", visitor.proof(), "0000000001");
    assertThat(made.path("claimCode").asString()).isEqualTo("PP9900000001");
    assertThat(made.path("createdDate").asString()).isEqualTo("2026-01-20T10:00:00");
    JsonNode latest = visitor.get("/api/nhso-service/latest-authen-code/" + ANNA + "/");
    assertThat(latest.path("claimCode").asString()).isEqualTo("PP9900000001");
    assertThat(latest.path("hcode").asString()).isEqualTo("99900");
    JsonNode five = visitor.get("/api/nhso-service/latest-5-authen-code-all-hospital/" + ANNA);
    assertThat(five).hasSize(1);
  }

  @Test
  void whoHasNoCodesGetsAnEmptyListAndAnObjectWithoutCode() {
    assertThat(visitor.get("/api/nhso-service/latest-5-authen-code-all-hospital/" + ANNA))
        .isEmpty();
    assertThat(visitor.get("/api/nhso-service/latest-authen-code/" + ANNA).has("claimCode"))
        .isFalse();
  }

  @Test
  void aProofServesOnceForItsPersonAndNotForEver() {
    visitor.insert(ANNA, TownVisitor.UCS);
    assertThat(visitor.claim("PG0060001", "made-up").path("status").asInt()).isEqualTo(400);
    String proof = visitor.proof();
    assertThat(
            visitor
                .confirm("", "9000000000012", "PG0060001", proof, "0000000001")
                .path("status")
                .asInt())
        .isEqualTo(400);
    String old = visitor.proof();
    visitor.now = MORNING.plusSeconds(16 * 60);
    assertThat(visitor.claim("PG0060001", old).path("status").asInt()).isEqualTo(400);
    String good = visitor.proof();
    assertThat(visitor.claim("PG0060001", good).has("claimCode")).isTrue();
    assertThat(visitor.claim("PG0130001", good).path("status").asInt()).isEqualTo(400);
    assertThat(visitor.town.ledger()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "08123456789", "08x2345678"})
  void aMobileIsTenDigits(String mobile) {
    visitor.insert(ANNA, TownVisitor.UCS);
    JsonNode refused = visitor.confirm("", ANNA, "PG0060001", visitor.proof(), mobile);
    assertThat(refused.path("errors").path(0).path("defaultMessage").asString())
        .isEqualTo(TownTexts.BAD_MOBILE);
  }

  @Test
  void onlyAnOfferedTypeOnceADayIsGiven() {
    visitor.insert(ANNA, TownVisitor.UCS);
    assertThat(visitor.claim("PG0120001", visitor.proof()).path("status").asInt()).isEqualTo(400);
    assertThat(visitor.claim("PG0060001", visitor.proof()).has("claimCode")).isTrue();
    assertThat(visitor.claim("PG0060001", visitor.proof()).path("status").asInt()).isEqualTo(400);
    visitor.now = MORNING.plusSeconds(24 * 3600);
    assertThat(visitor.claim("PG0060001", visitor.proof()).has("claimCode")).isTrue();
    assertThat(visitor.town.confirmRequests(ANNA)).isEqualTo(4);
  }

  @Test
  void theFilesHistoryCountsWhereItIsOfTodayAndOurs() {
    String history =
        """
        {"claimTypes":[{"claimType":"PG0060001"}],"history":[
          {"hcode":"99900","claimType":"PG0060001","claimCode":"PP9900000901",
           "claimDateTime":"%s 07:40"}]}
        """;
    visitor.insert(ANNA, history.formatted("yesterday"));
    assertThat(visitor.claim("PG0060001", visitor.proof()).has("claimCode")).isTrue();
    visitor.insert("9000000000012", history.formatted("today"));
    assertThat(
            visitor
                .confirm("", "9000000000012", "PG0060001", visitor.proof(), "0000000001")
                .path("status")
                .asInt())
        .isEqualTo(400);
    assertThat(
            visitor
                .get("/api/nhso-service/latest-authen-code/9000000000012")
                .path("claimDateTime")
                .asString())
        .isEqualTo("2026-01-20T07:40:00");
  }

  @Test
  void theLatestFiveAreAtMostFiveAndNotInOrder() {
    visitor.insert(ANNA, TownVisitor.UCS);
    for (int day = 0; day < 7; day++) {
      visitor.now = MORNING.plusSeconds(day * 24L * 3600);
      visitor.claim("PG0060001", visitor.proof());
    }
    JsonNode five = visitor.get("/api/nhso-service/latest-5-authen-code-all-hospital/" + ANNA);
    assertThat(five.values().stream().map(code -> code.path("claimCode").asString()))
        .containsExactly(
            "PP9900000003", "PP9900000004", "PP9900000005", "PP9900000006", "PP9900000007");
  }

  @Test
  void ofManyClaimsAtOnceOneGetsTheCode() throws Exception {
    visitor.insert(ANNA, TownVisitor.UCS);
    List<Callable<JsonNode>> claims =
        IntStream.range(0, 20)
            .mapToObj(i -> visitor.proof())
            .map(proof -> (Callable<JsonNode>) () -> visitor.claim("PG0060001", proof))
            .toList();
    int codes = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var claim : threads.invokeAll(claims)) {
        codes += claim.get().has("claimCode") ? 1 : 0;
      }
    }
    assertThat(codes).isOne();
    assertThat(visitor.town.ledger()).hasSize(1);
    assertThat(visitor.town.confirmRequests()).isEqualTo(20);
  }

  @Test
  void aPersonsOwnFaultStrikesOnlyThem() {
    visitor.insert(ANNA, TownVisitor.UCS.replaceFirst("\\{", "{\"fault\":\"token\","));
    assertThat(visitor.get("/api/smartcard/read").path("status").asInt()).isEqualTo(401);
    visitor.insert("9000000000012", TownVisitor.UCS);
    assertThat(visitor.get("/api/smartcard/read").has("correlationId")).isTrue();
  }

  @Test
  void aTownThatRefusesDoesNotListenUntilTheFaultIsLifted() {
    visitor.insert(ANNA, TownVisitor.UCS);
    visitor.town.fault(TownFault.REFUSED);
    visitor.town.fault(TownFault.REFUSED);
    assertThatThrownBy(() -> visitor.get("/api/smartcard/read"))
        .hasCauseInstanceOf(ConnectException.class);
    visitor.town.fault(TownFault.NONE);
    assertThat(visitor.get("/api/smartcard/read").has("correlationId")).isTrue();
  }

  @Test
  void codesAreKeptOverARestart(@TempDir Path folder) {
    TownSettings kept =
        TownSettings.usual(InstantSource.fixed(MORNING))
            .withPort(0)
            .withLedgerFile(folder.resolve("ledger.jsonl"));
    visitor.insert(ANNA, TownVisitor.UCS);
    visitor.restart(kept);
    visitor.claim("PG0060001", visitor.proof());
    List<IssuedInTown> before = visitor.town.ledger();
    visitor.restart(kept);
    assertThat(visitor.town.ledger()).isEqualTo(before).hasSize(1);
    assertThat(visitor.claim("PG0060001", visitor.proof()).path("status").asInt()).isEqualTo(400);
    assertThat(visitor.claim("PG0130001", visitor.proof()).path("claimCode").asString())
        .isEqualTo("PP9900000002");
  }

  @Test
  void aTakenPortIsTold() {
    int taken = visitor.town.baseUrl().getPort();
    TownSettings same = TownSettings.usual(InstantSource.fixed(MORNING)).withPort(taken);
    assertThatThrownBy(() -> NhsoTown.start(same, visitor))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void whatIsNotThereIsSaidToBeNotThere() {
    assertThat(visitor.get("/api/nothing").path("status").asInt()).isEqualTo(404);
    assertThat(visitor.get("/api/nhso-service/confirm-save").path("status").asInt()).isEqualTo(405);
    assertThat(visitor.post("/api/nhso-service/confirm-save", "no json").path("status").asInt())
        .isEqualTo(400);
    assertThat(visitor.get("/api/preference").propertyNames())
        .containsExactly("token", "defaultTerminal");
  }

  @ParameterizedTest
  @EnumSource(TownFault.class)
  void aFaultIsFoundByItsName(TownFault fault) {
    assertThat(TownFault.byName(fault.wireName())).contains(fault);
    assertThat(fault.wireName()).matches("[a-z0-9-]+");
  }

  @Test
  void onlyMadeUpPeopleLiveHere() {
    assertThatThrownBy(() -> visitor.insert("1".repeat(13), "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("111");
    assertThatThrownBy(() -> visitor.insert(ANNA, "{\"fault\":\"nonsense\"}"))
        .hasMessage("no such fault: nonsense");
  }
}

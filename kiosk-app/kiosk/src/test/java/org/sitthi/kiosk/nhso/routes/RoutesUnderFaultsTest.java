package org.sitthi.kiosk.nhso.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.claim.EntitlementAnswer.OnlyKnown;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementAnswer.Unreachable;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer.Codes;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.nhso.agent.AgentDesk;
import org.sitthi.kiosk.nhso.agent.AgentSettings;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.agent.TownFixture;
import org.sitthi.kiosk.nhso.endpoint.EndpointClaims;
import org.sitthi.kiosk.nhso.endpoint.EndpointDesk;
import org.sitthi.kiosk.nhso.endpoint.EndpointSettings;
import org.sitthi.kiosk.nhso.routes.RouteState.Circuit;
import org.sitthi.kiosk.nhso.status.StatusDesk;
import org.sitthi.kiosk.nhso.status.StatusSettings;
import org.sitthi.kiosk.nhso.token.RecorderFile;
import org.sitthi.kiosk.nhso.token.TokenFile;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.kiosk.nhso.town.ServerFault;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.record.Route;

/** The ways as one, each a real one over HTTP, under real faults of the town. */
@Timeout(60)
class RoutesUnderFaultsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final Duration PATIENT = Duration.ofSeconds(5);

  private final TownFixture fixture = new TownFixture();
  private final NhsoTown town = fixture.town;
  private final AtomicLong skipped = new AtomicLong();
  @TempDir private Path folder;
  private TokenFile token;
  private AgentDesk agent;
  private StatusDesk status;
  private EntitlementRoutes entitlements;
  private HistoryRoutes histories;

  @BeforeEach
  void start() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), NhsoTown.TOKEN);
    token = new TokenFile("nhso", file, ZONE, TownFixture.CLOCK);
    agent = fixture.desk;
    status =
        new StatusDesk(
            new StatusSettings(town.statusUrl(), ZONE, PATIENT, PATIENT, Optional.empty()),
            token,
            TownFixture.CLOCK);
    entitlements = entitlements(List.of());
    histories = new HistoryRoutes(agent, Optional.of(status), this::nanoTime);
    fixture.insert(MadeUp.NUMBER);
    assertThat(entitlements.check(MadeUp.NUMBER)).isInstanceOf(Found.class);
  }

  @AfterEach
  void stop() {
    status.close();
    fixture.close();
  }

  @Test
  void withTheAgentWellNoOtherWayIsGone() {
    Found found = (Found) entitlements.check(MadeUp.NUMBER);
    assertThat(found.entitlement().route()).isEqualTo(Route.AGENT);
    assertThat(histories.history(MadeUp.NUMBER, MadeUp.TODAY)).isEqualTo(new Codes(List.of()));
    assertThat(town.serverCalls()).isEmpty();
  }

  /**
   * The deadlines with which a kiosk asks another way after the agent's death stay below 3 s
   * together with what it takes to learn of the death. A dead process refuses at once; a dead
   * machine is known after the first look's deadline.
   */
  @Test
  void theAgentsDeathCostsLessThanThreeSecondsMore() {
    AgentSettings agents = AgentSettings.usual(town.baseUrl(), MadeUp.HOSPITAL);
    EndpointSettings endpoint =
        EndpointSettings.inVisit(town.endpointUrl(), "x", MadeUp.HOSPITAL, ZONE);
    StatusSettings lookUp = StatusSettings.inVisit(town.statusUrl(), ZONE);
    Duration limit = Duration.ofSeconds(3);
    assertThat(agents.firstLook().plus(endpoint.check())).isLessThan(limit);
    assertThat(agents.connect().plus(lookUp.lookUp())).isLessThan(limit);
  }

  @Test
  void aDeadAgentCostsOneCallOfTheNextWayAndTheEntitlementIsKnown() {
    town.fault(TownFault.REFUSED);
    OnlyKnown known = (OnlyKnown) entitlements.check(MadeUp.NUMBER);
    assertThat(known.entitlement().main().code()).isEqualTo("UCS");
    assertThat(known.entitlement().route()).isEqualTo(Route.ENDPOINT);
    assertThat(known.trouble().kind()).isEqualTo(Kind.DESK_DOWN);
    assertThat(town.serverCalls()).containsExactly("right-search");
  }

  /** The agent has its usual deadlines here, and a mute one costs only the first look's. */
  @Test
  void aMuteAgentCostsTheFirstLookAndNoRead() {
    AgentSettings usual = AgentSettings.usual(town.baseUrl(), MadeUp.HOSPITAL);
    town.fault(TownFault.AGENT_MUTE);
    try (AgentDesk mute = new AgentDesk(usual, TownFixture.CLOCK)) {
      Unreachable answer = (Unreachable) mute.check(MadeUp.NUMBER);
      assertThat(answer.trouble().kind()).isEqualTo(Kind.DESK_DOWN);
      assertThat(answer.trouble().detail()).startsWith("terminals: ");
    }
  }

  /**
   * It is told from a slow NHSO by its pulse; only where it was felt before is its lack believed.
   */
  @Test
  void anAgentThatFallsSilentInMidReadOrClaimIsGivenUpLongBeforeItsDeadline() throws Exception {
    AgentSettings usual = AgentSettings.usual(town.baseUrl(), MadeUp.HOSPITAL);
    try (AgentDesk desk = new AgentDesk(usual, TownFixture.CLOCK)) {
      Found found = (Found) desk.check(MadeUp.NUMBER);
      EntitlementAnswer late =
          firstSuch(
              () -> {
                town.fault(TownFault.SLOW);
                return desk.check(MadeUp.NUMBER);
              },
              answer -> kind(answer) == Kind.TOO_SLOW);
      assertThat(kind(late)).as("honestly slow").isEqualTo(Kind.TOO_SLOW);
      EntitlementAnswer silent =
          firstSuch(
              () -> {
                town.fault(TownFault.SLOW);
                return afterReadBegan(() -> desk.check(MadeUp.NUMBER));
              },
              answer -> answer.equals(silence("read")));
      assertThat(silent).isEqualTo(silence("read"));
      assertThat(desk.history(MadeUp.NUMBER, MadeUp.TODAY))
          .as("not waited for again")
          .isEqualTo(
              new HistoryAnswer.Unreachable(
                  new DeskTrouble(Kind.DESK_DOWN, "history: the agent is silent")));
      ClaimAnswer.AnswerLost lost =
          (ClaimAnswer.AnswerLost)
              desk.claim(MadeUp.request(MadeUp.NUMBER, found.entitlement().proof()));
      assertThat(lost.trouble())
          .isEqualTo(new DeskTrouble(Kind.DESK_DOWN, "confirm-save: given up"));
    }
    EndpointSettings endpoint =
        EndpointSettings.inVisit(town.endpointUrl(), "x", MadeUp.HOSPITAL, ZONE);
    assertThat(AgentDesk.SILENCE.plus(endpoint.check())).isLessThan(Duration.ofSeconds(3));
  }

  /** On a busy machine the stand-in itself may be slow now and then. */
  private static <T> T firstSuch(Callable<T> call, Predicate<T> wanted) throws Exception {
    T last = call.call();
    for (int tries = 1; tries < 5 && !wanted.test(last); tries++) {
      last = call.call();
    }
    return last;
  }

  private static Unreachable silence(String what) {
    return new Unreachable(new DeskTrouble(Kind.DESK_DOWN, what + ": the agent is silent"));
  }

  /** Answers the look before the read, lets the read begin, then says nothing to anybody. */
  private <T> T afterReadBegan(Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    int looks = fixture.looks.get();
    Thread.ofVirtual().start(task);
    while (fixture.looks.get() < looks + 2) {
      LockSupport.parkNanos(1_000_000);
    }
    town.fault(TownFault.AGENT_MUTE);
    return task.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aCodeMadeAsTheAgentDiedIsFoundByTheNextWayAtTheFirstLookUp() {
    String proof = fixture.proof(MadeUp.NUMBER);
    town.fault(TownFault.AGENT_DIES);
    ClaimAnswer lost = claims(Optional.empty()).claim(MadeUp.request(MadeUp.NUMBER, proof));
    assertThat(lost).isInstanceOf(ClaimAnswer.AnswerLost.class);
    assertThat(town.fault()).isEqualTo(TownFault.REFUSED);
    Codes found = (Codes) histories.history(MadeUp.NUMBER, MadeUp.TODAY);
    assertThat(found.codes())
        .singleElement()
        .satisfies(code -> {
          assertThat(code.code()).isEqualTo(town.ledger().getFirst().code());
          assertThat(code.route()).isEqualTo(Route.STATUS);
        });
    assertThat(town.serverCalls()).containsExactly("check-authen-status");
  }

  @Test
  void afterThreeFailuresTheAgentIsLeftAloneUntilOneTriesAgain() {
    town.fault(TownFault.UPSTREAM_DOWN);
    town.serverFault(ServerFault.REFUSED);
    for (int i = 0; i < 3; i++) {
      assertThat(kind(entitlements.check(MadeUp.NUMBER))).isEqualTo(Kind.UPSTREAM_DOWN);
    }
    town.fault(TownFault.NONE);
    assertThat(kind(entitlements.check(MadeUp.NUMBER)))
        .as("resting, for the reason it had")
        .isEqualTo(Kind.UPSTREAM_DOWN);
    assertThat(entitlements.states().getFirst().circuit()).isEqualTo(Circuit.OPEN);
    skipped.addAndGet(RouteHealth.SHORTEST_REST.toNanos());
    assertThat(entitlements.check(MadeUp.NUMBER)).isInstanceOf(Found.class);
    assertThat(entitlements.states().getFirst().circuit()).isEqualTo(Circuit.CLOSED);
  }

  @Test
  void aWayThatFailsIsAskedAfterTheOneThatDoesNot() {
    String code = fixture.made(MadeUp.NUMBER, MadeUp.TYPE);
    town.fault(TownFault.HISTORY_DOWN);
    assertThat(route(histories.history(MadeUp.NUMBER, MadeUp.TODAY))).isEqualTo(Route.STATUS);
    town.fault(TownFault.NONE);
    Codes second = (Codes) histories.history(MadeUp.NUMBER, MadeUp.TODAY);
    assertThat(second.codes()).extracting(IssuedCode::code).containsExactly(code);
    assertThat(route(second)).as("its errors count against the agent").isEqualTo(Route.STATUS);
    town.serverFault(ServerFault.DOWN);
    assertThat(route(histories.history(MadeUp.NUMBER, MadeUp.TODAY))).isEqualTo(Route.AGENT);
  }

  @Test
  void withEveryWayDownTheAgentsTroubleIsTold() {
    town.fault(TownFault.REFUSED);
    town.serverFault(ServerFault.TOKEN);
    assertThat(kind(entitlements.check(MadeUp.NUMBER))).isEqualTo(Kind.DESK_DOWN);
    HistoryAnswer.Unreachable none =
        (HistoryAnswer.Unreachable) histories.history(MadeUp.NUMBER, MadeUp.TODAY);
    assertThat(none.trouble().kind()).isEqualTo(Kind.DESK_DOWN);
  }

  @Test
  void aPersonsRefusalIsAnAnswerOfTheNextWayToo() {
    town.fault(TownFault.REFUSED);
    fixture.insert(MadeUp.NUMBER, TownFault.NONE);
    town.serverFault(ServerFault.NONE);
    OnlyKnown known = (OnlyKnown) entitlements.check(MadeUp.NUMBER);
    assertThat(known.entitlement().claimTypes()).isEmpty();
    assertThat(entitlements.check(MadeUp.number(9)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NUMBER_UNKNOWN));
  }

  @Test
  void withNhsosApprovalADeadAgentStillGivesACodeAndOnlyOne() throws IOException {
    Path recorder = Files.writeString(folder.resolve("recorder"), MadeUp.number(77).digits());
    EndpointClaims withoutCard =
        new EndpointClaims(
            endpointSettings(), token, new RecorderFile(recorder), TownFixture.CLOCK);
    ClaimRoutes claims = claims(Optional.of(withoutCard));
    town.fault(TownFault.REFUSED);
    Found found = (Found) entitlements(List.of(EndpointDesk.GENERAL)).check(MadeUp.NUMBER);
    assertThat(found.entitlement().proof()).isEmpty();
    ClaimAnswer issued = claims.claim(MadeUp.request(MadeUp.NUMBER, ""));
    assertThat(issued)
        .isInstanceOfSatisfying(
            ClaimAnswer.Issued.class,
            it -> assertThat(it.code().route()).isEqualTo(Route.ENDPOINT));
    assertThat(town.ledger()).hasSize(1);
    withoutCard.close();
  }

  @Test
  void aRequestThatMayHaveLeftIsNotSentASecondWay() throws IOException {
    Path recorder = Files.writeString(folder.resolve("recorder"), MadeUp.number(77).digits());
    String proof = fixture.proof(MadeUp.NUMBER);
    town.fault(TownFault.ANSWER_LOST_BEFORE);
    try (EndpointClaims withoutCard =
        new EndpointClaims(
            endpointSettings(), token, new RecorderFile(recorder), TownFixture.CLOCK)) {
      ClaimRequest request = MadeUp.request(MadeUp.NUMBER, proof);
      assertThat(claims(Optional.of(withoutCard)).claim(request))
          .isInstanceOf(ClaimAnswer.AnswerLost.class);
    }
    assertThat(town.serverCalls()).isEmpty();
    assertThat(town.confirmRequests()).isEqualTo(1);
  }

  @Test
  void withoutApprovalAClaimWithoutACardIsNotSent() {
    assertThat(claims(Optional.empty()).claim(MadeUp.request(MadeUp.NUMBER, "")))
        .isInstanceOf(ClaimAnswer.NotSent.class);
    assertThat(town.confirmRequests()).isZero();
  }

  private EntitlementRoutes entitlements(List<ClaimType> types) {
    return new EntitlementRoutes(
        agent,
        Optional.of(new EndpointDesk(endpointSettings(), token, types, TownFixture.CLOCK)),
        this::nanoTime);
  }

  private EndpointSettings endpointSettings() {
    return new EndpointSettings(
        town.endpointUrl(),
        "SITTHI",
        MadeUp.HOSPITAL,
        ZONE,
        PATIENT,
        PATIENT,
        PATIENT,
        Optional.empty());
  }

  private ClaimRoutes claims(Optional<ClaimDesk> withoutCard) {
    return new ClaimRoutes(agent, withoutCard, EndpointDesk.GENERAL.code());
  }

  private long nanoTime() {
    return System.nanoTime() + skipped.get();
  }

  private static Route route(HistoryAnswer answer) {
    return ((Codes) answer).codes().getFirst().route();
  }

  private static Kind kind(EntitlementAnswer answer) {
    return ((Unreachable) answer).trouble().kind();
  }
}

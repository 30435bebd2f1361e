package org.sitthi.kiosk.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.nhso.town.IssuedInTown;
import org.sitthi.kiosk.nhso.town.TownFault;

/** Each fault of the town ends in the value that is written here, over real HTTP. */
@Timeout(60)
class AgentUnderFaultsTest {

  /** Enough for a request to arrive on a busy machine, far less than the town's slowness. */
  private static final Duration HASTY = Duration.ofSeconds(1);

  private final TownFixture fixture = new TownFixture();

  @AfterEach
  void stop() {
    fixture.close();
  }

  /** What the desk says to a check, a look-up, a claim and a look-up after it. */
  private record Seen(String check, String before, String claim, String after) {}

  @ParameterizedTest
  @EnumSource(TownFault.class)
  void aFaultEndsInItsValueAndNoCodeIsMadeUp(TownFault fault) {
    String proof = fixture.proof(MadeUp.NUMBER);
    fixture.town.fault(fault);
    try (AgentDesk desk = fixture.desk(isSlow(fault) ? HASTY : ScriptedAgent.PATIENT)) {
      String check = word(desk.check(MadeUp.NUMBER));
      String before = word(desk.history(MadeUp.NUMBER, MadeUp.TODAY));
      ClaimAnswer claimed = desk.claim(MadeUp.request(MadeUp.NUMBER, proof));
      String after = word(desk.history(MadeUp.NUMBER, MadeUp.TODAY));
      assertThat(new Seen(check, before, word(claimed), after)).isEqualTo(expected(fault));
      assertThat(fixture.town.confirmRequests(MadeUp.NUMBER.digits())).isLessThanOrEqualTo(1);
      assertIsInLedger(claimed);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = TownFault.class,
      names = {"SLOW", "AGENT_MUTE", "AGENT_DIES"},
      mode = EnumSource.Mode.EXCLUDE)
  void aFaultInAPersonsFileStrikesThatPersonOnly(TownFault fault) {
    CitizenNumber other = MadeUp.number(2);
    String othersProof = fixture.proof(other);
    String proof = fixture.proof(MadeUp.NUMBER);
    fixture.insert(MadeUp.NUMBER, fault);
    AgentDesk desk = fixture.desk;
    String check = word(desk.check(MadeUp.NUMBER));
    String before = word(desk.history(MadeUp.NUMBER, MadeUp.TODAY));
    String claim = word(desk.claim(MadeUp.request(MadeUp.NUMBER, proof)));
    String after = word(desk.history(MadeUp.NUMBER, MadeUp.TODAY));
    // The port can't close for one person: the connection is cut, so a claim is lost, not unsent.
    Seen expected =
        fault == TownFault.REFUSED
            ? all("unreachable DESK_DOWN", "lost DESK_DOWN")
            : expected(fault);
    assertThat(new Seen(check, before, claim, after)).isEqualTo(expected);
    fixture.insert(other);
    assertThat(word(desk.check(other))).isEqualTo("found 2");
    assertThat(word(desk.claim(MadeUp.request(other, othersProof)))).isEqualTo("issued");
  }

  @Test
  void aDeskIsWellAgainWhenTheFaultIsLifted() {
    for (TownFault fault : List.of(TownFault.REFUSED, TownFault.UPSTREAM_DOWN, TownFault.HTML)) {
      fixture.town.fault(fault);
      fixture.insert(MadeUp.NUMBER);
      assertThat(word(fixture.desk.check(MadeUp.NUMBER))).isNotEqualTo("found 2");
      fixture.town.fault(TownFault.NONE);
      assertThat(word(fixture.desk.check(MadeUp.NUMBER))).isEqualTo("found 2");
    }
  }

  @Test
  void aLostAnswerIsSettledOnceTheLookUpsWorkAgain() {
    String proof = fixture.proof(MadeUp.NUMBER);
    fixture.town.fault(TownFault.ANSWER_LOST_HISTORY_DOWN_THEN_UP);
    assertThat(word(fixture.desk.claim(MadeUp.request(MadeUp.NUMBER, proof))))
        .isEqualTo("lost DESK_DOWN");
    for (int i = 0; i < 3; i++) {
      assertThat(word(fixture.desk.history(MadeUp.NUMBER, MadeUp.TODAY)))
          .isEqualTo("unreachable UPSTREAM_DOWN");
    }
    assertThat(word(fixture.desk.history(MadeUp.NUMBER, MadeUp.TODAY))).isEqualTo("codes 1");
    assertThat(fixture.town.ledger()).hasSize(1);
  }

  @Test
  void aSwappedCardIsNotClaimedFor() {
    String proof = fixture.proof(MadeUp.NUMBER);
    fixture.insert(MadeUp.number(2));
    assertThat(word(fixture.desk.check(MadeUp.NUMBER))).isEqualTo("refused OTHER_PERSON");
    assertThat(word(fixture.desk.claim(MadeUp.request(MadeUp.number(2), proof))))
        .isEqualTo("refused 1");
    assertThat(fixture.town.ledger()).isEmpty();
  }

  /** A day of patients and changing faults: a code is given once, and none is invented. */
  @Test
  void overADayOfFaultsEveryCodeIsTheTownsAndNobodyAsksTwiceForOneClaim() {
    Random random = new Random(20260120);
    TownFault[] faults = TownFault.values();
    for (int i = 0; i < 300; i++) {
      CitizenNumber number = MadeUp.number(random.nextInt(60));
      String proof = fixture.proof(number);
      int requests = fixture.town.confirmRequests();
      fixture.town.fault(quick(faults[random.nextInt(faults.length)]));
      ClaimAnswer claimed = fixture.desk.claim(MadeUp.request(number, proof));
      fixture.town.fault(TownFault.NONE);
      assertIsInLedger(claimed);
      assertThat(fixture.town.confirmRequests() - requests).isLessThanOrEqualTo(1);
      boolean noCodeSince = claimed instanceof ClaimAnswer.NotSent;
      assertThat(noCodeSince && madeWith(proof)).as("a code that we say was not made").isFalse();
    }
    assertThat(fixture.town.ledger())
        .extracting(code -> code.pid() + code.claimType())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(20);
  }

  private static TownFault quick(TownFault fault) {
    return isSlow(fault) ? TownFault.NONE : fault;
  }

  private static boolean isSlow(TownFault fault) {
    return fault == TownFault.SLOW || fault == TownFault.AGENT_MUTE;
  }

  private boolean madeWith(String proof) {
    return fixture.town.ledger().stream().anyMatch(code -> code.correlationId().equals(proof));
  }

  private void assertIsInLedger(ClaimAnswer answer) {
    if (answer instanceof ClaimAnswer.Issued issued) {
      assertThat(fixture.town.ledger())
          .extracting(IssuedInTown::code)
          .contains(issued.code().code());
    }
  }

  private static Seen expected(TownFault fault) {
    return switch (fault) {
      case NONE, MISSING_HOSP, UNKNOWN_ENTITLEMENT, DATE_WITH_OFFSET, HISTORY_AS_OBJECT ->
          new Seen("found 2", "codes 0", "issued", "codes 1");
      case NO_ENTITLEMENT -> new Seen("refused NO_ENTITLEMENT", "codes 0", "issued", "codes 1");
      case EXPIRED -> new Seen("refused EXPIRED", "codes 0", "issued", "codes 1");
      case NOT_YET_VALID -> new Seen("refused NOT_YET_VALID", "codes 0", "issued", "codes 1");
      case DECEASED -> new Seen("refused DECEASED", "codes 0", "refused 1", "codes 0");
      case NOT_THAI -> new Seen("refused NOT_THAI", "codes 0", "refused 1", "codes 0");
      case NUMBER_UNKNOWN -> new Seen("refused NUMBER_UNKNOWN", "codes 0", "refused 1", "codes 0");
      case PERSON_REFUSED -> new Seen("refused NUMBER_REFUSED", "codes 0", "refused 1", "codes 0");
      case CARD_UNREADABLE ->
          new Seen("unreachable CARD_UNREADABLE", "codes 0", "issued", "codes 1");
      case CARD_SHARED -> new Seen("found 2", "codes 0", "issued", "codes 1");
      case AGENT_MUTE ->
          new Seen(
              "unreachable DESK_DOWN",
              "unreachable TOO_SLOW",
              "lost TOO_SLOW",
              "unreachable TOO_SLOW");
      case AGENT_DIES -> new Seen("found 2", "codes 0", "lost DESK_DOWN", "unreachable DESK_DOWN");
      case SLOW -> all("unreachable TOO_SLOW", "lost TOO_SLOW");
      case REFUSED -> all("unreachable DESK_DOWN", "not sent DESK_DOWN");
      case NO_READER ->
          new Seen("unreachable NO_READER", "codes 0", "not sent NO_READER", "codes 0");
      case NO_CARD -> new Seen("refused CARD_REMOVED", "codes 0", "issued", "codes 1");
      case UPSTREAM_DOWN -> all("unreachable UPSTREAM_DOWN", "lost UPSTREAM_DOWN");
      case UPSTREAM_DOWN_ON_CLAIM ->
          new Seen("found 2", "codes 0", "lost UPSTREAM_DOWN", "codes 0");
      case DUPLICATE_400 -> new Seen("found 2", "codes 0", "refused 1", "codes 1");
      case REFUSED_400_TWO_ERRORS -> new Seen("found 2", "codes 0", "refused 2", "codes 0");
      case REFUSED_400_ONE_ERROR -> new Seen("found 2", "codes 0", "refused 1", "codes 0");
      case ANSWER_LOST -> new Seen("found 2", "codes 0", "lost DESK_DOWN", "codes 1");
      case ANSWER_LOST_BEFORE -> new Seen("found 2", "codes 0", "lost DESK_DOWN", "codes 0");
      case HISTORY_DOWN ->
          new Seen("found 2", "unreachable UPSTREAM_DOWN", "issued", "unreachable UPSTREAM_DOWN");
      case ANSWER_LOST_HISTORY_DOWN_THEN_UP ->
          new Seen("found 2", "codes 0", "lost DESK_DOWN", "unreachable UPSTREAM_DOWN");
      case HTML, EMPTY_BODY -> all("unreachable UNREADABLE_ANSWER", "lost UNREADABLE_ANSWER");
      case OTHER_PERSON -> new Seen("refused OTHER_PERSON", "codes 0", "issued", "codes 1");
      case NO_CLAIM_TYPES -> new Seen("found 0", "codes 0", "issued", "codes 1");
      case HISTORY_MIXED -> new Seen("found 2", "codes 3", "issued", "codes 4");
      case TOKEN -> all("unreachable TOKEN", "not sent TOKEN");
      case RATE -> all("unreachable RATE_LIMITED", "not sent RATE_LIMITED");
    };
  }

  private static Seen all(String unreachable, String claim) {
    return new Seen(unreachable, unreachable, claim, unreachable);
  }

  private static String word(EntitlementAnswer answer) {
    return switch (answer) {
      case EntitlementAnswer.Found found -> "found " + found.entitlement().claimTypes().size();
      case EntitlementAnswer.OnlyKnown known -> "known, " + known.trouble().kind();
      case EntitlementAnswer.Refused refused -> "refused " + refused.reason();
      case EntitlementAnswer.Unreachable(var trouble) -> "unreachable " + trouble.kind();
    };
  }

  private static String word(HistoryAnswer answer) {
    return switch (answer) {
      case HistoryAnswer.Codes(var codes) -> "codes " + codes.size();
      case HistoryAnswer.Unreachable(var trouble) -> "unreachable " + trouble.kind();
    };
  }

  private static String word(ClaimAnswer answer) {
    return switch (answer) {
      case ClaimAnswer.Issued issued -> "issued";
      case ClaimAnswer.Refused(var texts) -> "refused " + texts.size();
      case ClaimAnswer.NotSent(var trouble) -> "not sent " + trouble.kind();
      case ClaimAnswer.AnswerLost(var trouble) -> "lost " + trouble.kind();
    };
  }
}

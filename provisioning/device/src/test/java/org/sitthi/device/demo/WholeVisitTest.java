package org.sitthi.device.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.smartcardio.Card;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.Signal;
import org.sitthi.hardware.panel.log.PanelLog;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.roll.PrintedSlip;
import org.sitthi.hardware.printer.roll.RollCondition;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.nhso.agent.AgentDesk;
import org.sitthi.kiosk.nhso.agent.AgentSettings;
import org.sitthi.kiosk.nhso.town.IssuedInTown;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Evidence;
import org.sitthi.record.RecordJson;
import org.sitthi.record.Route;
import org.sitthi.record.VisitRecord;

/**
 * Card to central store, with a real pcscd, real HTTP and TLS and a real PostgreSQL; without a
 * window.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeVisitTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final BlockingQueue<Throwable> crashes = new LinkedBlockingQueue<>();
  private TrialHospital hospital;
  private TrialKiosk kiosk;
  private Visitor visitor;
  private FreshPeople people;
  private Desk desk;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    hospital = TrialHospital.open(folder.resolve("hospital"), TrialPlan.quick());
    kiosk = TrialKiosk.open(hospital, List.of(), crashes::add);
    kiosk.awaitReady(SOON);
    visitor = new Visitor(hospital, kiosk);
    people = new FreshPeople(folder.resolve("people"));
    desk = new Desk(hospital.centralUrl(), hospital.centralTrust());
  }

  @AfterAll
  void close() {
    desk.close();
    kiosk.close();
    hospital.close();
  }

  @BeforeEach
  void allIsWell() {
    hospital.town().fault(TownFault.NONE);
    hospital.roll().condition(RollCondition.ONLINE);
  }

  @AfterEach
  void nothingCrashed() {
    assertThat(crashes).isEmpty();
  }

  @Test
  void theCodeOnTheSlipInTheRecordAndInTheLedgerAreOne() throws Exception {
    MadeUpPerson person = people.next();
    Finished end = (Finished) visitor.visit(person);
    String code = onlyCode(person);
    assertThat(end.saved().claim().value()).contains(code);
    assertThat(hospital.slot().exchanges()).isEqualTo(7);
    assertThat(held(end.saved()).claim().value()).contains(code);
    assertThat(readQr(hospital.roll().slips().getLast())).isEqualTo(code);
    assertThat(hospital.town().confirmRequests(person.card().number())).isEqualTo(1);
    assertThat(desk.page()).contains(code).doesNotContain(person.card().number());
  }

  @Test
  void withOneServiceAndNothingToAskNobodyTouchesAnythingFromCardToSlip() throws Exception {
    int from = kiosk.trace().size();
    int slips = hospital.roll().slips().size();
    // Nobody is there to touch anything: who is asked would wait for the time-out of the question.
    assertThat(visitor.visit(people.next())).isInstanceOf(Finished.class);
    assertThat(hospital.roll().slips()).hasSize(slips + 1);
    assertThat(
            kiosk.trace().moments().stream()
                .skip(from)
                .<Class<?>>map(moment -> moment.state().getClass())
                .distinct())
        .doesNotContain(
            VisitState.AskingConsent.class,
            VisitState.ChoosingService.class,
            VisitState.EnteringReferral.class)
        .contains(VisitState.Claiming.class, VisitState.Printing.class);
  }

  @Test
  void whoComesAgainTheSameDaySeesTheCodeAndNhsoIsAskedNothing() throws Exception {
    MadeUpPerson person = people.next();
    Finished first = (Finished) visitor.visit(person);
    int slips = hospital.roll().slips().size();
    int from = kiosk.trace().size();
    VisitState.SeenToday again = (VisitState.SeenToday) visitor.visitLeavingTheCardIn(person);
    assertThat(again.record()).isEqualTo(first.saved());
    assertThat(kiosk.trace().moments().subList(from, kiosk.trace().size()))
        .noneMatch(moment -> moment.state() instanceof VisitState.CheckingEntitlement);
    assertThat(hospital.roll().slips()).hasSize(slips);
    kiosk.kiosk().touch(new VisitEvent.CopyWanted());
    assertThat(hospital.roll().awaitSlip(slips + 1, SOON)).isPresent();
    visitor.takeCard();
    assertThat(onlyCode(person)).isEqualTo(first.saved().claim().value().orElseThrow());
    assertThat(hospital.town().confirmRequests(person.card().number())).isEqualTo(1);
  }

  @Test
  void whoWasSentOnWithoutACodeFinishesTheSameVisitLater() throws Exception {
    MadeUpPerson person = people.next();
    hospital.town().fault(TownFault.UPSTREAM_DOWN);
    Deferred first = (Deferred) visitor.visit(person);
    hospital.town().fault(TownFault.NONE);
    Finished again = (Finished) visitor.visit(person);
    assertThat(again.saved().recordId()).isEqualTo(first.saved().recordId());
    assertThat(again.saved().queueNumber()).isEqualTo(first.saved().queueNumber());
    assertThat(again.saved().revision()).isEqualTo(2);
    assertThat(again.saved().claim().value()).contains(onlyCode(person));
    assertThat(again.saved().entitlement()).isPresent();
    // The store acknowledges both revisions, in their order.
    assertThat(held(first.saved()).recordId()).isEqualTo(first.saved().recordId());
    assertThat(held(again.saved()).claim().value()).contains(onlyCode(person));
  }

  static Stream<MadeUpPerson> everybody() {
    return PeopleFolder.builtIn().all().stream();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void everyMadeUpPersonEndsOnADefinedScreen(MadeUpPerson person) throws Exception {
    VisitState end = visitor.visit(person);
    assertThat(end).isNotNull();
    if (end instanceof Finished finished) {
      assertThat(finished.slip()).isInstanceOf(SlipOutcome.Done.class);
    }
    assertNoCodeIsInvented();
  }

  @ParameterizedTest
  @EnumSource(TownFault.class)
  void everyFaultOfNhsoEndsAsTheKiosksReadmeSays(TownFault fault) throws Exception {
    List<TroubleTable.End> promised = TroubleTable.of(fault.wireName());
    TroubleTable.End end = endUnder(fault);
    // The faults before may have the kiosk leave NHSO's servers alone for up to two minutes.
    for (int i = 0; i < 70 && promised.contains(end.withRights()) && !promised.contains(end); i++) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      end = endUnder(fault);
    }
    assertThat(promised).containsExactly(end);
    assertNoCodeIsInvented();
  }

  private TroubleTable.End endUnder(TownFault fault) throws Exception {
    MadeUpPerson person = people.next();
    hospital.town().fault(fault);
    VisitState end = visitor.visit(person);
    hospital.town().fault(TownFault.NONE);
    // Or the faults together would have the kiosk leave the agent alone for a while.
    assertThat(visitor.visit(people.next())).isInstanceOf(Finished.class);
    assertThat(hospital.town().confirmRequests(person.card().number())).isLessThanOrEqualTo(1);
    return TroubleTable.of(end);
  }

  /** The agent's stand-in takes hold of the card over the same pcscd as the kiosk's reader. */
  @Test
  void aCardThatAnotherProgramHoldsIsTheCardsTroubleUntilItIsLetGo() throws Exception {
    MadeUpPerson person = people.next();
    assertThat(visitor.visitLeavingTheCardIn(person)).isInstanceOf(Finished.class);
    AgentSettings usual =
        AgentSettings.usual(hospital.town().baseUrl(), TrialHospital.HCODE)
            .withRead(Duration.ofSeconds(14));
    CitizenNumber number = new CitizenNumber(person.card().number());
    try (AgentDesk agent = new AgentDesk(usual, InstantSource.system())) {
      Card other =
          TownSlot.terminal(hospital.pcscd().socket(), hospital.pcscd().readerName(0))
              .connect("EXCLUSIVE;*");
      assertThat(agent.check(number))
          .isInstanceOfSatisfying(
              EntitlementAnswer.Unreachable.class,
              held ->
                  assertThat(held.trouble().kind()).isEqualTo(DeskTrouble.Kind.CARD_UNREADABLE));
      other.disconnect(false);
      assertThat(agent.check(number)).isInstanceOf(EntitlementAnswer.Found.class);
    }
    visitor.takeCard();
  }

  @Test
  void aCodeWhoseAnswerWasLostIsSettledInTheVisit() throws Exception {
    MadeUpPerson person = people.next();
    hospital.town().fault(TownFault.ANSWER_LOST);
    Finished end = (Finished) visitor.visit(person);
    assertThat(end.saved().claim().source()).contains(ClaimRecord.Source.SETTLED);
    assertThat(end.saved().claim().value()).contains(onlyCode(person));
  }

  @Test
  void theStoreHasWithEachRecordWhatProvesTheVisit() throws Exception {
    Finished served = (Finished) visitor.visit(people.next());
    Evidence evidence = held(served.saved()).evidence().orElseThrow();
    assertThat(evidence.machine().kioskId()).isEqualTo(served.saved().kioskId());
    assertThat(evidence.cardReadAt().orElseThrow()).isAfter(served.saved().createdAt());
    assertThat(evidence.attempts())
        .extracting(Evidence.AttemptMark::what, Evidence.AttemptMark::outcome)
        .contains(
            tuple(Evidence.Asked.ENTITLEMENT, Evidence.Outcome.ANSWERED),
            tuple(Evidence.Asked.CLAIM, Evidence.Outcome.ANSWERED));

    hospital.town().fault(TownFault.UPSTREAM_DOWN);
    Deferred owed = (Deferred) visitor.visit(people.next());
    VisitRecord pending = held(owed.saved());
    assertThat(pending.claim().state()).isEqualTo(ClaimRecord.State.PENDING);
    assertThat(pending.evidence().orElseThrow().attempts())
        .as("each way that was tried")
        .extracting(Evidence.AttemptMark::what, Evidence.AttemptMark::route)
        .startsWith(tuple(Evidence.Asked.ENTITLEMENT, Optional.of(Route.AGENT)))
        .doesNotHaveDuplicates();
    assertThat(pending.evidence().orElseThrow().attempts())
        .allSatisfy(mark -> {
          assertThat(mark.outcome()).isEqualTo(Evidence.Outcome.UNREACHABLE);
          assertThat(mark.cause()).isPresent();
        });
  }

  @Test
  void paperOutStillShowsTheCodeAndKeepsTheRecord() throws Exception {
    hospital.roll().condition(RollCondition.PAPER_OUT);
    int slips = hospital.roll().slips().size();
    Finished end = (Finished) visitor.visit(people.next());
    assertThat(end.slip()).isInstanceOf(SlipOutcome.Failed.class);
    assertThat(held(end.saved()).claim().state()).isEqualTo(ClaimRecord.State.OBTAINED);
    hospital.roll().condition(RollCondition.ONLINE);
    visitor.visit(people.next());
    assertThat(hospital.roll().slips()).hasSize(slips + 1);
  }

  @Test
  void paperPutInWhileTheCardIsInPrintsTheSlipAfterAll() throws Exception {
    hospital.roll().condition(RollCondition.PAPER_OUT);
    int slips = hospital.roll().slips().size();
    int from = kiosk.trace().size();
    hospital.slot().insert(people.next());
    assertThat(kiosk.trace().await(from, Finished.class::isInstance, SOON))
        .get()
        .satisfies(end ->
            assertThat(((Finished) end.state()).slip()).isInstanceOf(SlipOutcome.Failed.class));
    hospital.roll().condition(RollCondition.ONLINE);
    assertThat(
            kiosk
                .trace()
                .await(
                    from,
                    end ->
                        end instanceof Finished finished
                            && finished.slip() instanceof SlipOutcome.Done,
                    SOON))
        .isPresent();
    hospital.slot().remove();
    assertThat(hospital.roll().awaitSlip(slips + 1, SOON)).isPresent();
    assertThat(kiosk.trace().await(from, VisitState.Idle.class::isInstance, SOON)).isPresent();
  }

  @Test
  void aCardPulledEarlyLeavesNothingAndTheNextIsServed() throws Exception {
    MadeUpPerson hasty = people.next();
    hospital.town().fault(TownFault.SLOW);
    int from = kiosk.trace().size();
    hospital.slot().insert(hasty);
    assertThat(kiosk.trace().await(from, VisitState.CheckingEntitlement.class::isInstance, SOON))
        .isPresent();
    hospital.slot().remove();
    assertThat(kiosk.trace().await(from, Apology.class::isInstance, SOON)).isPresent();
    hospital.town().fault(TownFault.NONE);
    assertThat(hospital.town().confirmRequests(hasty.card().number())).isZero();
    assertThat(visitor.visit(people.next())).isInstanceOf(Finished.class);
  }

  @Test
  void whenPcscdIsKilledAndStartedAgainTheNextCardWorks() throws Exception {
    int from = kiosk.trace().size();
    hospital.pcscd().kill();
    assertThat(kiosk.trace().await(from, VisitState.OutOfService.class::isInstance, SOON))
        .isPresent();
    hospital.pcscd().restart();
    assertThat(kiosk.trace().await(from, VisitState.Idle.class::isInstance, SOON)).isPresent();
    assertThat(visitor.visit(people.next())).isInstanceOf(Finished.class);
  }

  @Test
  void whoCallsForStaffIsSeenAtTheDeskAndToldThatSomebodyComes() throws Exception {
    BlockingQueue<HelpState> told = new LinkedBlockingQueue<>();
    kiosk.listen(new HelpTold(told));
    kiosk.kiosk().callStaff();
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(HelpState.SENDING);
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(HelpState.SENT);
    assertThat(kiosk.panel().shown())
        .contains(new PanelLog.Shown(PanelOutput.CALL_LIGHT, Signal.BLINKING));
    String page = desk.page();
    assertThat(page).contains("Somebody calls for staff");
    assertThat(desk.answer(page)).isEqualTo(303);
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(HelpState.ANSWERED);
    assertThat(desk.page()).doesNotContain("Somebody calls for staff");

    hospital.stopCentral();
    kiosk.kiosk().callStaff();
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(HelpState.SENDING);
    assertThat(told.poll(20, TimeUnit.SECONDS)).as("honestly").isEqualTo(HelpState.LIGHT_ONLY);
    hospital.restartCentral();
    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(HelpState.SENT);
    assertThat(desk.answer(desk.page())).isEqualTo(303);
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(HelpState.ANSWERED);
  }

  private record HelpTold(BlockingQueue<HelpState> told) implements VisitListener {

    @Override
    public void entered(VisitState state, long nanos) {}

    @Override
    public void help(HelpState state) {
      told.add(state);
    }
  }

  @Test
  void withTheCentralStoreDownThePatientIsServedAndTheRecordArrivesOnceLater() throws Exception {
    hospital.stopCentral();
    Finished end = (Finished) visitor.visit(people.next());
    assertThat(end.slip()).isInstanceOf(SlipOutcome.Done.class);
    hospital.restartCentral();
    assertThat(held(end.saved()).recordId()).isEqualTo(end.saved().recordId());
  }

  @Test
  void withPostgresKilledThePatientIsServedAndTheRecordArrivesOnceLater() throws Exception {
    MadeUpPerson person = people.next();
    killPostgres();
    Finished end = (Finished) visitor.visit(person);
    assertThat(end.slip()).isInstanceOf(SlipOutcome.Done.class);
    hospital.restartCentral();
    assertThat(held(end.saved()).claim().value()).contains(onlyCode(person));
  }

  private void killPostgres() throws IOException {
    try (Stream<Path> files = Files.walk(hospital.database())) {
      Path pidFile =
          files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }
  }

  /** The record as the central store holds it. */
  private VisitRecord held(VisitRecord saved) throws Exception {
    assertThat(kiosk.awaitAcknowledged(saved.recordId(), SOON)).isPresent();
    return new RecordJson().read(desk.record(saved.recordId()).orElseThrow());
  }

  private String onlyCode(MadeUpPerson person) {
    List<String> codes =
        hospital.town().ledger().stream()
            .filter(issued -> issued.pid().equals(person.card().number()))
            .map(IssuedInTown::code)
            .toList();
    assertThat(codes).hasSize(1);
    return codes.getFirst();
  }

  /** Whatever the records say was given by NHSO: in its ledger or in a person's history. */
  private void assertNoCodeIsInvented() {
    Set<String> given =
        hospital.town().ledger().stream().map(IssuedInTown::code).collect(Collectors.toSet());
    String histories =
        everybody().map(person -> person.nhso().toString()).collect(Collectors.joining());
    kiosk.trace().moments().stream()
        .map(VisitTrace.Moment::state)
        .filter(Finished.class::isInstance)
        .map(state -> ((Finished) state).saved().claim().value().orElseThrow())
        .filter(code -> !given.contains(code))
        .forEach(code -> assertThat(histories).contains(code));
  }

  /** What another program reads from the paper. */
  private String readQr(PrintedSlip slip) throws Exception {
    Path picture = hospital.paper().resolve("slip-" + slip.number() + ".png");
    Process zbar =
        new ProcessBuilder("zbarimg", "--quiet", "--raw", picture.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(zbar.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return text.strip();
  }
}

package org.sitthi.device.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.printer.roll.PrintedSlip;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.nhso.town.IssuedInTown;
import org.sitthi.kiosk.nhso.town.ServerFault;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.kiosk.slip.SiteInfo;
import org.sitthi.kiosk.slip.SlipContent;
import org.sitthi.kiosk.slip.SlipRenderer;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.kiosk.visit.VisitState.SeenToday;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Evidence;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * Two kiosks, one central store, one NHSO: a visit that one began and the other goes on with. Real
 * pcscd with two readers, real HTTP and TLS, real PostgreSQL.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoKiosksTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final SiteInfo SITE =
      new SiteInfo("โรงพยาบาลสมมติ", "Example Hospital", ZoneId.of("Asia/Bangkok"));

  private final BlockingQueue<Throwable> crashes = new LinkedBlockingQueue<>();
  private Path home;
  private TrialHospital hospital;
  private SecondPlace place;
  private TrialKiosk first;
  private TrialKiosk second;
  private FreshPeople people;
  private Desk desk;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    home = folder.resolve("hospital");
    hospital = TrialHospital.open(home, TrialPlan.quick());
    place = new SecondPlace(hospital, folder.resolve("second-paper"));
    people = new FreshPeople(folder.resolve("people"));
    desk = new Desk(hospital.centralUrl(), hospital.centralTrust());
    second = place.open(crashes::add);
    second.awaitReady(SOON);
  }

  @BeforeEach
  void openFirst() throws Exception {
    hospital.town().fault(TownFault.NONE);
    hospital.town().serverFault(ServerFault.NONE);
    first = TrialKiosk.open(hospital, List.of(), crashes::add);
    first.awaitReady(SOON);
  }

  @AfterEach
  void nothingCrashed() {
    first.close();
    assertThat(crashes).isEmpty();
  }

  @AfterAll
  void close() {
    desk.close();
    second.close();
    place.close();
    hospital.close();
  }

  @Test
  void whatOneKioskCouldNotFinishAnotherFinishesInTheSameRecord() throws Exception {
    MadeUpPerson person = people.next();
    hospital.town().fault(TownFault.UPSTREAM_DOWN);
    VisitRecord owed = ((Deferred) atFirst(person)).saved();
    hospital.town().fault(TownFault.NONE);
    assertThat(held(first, owed).claim().state()).isEqualTo(ClaimRecord.State.PENDING);

    int slips = place.roll().slips().size();
    VisitRecord done = ((Finished) atSecond(person)).saved();

    String code = onlyCode(person);
    assertThat(done.recordId()).isEqualTo(owed.recordId());
    assertThat(done.revision()).isEqualTo(2);
    assertThat(done.queueNumber()).as("the number to be called by").isEqualTo(owed.queueNumber());
    assertThat(done.claim().value()).contains(code);
    assertThat(held(second, done)).isEqualTo(done);
    assertThat(done.evidence().map(Evidence::machine).map(Evidence.Machine::kioskId))
        .contains("K02");
    assertThat(place.roll().awaitSlip(slips + 1, SOON)).isPresent();
    assertThat(place.roll().slips()).hasSize(slips + 1);
    assertThat(place.roll().slips().getLast())
        .satisfies(slip -> assertThat(dots(slip)).isEqualTo(completed(done)));
    assertThat(findings()).doesNotContain(done.recordId().toString());

    // Back at the first kiosk, which does not know yet: the store does.
    int before = hospital.roll().slips().size();
    SeenToday again = (SeenToday) atFirst(person);
    assertThat(again.record()).isEqualTo(done);
    assertThat(hospital.roll().slips()).hasSize(before);
    assertThat(hospital.town().confirmRequests(person.card().number())).isEqualTo(1);
  }

  @Test
  void whenBothFinishWithTheOneCodeNobodyHasToLook() throws Exception {
    RoundMidnight.leaveOut();
    MadeUpPerson person = people.next();
    hospital.town().fault(TownFault.ANSWER_LOST_BEFORE);
    Deferred owed = (Deferred) atFirst(person);
    assertThat(owed.cause()).isEqualTo(Cause.CLAIM_NOT_SETTLED);
    hospital.town().fault(TownFault.NONE);
    assertThat(held(first, owed.saved()).claim().attempts()).isEqualTo(1);
    first.close();

    VisitRecord done = ((Finished) atSecond(person)).saved();
    assertThat(done.recordId()).isEqualTo(owed.saved().recordId());
    assertThat(held(second, done).claim().value()).contains(onlyCode(person));

    // The settler of the first kiosk finds the same code and is overtaken.
    openFirst();
    await(() -> isSettled(home.resolve("kiosk")));
    assertThat(latest(done)).as("the first to come stays").isEqualTo(done);
    assertThat(findings()).doesNotContain(done.recordId().toString());
    assertThat(hospital.town().confirmRequests(person.card().number())).isEqualTo(2);
    onlyCode(person);

    int before = hospital.roll().slips().size();
    assertThat(atFirst(person)).isInstanceOf(SeenToday.class);
    assertThat(hospital.roll().slips()).as("the other kiosk printed it").hasSize(before);
  }

  @Test
  void aCodeThatTheFirstKioskFindsGoesOnTopOfWhatTheOtherLeftWithoutOne() throws Exception {
    RoundMidnight.leaveOut();
    MadeUpPerson person = people.next();
    hospital.town().serverFault(ServerFault.REFUSED);
    hospital.town().fault(TownFault.ANSWER_LOST_HISTORY_DOWN_THEN_UP);
    VisitRecord owed = ((Deferred) atFirst(person)).saved();
    String code = onlyCode(person);
    assertThat(held(first, owed).claim().state()).isEqualTo(ClaimRecord.State.PENDING);
    first.close();

    hospital.town().fault(TownFault.UPSTREAM_DOWN);
    VisitRecord still = ((Deferred) atSecond(person)).saved();
    assertThat(still.recordId()).isEqualTo(owed.recordId());
    assertThat(held(second, still).revision()).isEqualTo(2);
    hospital.town().serverFault(ServerFault.NONE);
    hospital.town().fault(TownFault.NONE);

    openFirst();
    await(() -> isSettled(home.resolve("kiosk")));
    await(() -> latest(owed).revision() == 3);
    VisitRecord onTop = latest(owed);
    assertThat(onTop.claim().value()).contains(code);
    assertThat(onTop.claim().source()).contains(ClaimRecord.Source.SETTLED);
    assertThat(hospital.town().confirmRequests(person.card().number())).isEqualTo(1);
    assertThat(findings())
        .as("told, and mended since")
        .containsPattern("class=\"closed\".*" + owed.recordId());
  }

  private org.sitthi.kiosk.visit.VisitState atFirst(MadeUpPerson person) throws Exception {
    return new Visitor(hospital, first).visit(person);
  }

  private org.sitthi.kiosk.visit.VisitState atSecond(MadeUpPerson person) throws Exception {
    return new Visitor(place.slot(), second).visit(person);
  }

  /** The record as the central store holds it once this kiosk's is there. */
  private VisitRecord held(TrialKiosk kiosk, VisitRecord saved) throws Exception {
    assertThat(kiosk.awaitAcknowledged(saved.recordId(), SOON)).isPresent();
    return latest(saved);
  }

  private VisitRecord latest(VisitRecord record) throws Exception {
    return new RecordJson().read(desk.record(record.recordId()).orElseThrow());
  }

  /** What the page of the day says above its visits. */
  private String findings() throws Exception {
    String page = desk.page();
    int from = page.indexOf("<section class=\"findings\">");
    return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
  }

  private static boolean isSettled(Path data) {
    try (SqliteJournal journal =
        SqliteJournal.open(data, new RecordJson(), InstantSource.system())) {
      assertThat(journal.load().parked()).isZero();
      return journal.openAttempts().isEmpty() && journal.load().waiting() == 0;
    }
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

  private static byte[] dots(PrintedSlip slip) {
    return slip.raster().bits();
  }

  private static byte[] completed(VisitRecord visit) {
    return new SlipRenderer(SlipRenderer.WIDTH_80_MM)
        .render(
            SlipContent.of(visit, SITE, Texts.load().in(Language.TH), List.of("slip.completed")))
        .bits();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long until = System.nanoTime() + SOON.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }
}

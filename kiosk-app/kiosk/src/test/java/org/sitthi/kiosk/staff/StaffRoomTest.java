package org.sitthi.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.referral.ReferralRules;
import org.sitthi.kiosk.register.RegisterAnswer;
import org.sitthi.kiosk.register.RegisterEntry;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.NoCardReason;
import org.sitthi.kiosk.visit.TypedPerson;
import org.sitthi.kiosk.visit.VisitKey;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** How staff mode ends, and what comes of what was begun in it. */
class StaffRoomTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final String PIN = "271828";
  private static final VisitState SERVED =
      new VisitState.Apology(
          new VisitKey(1, new UUID(1, 1), Visits.pending().createdAt(), "reader", true),
          Cause.CARD_MUTE);

  private static final CitizenNumber KNOWN = new CitizenNumber(Visits.CITIZEN);
  private static final RegisterEntry ENTRY =
      new RegisterEntry(
          "HN-9", "นาย", "สมมติ", "ทดลอง", Optional.of(new PartialDate(1990, 4, 15)), Sex.MALE);
  private static final UUID RECORD = new UUID(0x4000L, 42);

  @TempDir Path folder;
  private final BlockingQueue<TypedPerson> begun = new LinkedBlockingQueue<>();
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z"));
  private final BlockingQueue<StaffView> views = new LinkedBlockingQueue<>();
  private final BlockingQueue<SlipOutcome> paper = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> bugs = new LinkedBlockingQueue<>();
  private SqliteJournal journal;
  private StaffStore store;
  private StaffRoom room;

  @BeforeEach
  void open() {
    journal = SqliteJournal.open(folder, new RecordJson(), clock);
    store = journal.staff("K01");
    var _ = new StaffOffice(store, clock, ZONE, "it").add("12", "Somying", "en", () -> PIN);
    room = room(StaffRoom.PATIENCE);
  }

  @AfterEach
  void close() {
    room.close();
    journal.close();
    assertThat(bugs).isEmpty();
  }

  @Test
  void withoutAFingerItIsOverByItself() throws Exception {
    room.close();
    room = room(Duration.ofMillis(200));
    room.touch(new StaffTouch.Wanted());
    assertThat(next()).isEqualTo(new StaffView.Asking(false));
    assertThat(next()).isEqualTo(new StaffView.Off());
  }

  @Test
  void whatWasBegunWhenAVisitBeginsIsDoneAndNotShown() throws Exception {
    comesIn();
    room.touch(new StaffTouch.TestPrintWanted());
    assertThat(next()).isInstanceOf(StaffView.Working.class);
    room.entered(SERVED, 0);
    assertThat(next()).isEqualTo(new StaffView.Off());
    paper.add(new SlipOutcome.Done(SlipOutcome.Evidence.PRINTED));
    assertThat(lastDeed()).isEqualTo("LEFT VISIT_BEGAN");
    room.touch(new StaffTouch.Wanted());
    assertThat(room.view()).isEqualTo(new StaffView.Off());
    room.entered(new VisitState.Idle(), 0);
    room.touch(new StaffTouch.Wanted());
    assertThat(next()).isEqualTo(new StaffView.Asking(false));
    assertThat(views).isEmpty();
  }

  @Test
  void aSecondTouchWhilePrintingPrintsNoSecondSlip() throws Exception {
    comesIn();
    room.touch(new StaffTouch.TestPrintWanted());
    room.touch(new StaffTouch.TestPrintWanted());
    assertThat(next()).isInstanceOf(StaffView.Working.class);
    paper.add(new SlipOutcome.Done(SlipOutcome.Evidence.PRINTED));
    assertThat(next()).isInstanceOf(StaffView.Menu.class);
    assertThat(deeds()).filteredOn("TEST_PRINTED"::equals).hasSize(1);
  }

  @Test
  void whatCannotBeNotedIsNotDone() throws Exception {
    comesIn();
    journal.close();
    room.touch(new StaffTouch.TestPrintWanted());
    assertThat(next()).isInstanceOf(StaffView.Working.class);
    assertThat(((StaffView.Menu) next()).said().orElseThrow().what())
        .isEqualTo(StaffSaid.What.NOT_KEPT);
  }

  @Test
  void aPersonWithoutACardIsFoundVouchedForNotedAndServed() throws Exception {
    comesIn();
    room.touch(new StaffTouch.IdentityWanted());
    assertThat(next()).isEqualTo(new StaffView.TypingIdentity(who(), false));
    room.touch(new StaffTouch.IdentityTyped(Visits.CITIZEN.substring(0, 12) + "2"));
    assertThat(next()).isEqualTo(new StaffView.Working(who(), StaffView.Work.FINDING));
    assertThat(next()).isEqualTo(new StaffView.TypingIdentity(who(), true));
    room.touch(new StaffTouch.IdentityTyped(" 9-1000-00000-01-1 "));
    assertThat(next()).isInstanceOf(StaffView.Working.class);
    assertThat(next())
        .isEqualTo(new StaffView.Vouching(who(), KNOWN, Optional.of(ENTRY), StaffView.Asked.FOUND));
    assertThat(deeds()).doesNotContain("IDENTITY_TYPED");
    room.touch(new StaffTouch.IdentityVouched(NoCardReason.CARD_FORGOTTEN));
    TypedPerson person = begun.poll(30, TimeUnit.SECONDS);
    assertThat(person).isNotNull();
    assertThat(person.recordId()).isEqualTo(RECORD);
    assertThat(person.reason()).isEqualTo(NoCardReason.CARD_FORGOTTEN);
    assertThat(person.citizen().number()).isEqualTo(KNOWN);
    assertThat(person.citizen().thaiName()).isEqualTo(new PersonName("นาย", "สมมติ", "", "ทดลอง"));
    assertThat(person.citizen().birthDate()).isEqualTo(ENTRY.birthDate());
    assertThat(person.toString()).doesNotContain(Visits.CITIZEN).doesNotContain("สมมติ");
    assertThat(deeds()).last().isEqualTo("IDENTITY_TYPED CARD_FORGOTTEN");
    assertThat(store.entries(1, 100).getLast().entry().visit()).isEqualTo(RECORD.toString());
  }

  @Test
  void whoIsNotInTheRegisterIsServedWithoutAName() throws Exception {
    comesIn();
    room.touch(new StaffTouch.IdentityTyped("9999999999994"));
    assertThat(next()).isInstanceOf(StaffView.Working.class);
    assertThat(next())
        .isEqualTo(
            new StaffView.Vouching(
                who(),
                new CitizenNumber("9999999999994"),
                Optional.empty(),
                StaffView.Asked.NOT_KNOWN));
    room.touch(new StaffTouch.IdentityVouched(NoCardReason.PROXY));
    TypedPerson person = begun.poll(30, TimeUnit.SECONDS);
    assertThat(person).isNotNull();
    assertThat(person.citizen().thaiName().joined()).isEmpty();
  }

  @Test
  void whoLeavesHalfWayLeavesNothingOfThePerson() throws Exception {
    comesIn();
    room.touch(new StaffTouch.IdentityTyped(Visits.CITIZEN));
    assertThat(next()).isInstanceOf(StaffView.Working.class);
    assertThat(next()).isInstanceOf(StaffView.Vouching.class);
    room.touch(new StaffTouch.Left());
    assertThat(next()).isEqualTo(new StaffView.Off());
    assertThat(lastDeed()).isEqualTo("LEFT TOUCHED");
    assertThat(deeds()).noneMatch(deed -> deed.startsWith("IDENTITY"));
    assertThat(begun).isEmpty();
  }

  @Test
  void nobodyIsServedThatCannotBeNoted() throws Exception {
    comesIn();
    room.touch(new StaffTouch.IdentityTyped(Visits.CITIZEN));
    assertThat(next()).isInstanceOf(StaffView.Working.class);
    assertThat(next()).isInstanceOf(StaffView.Vouching.class);
    journal.close();
    room.touch(new StaffTouch.IdentityVouched(NoCardReason.CARD_LOST));
    assertThat(next()).isInstanceOf(StaffView.Working.class);
    assertThat(((StaffView.Menu) next()).said().orElseThrow().what())
        .isEqualTo(StaffSaid.What.NOT_KEPT);
    assertThat(begun).isEmpty();
  }

  private static StaffWho who() {
    return new StaffWho("12", "Somying", "en");
  }

  @Test
  void aKioskWithoutStaffHasNoStaffMode() throws Exception {
    store.remove("12", Deed.of("os:it", Deed.What.REMOVED));
    room.touch(new StaffTouch.Wanted());
    room.touch(new StaffTouch.Left());
    assertThat(views.poll(300, TimeUnit.MILLISECONDS)).isNull();
  }

  private void comesIn() throws InterruptedException {
    room.touch(new StaffTouch.Wanted());
    assertThat(next()).isEqualTo(new StaffView.Asking(false));
    room.touch(new StaffTouch.PinTyped("12", PIN));
    assertThat(next()).isEqualTo(new StaffView.Checking());
    assertThat(next()).isInstanceOf(StaffView.Menu.class);
  }

  private StaffView next() throws InterruptedException {
    StaffView view = views.poll(30, TimeUnit.SECONDS);
    assertThat(view).as("no view in time").isNotNull();
    return view;
  }

  private String lastDeed() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!deeds().getLast().startsWith("LEFT")) {
      assertThat(System.nanoTime()).isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return deeds().getLast();
  }

  private List<String> deeds() {
    return store.entries(1, 100).stream()
        .map(noted -> (noted.entry().what() + " " + noted.entry().detail()).strip())
        .toList();
  }

  private StaffRoom room(Duration patience) {
    StaffPorts ports =
        new StaffPorts(
            store,
            new NoVisits(),
            _ -> printed(),
            this::printed,
            _ -> CodeLookUp.Found.NONE,
            _ -> {},
            ReferralRules.never("99900"),
            number ->
                number.equals(KNOWN)
                    ? new RegisterAnswer.Found(ENTRY)
                    : new RegisterAnswer.NotKnown(),
            begun::add,
            () -> RECORD,
            clock,
            ZONE);
    StaffRoom made = new StaffRoom(ports, patience, bugs::add);
    made.tell(views::add);
    return made;
  }

  private SlipOutcome printed() {
    try {
      SlipOutcome outcome = paper.poll(30, TimeUnit.SECONDS);
      return outcome == null ? new SlipOutcome.Done(SlipOutcome.Evidence.NONE) : outcome;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A kiosk that had no visits. */
  private static final class NoVisits implements StaffPorts.Visits {

    @Override
    public List<VisitRecord> since(LocalDate day) {
      return List.of();
    }

    @Override
    public Optional<VisitRecord> latest(UUID recordId) {
      return Optional.empty();
    }

    @Override
    public VisitRecord save(VisitRecord next) {
      throw new IllegalStateException("there is none");
    }
  }
}

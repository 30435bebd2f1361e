package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.central.Beats.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.fleet.FleetJson;
import org.sitthi.record.fleet.Heartbeat;
import org.sitthi.record.fleet.HeartbeatAnswer;

/** What kiosks tell of their staff audit, beside what they told before, as the page shows it. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffAuditTest {

  private static final String WRONG = "The audit of staff mode";

  private final AtomicLong ticks = new AtomicLong();
  private TestStore store;
  private Caller caller;
  private Optional<Long> askedFor = Optional.empty();

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store =
        TestStore.start(
            folder,
            () -> Visits.AT.toInstant().plusMillis(ticks.incrementAndGet()),
            tls -> TestStore.config(database, tls).build());
    caller = store.caller();
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @Test
  void anAuditThatWentBackOrIsAnotherIsShownUntilItIsTheOneAgain() {
    assertThat(tells("K1", audit(3, "a"))).contains("3 entries", "aaaaaaaa…").doesNotContain(WRONG);
    assertThat(askedFor).contains(3L);
    assertThat(tells("K1", audit(4, "b", 3, "a"))).contains("4 entries").doesNotContain(WRONG);
    assertThat(askedFor).contains(4L);

    assertThat(tells("K1", audit(2, "c"))).as("shorter").contains(WRONG, "at 2, here 4");
    assertThat(tells("K1", audit(0, "0"))).as("empty").contains(WRONG, "at 0, here 4");
    assertThat(tells("K1", audit(4, "c"))).as("another end").contains(WRONG, "entry 4 is another");
    assertThat(tells("K1", audit(9, "d", 4, "c")))
        .as("another one, that has grown")
        .contains(WRONG, "entry 4 is another");
    assertThat(tells("K1", audit(9, "d"))).as("not shown yet").doesNotContain(WRONG);
    assertThat(askedFor).as("nothing of that has counted").contains(4L);

    assertThat(tells("K1", audit(9, "d", 4, "b"))).as("it is the one").doesNotContain(WRONG);
    assertThat(askedFor).contains(9L);
  }

  @Test
  void anAuditWithoutEntriesIsTakenUntilThereAreSome() {
    assertThat(tells("K2", audit(0, "0"))).contains("0 entries").doesNotContain(WRONG);
    assertThat(askedFor).isEmpty();
    assertThat(tells("K2", audit(2, "a"))).contains("2 entries").doesNotContain(WRONG);
    assertThat(askedFor).contains(2L);
  }

  @Test
  void whatAKioskItselfFindsBrokenIsShown() {
    Heartbeat.StaffAudit whole = audit(7, "a");
    Heartbeat.StaffAudit broken =
        new Heartbeat.StaffAudit(whole.head(), Optional.empty(), Optional.of(5L));

    assertThat(tells("K3", whole)).doesNotContain(WRONG);
    assertThat(tells("K3", broken)).contains(WRONG, "entry 5 was changed");
  }

  @Test
  void aKioskOfAnOlderReleaseTellsNothingOfItAndIsTakenAllTheSame() {
    assertThat(tells("K4", audit(12, "e"))).contains("12 entries");
    String told = new String(FleetJson.write(beat("K4", Optional.empty())), UTF_8);
    String older = told.replace(",\"staffAudit\":null", "");
    assertThat(older).isNotEqualTo(told).doesNotContain("staffAudit");

    assertThat(answer(older.getBytes(UTF_8)).staffAuditAt()).isEmpty();
    assertThat(line("K4")).doesNotContain(WRONG, "entries");
    assertThat(tells("K4", audit(11, "f"))).as("what was heard is still held").contains(WRONG);
  }

  @Test
  void anAuditWithoutTheFormIsRefused() {
    String good = new String(FleetJson.write(beat("K5", Optional.of(audit(3, "a")))), UTF_8);
    String bad = good.replace("a".repeat(64), "A".repeat(64));
    assertThat(bad).isNotEqualTo(good);

    assertThat(caller.call(Beats.post(caller, bad.getBytes(UTF_8))).status()).isEqualTo(400);
  }

  /** Tells it, and gives that kiosk's line of the page. */
  private String tells(String kiosk, Heartbeat.StaffAudit audit) {
    askedFor = answer(FleetJson.write(beat(kiosk, Optional.of(audit)))).staffAuditAt();
    return line(kiosk);
  }

  private static Heartbeat beat(String kiosk, Optional<Heartbeat.StaffAudit> audit) {
    return Beats.of(kiosk, new Heartbeat.Service("IDLE", Optional.empty()), 300, audit);
  }

  private HeartbeatAnswer answer(byte[] body) {
    Reply reply = caller.call(Beats.post(caller, body));
    assertThat(reply.status()).isEqualTo(200);
    return FleetJson.read(reply.body().getBytes(UTF_8), HeartbeatAnswer.class);
  }

  private String line(String kiosk) {
    String page = caller.get("/fleet?lang=en").body();
    int from = page.indexOf("<b>" + kiosk + "</b>");
    assertThat(from).as(kiosk).isPositive();
    return page.substring(from, page.indexOf("</tr>", from));
  }
}

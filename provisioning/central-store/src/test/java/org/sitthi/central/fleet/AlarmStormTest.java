package org.sitthi.central.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.central.SharedPostgres;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.fleet.AlarmChannel.Message;
import org.sitthi.central.fleet.AlarmChannel.Notice;
import org.sitthi.central.fleet.AlarmChannel.What;
import org.sitthi.record.fleet.FleetJson;
import org.sitthi.record.fleet.Heartbeat;

/** Many kiosks in trouble at once, in virtual time on a real PostgreSQL. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlarmStormTest {

  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration TURN = Duration.ofSeconds(5);

  /** Where an hour goes by. */
  private static final Duration LONG_TURN = Duration.ofSeconds(15);

  /** When it was told, and what. */
  private record Told(Instant at, Message message) {}

  /** Takes all, unless it is away. */
  private final class Remembering implements AlarmChannel {
    private boolean away;

    @Override
    public String name() {
      return "MAIL";
    }

    @Override
    public void tell(Message message) throws IOException {
      if (away) {
        throw new IOException("away");
      }
      told.add(new Told(now, message));
    }
  }

  private final List<Told> told = new ArrayList<>();
  private final Remembering channel = new Remembering();
  private Instant now = START;
  private Database database;
  private Alarms alarms;

  @BeforeAll
  void open(DatabaseSetting.Server setting) throws Exception {
    database = Database.open(setting);
  }

  @BeforeEach
  void begin() throws Exception {
    boolean _ =
        database.ask(connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute("truncate kiosk_beat, kiosk_alarm, alarm_notice");
          }
        });
    told.clear();
    channel.away = false;
    now = START;
    alarms =
        new Alarms(database, List.of(channel), new Pace(AlarmSettings.GAP), "12345", () -> now);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void oneKioskIsToldOfByItselfAtOnceAndSoIsItsEnd() throws Exception {
    turn(kiosks(3, at -> closedIf(at.equals("K001"))));
    Notice raised = told.getFirst().message().alone().orElseThrow();
    assertThat(raised.what()).isEqualTo(What.RAISED);
    assertThat(raised.kioskId()).isEqualTo("K001");
    assertThat(MailWords.subject(told.getFirst().message()))
        .isEqualTo("[Sitthi] ตู้ K001: ปิดให้บริการ");
    assertThat(MailWords.text(told.getFirst().message()))
        .contains("รหัส R21 / code R21", "เริ่ม Since: 2026-03-02 08:00");
    run(Duration.ofMinutes(1), _ -> kiosks(3, _ -> Optional.empty()));
    assertThat(told).extracting(Told::at).hasSize(2);
    assertThat(told.getLast().message().alone().orElseThrow().what()).isEqualTo(What.CLEARED);
    assertThat(told.getLast().at()).isEqualTo(START.plus(AlarmSettings.GAP));
  }

  @Test
  void aFloorWithoutANetworkIsOneMessageAndADigest() throws Exception {
    // Sixty kiosks; fifty of them fall silent one after the other within fifteen seconds.
    Instant cut = START.plusSeconds(30);
    run(
        Duration.ofMinutes(10),
        at -> {
          List<Heartbeat> beats = new ArrayList<>();
          for (int i = 0; i < 60; i++) {
            boolean due = Duration.between(START, at).toSeconds() % 15 == i % 3 * 5L;
            if (due && (i >= 50 || at.isBefore(cut))) {
              beats.add(Beats.well(id(i), at));
            }
          }
          return beats;
        });
    assertThat(told).extracting(Told::at).hasSize(2);
    assertThat(told.getFirst().at()).isBefore(cut.plusSeconds(60));
    Message digest = told.getLast().message();
    assertThat(digest.notices()).allMatch(each -> each.cause() == KioskCause.SILENT);
    eachToldOnce(50, What.RAISED);
    assertThat(MailWords.subject(digest)).matches("\\[Sitthi] ตู้ \\d+ เครื่อง: เกิดใหม่ \\d+");
    assertThat(MailWords.text(digest)).contains("ขาดการติดต่อ / No sign of life (", "K049");
    // Nobody waits for more than a minute.
    assertThat(allNotices()).hasSize(50);
    for (Told each : told) {
      for (Notice notice : each.message().notices()) {
        assertThat(Duration.between(notice.raised(), each.at())).isLessThan(Duration.ofMinutes(1));
      }
    }
  }

  @Test
  void kiosksThatFlapForAnHourCostAFewMessagesAndNothingIsLost() throws Exception {
    // NHSO comes and goes: twenty kiosks close and open again, each at its own pace.
    run(
        Duration.ofHours(1),
        at -> {
          long minute = Duration.between(START, at).toMinutes();
          return at.getEpochSecond() % 30 != 0
              ? List.of()
              : kiosks(
                  20,
                  kiosk -> {
                    int number = Integer.parseInt(kiosk.substring(1));
                    return closedIf(minute < 55 && (minute + number) % (2 + number % 3) == 0);
                  });
        });
    turn(kiosks(20, _ -> Optional.empty()));
    run(
        Duration.ofMinutes(5),
        at -> isHalfMinute(at) ? kiosks(20, _ -> Optional.empty()) : List.of());
    // Five, then one each four and a half minutes.
    assertThat(told).extracting(Told::at).hasSizeBetween(10, 20);
    assertThat(told.getFirst().at()).isBefore(START.plusSeconds(60));
    long happened =
        database.ask(connection -> count(connection, "select count(*) from kiosk_alarm"));
    assertThat(happened).isGreaterThan(300);
    Map<Long, List<What>> heard = new HashMap<>();
    allNotices()
        .forEach(
            each -> heard.computeIfAbsent(each.alarmId(), _ -> new ArrayList<>()).add(each.what()));
    assertThat(heard).hasSize(Math.toIntExact(happened));
    assertThat(heard.values())
        .allMatch(each ->
            each.equals(List.of(What.PASSED)) || each.equals(List.of(What.RAISED, What.CLEARED)));
    assertThat(heard.values()).contains(List.of(What.PASSED));
  }

  @Test
  void moreThanAMessageHoldsGoesWithTheNextOne() throws Exception {
    turn(kiosks(700, _ -> Optional.of("N01")));
    assertThat(told).extracting(Told::at).hasSize(1);
    Message first = told.getFirst().message();
    assertThat(first.notices()).hasSize(Alarms.MOST);
    assertThat(first.more()).isTrue();
    assertThat(MailWords.text(first)).contains("ยังมีอีก").hasSizeLessThan(8_000);
    run(
        Duration.ofMinutes(1),
        at -> isHalfMinute(at) ? kiosks(700, _ -> Optional.of("N01")) : List.of());
    assertThat(told).extracting(Told::at).hasSize(2);
    assertThat(told.getLast().message().more()).isFalse();
    eachToldOnce(700, What.RAISED);
  }

  @Test
  void whatCameAndWentWhileNobodyTookItIsToldAfterwards() throws Exception {
    channel.away = true;
    turn(kiosks(4, kiosk -> closedIf(kiosk.equals("K002") || kiosk.equals("K003"))));
    run(Duration.ofMinutes(3), _ -> kiosks(4, kiosk -> closedIf(kiosk.equals("K003"))));
    assertThat(told).isEmpty();
    channel.away = false;
    turn(kiosks(4, kiosk -> closedIf(kiosk.equals("K003"))));
    Message digest = told.getFirst().message();
    assertThat(digest.of(What.PASSED)).extracting(Notice::kioskId).containsExactly("K002");
    assertThat(digest.of(What.RAISED)).extracting(Notice::kioskId).containsExactly("K003");
    assertThat(MailWords.text(digest))
        .contains("เกิดแล้วหายเอง Came and went: 1", "K002  2026-03-02 08:00 – 2026-03-02 08:00");
    run(Duration.ofMinutes(3), _ -> kiosks(4, kiosk -> closedIf(kiosk.equals("K003"))));
    assertThat(told).extracting(Told::at).hasSize(1);
  }

  @Test
  void eachCauseIsToldInThaiAndEnglish() {
    Map<KioskCause, Detail> all = new HashMap<>();
    all.putAll(Causes.of(Beats.worst("K001", now), now, new Causes.Held(9, Optional.empty()), now));
    all.putAll(
        Causes.of(
            Beats.well("K001", now),
            now,
            new Causes.Held(0, Optional.empty()),
            now.plusSeconds(60)));
    all.put(KioskCause.PRINTER, Detail.printer("JAMMED"));
    assertThat(all).containsOnlyKeys(KioskCause.values());
    assertThat(all.remove(KioskCause.HOT)).isEqualTo(Detail.of("91 °C"));
    assertThat(all.values()).allMatch(each -> each.thai().matches("(?s).*[ก-๙]{2}.*"));
    assertThat(all.values()).noneMatch(each -> each.english().matches("(?s).*[ก-๙].*"));
    assertThat(all)
        .containsEntry(
            KioskCause.TOKEN,
            new Detail(
                "nhso.status: ใกล้หมดอายุ เหลือ 5 วัน", "nhso.status: ends soon, days left: 5"))
        .containsEntry(KioskCause.CLOCK, new Detail("ช้าไป 95 วินาที", "95 s behind"));
  }

  private static Optional<String> closedIf(boolean closed) {
    return closed ? Optional.of("R21") : Optional.empty();
  }

  /** Often enough that no kiosk seems silent. */
  private static boolean isHalfMinute(Instant at) {
    return at.getEpochSecond() % 30 == 0;
  }

  private static String id(int number) {
    return "K%03d".formatted(number);
  }

  private List<Heartbeat> kiosks(int many, Function<String, Optional<String>> closed) {
    return IntStream.range(0, many)
        .mapToObj(AlarmStormTest::id)
        .map(id -> Beats.closed(id, now, closed.apply(id)))
        .toList();
  }

  /** Turn after turn; what the kiosks tell before each. */
  private void run(Duration time, Function<Instant, List<Heartbeat>> beats) throws Exception {
    Instant end = now.plus(time);
    Duration step = time.compareTo(Duration.ofMinutes(10)) > 0 ? LONG_TURN : TURN;
    while (now.isBefore(end)) {
      now = now.plus(step);
      turn(beats.apply(now));
    }
  }

  private void turn(List<Heartbeat> beats) throws Exception {
    boolean _ =
        database.together(connection -> {
          for (Heartbeat beat : beats) {
            FleetRows.beat(connection, beat, new String(FleetJson.write(beat), UTF_8), now);
          }
          return true;
        });
    alarms.run();
  }

  private List<Notice> allNotices() {
    return told.stream().flatMap(each -> each.message().notices().stream()).toList();
  }

  private void eachToldOnce(int kiosks, What what) {
    assertThat(allNotices())
        .hasSize(kiosks)
        .allMatch(each -> each.what() == what)
        .extracting(Notice::kioskId)
        .doesNotHaveDuplicates();
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }
}

package org.sitthi.device.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.fleet.Detail;
import org.sitthi.central.fleet.SettingRows;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.kiosk.alarm.Alarms;
import org.sitthi.kiosk.alarm.LoggedAlarms;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.fleet.FleetReporter;
import org.sitthi.kiosk.fleet.SettingsFile;
import org.sitthi.kiosk.nhso.token.TokenWatch;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.fleet.Heartbeat;
import org.sitthi.record.fleet.HeartbeatAnswer.NextKiosk;
import tools.jackson.databind.json.JsonMapper;

/** Enrolled kiosks tell a real store how they are; people are told by real mail and a real call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FleetTest {

  private static final int FLOOR = 5;
  private static final String SECRET = "a-secret-of-the-hospital";

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Hook hook;
  private FleetHospital hospital;

  /** What the screen of a closed kiosk would name. */
  private static final class Shown {
    private volatile Optional<NextKiosk> kiosk = Optional.empty();
    private volatile Optional<String> token = Optional.empty();
    private final Alarms alarms = new LoggedAlarms(() -> token);
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    mail.start();
    hook = Hook.start(1);
    Path secret = Files.writeString(folder.resolve("secret"), SECRET + "\n");
    hospital =
        FleetHospital.start(
            folder,
            List.of(
                "alarms.smtp=smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                "alarms.mail.from=kiosks@example.org",
                "alarms.mail.to=it@example.org",
                "alarms.webhook.url=" + hook.url(),
                "alarms.webhook.secret-file=" + secret,
                "alarms.gap-seconds=1"));
  }

  @AfterAll
  void stop() {
    hospital.close();
    hook.close();
    mail.stop();
  }

  @Test
  void aClosedKioskIsToldOfOnceNamesTheNextOneAndClearsItself() throws Exception {
    hospital.place("K01", "OPD", "ข้างห้องยา", "Beside the pharmacy", 1);
    hospital.place("K02", "OPD", "ข้างลิฟต์", "Beside the lift", 2);
    hospital.place("K03", "ER", "ห้องฉุกเฉิน", "Emergency room", 1);
    Shown shown = new Shown();
    try (FleetReporter one = reporter("K01", shown);
        FleetReporter two = reporter("K02", new Shown());
        FleetReporter three = reporter("K03", new Shown())) {
      two.start(() -> {});
      three.start(() -> {});
      one.start(() -> {});
      one.listener().entered(new VisitState.OutOfService(Cause.READER_GONE), 0);

      until(() -> hookSaid("K01", "RAISED") == 1 && mailed("K01").size() == 1);
      // A beat after the others have told how they are.
      until(() -> {
        one.listener().entered(new VisitState.Idle(), 0);
        one.listener().entered(new VisitState.OutOfService(Cause.READER_GONE), 0);
        return shown.kiosk.filter(it -> it.kioskId().equals("K02")).isPresent();
      });
      assertThat(shown.kiosk).contains(new NextKiosk("K02", "ข้างลิฟต์", "Beside the lift"));

      one.listener().entered(new VisitState.Idle(), 0);
      // Each that was told of is told of again when it is over, and nothing else.
      until(() ->
          hookSaid("K01", "CLEARED") == hookSaid("K01", "RAISED")
              && mailed("K01").size() == 2 * hookSaid("K01", "RAISED"));
    }
    assertThat(distinctIds(mailed("K01"))).isEqualTo(mailed("K01").size());
    String first =
        hook.taken.stream().filter(it -> it.contains("\"K01\"")).findFirst().orElseThrow();
    assertThat(first)
        .contains("\"cause\":\"CLOSED\"", "\"detail\":\"code R21\"", "\"detail_th\":\"รหัส R21\"");
    assertThat(isSigned(first)).isTrue();
  }

  @Test
  void settingsThatAKioskCouldNotRunWithAreRefusedAndTold() throws Exception {
    hospital.set(SettingRows.Scope.KIOSK, "K07", "nhso.mobile", "perhaps");
    // It has no list of hospitals, and would not start.
    hospital.set(SettingRows.Scope.KIOSK, "K09", "referral.ask", "always");
    areRefused("K07", "nhso.mobile");
    areRefused("K09", "referral.ask");
  }

  /** A floor whose kiosks close together: real mail and a real call, and no storm of them. */
  @Test
  void kiosksThatCloseTogetherAreToldOfTogether() throws Exception {
    int before = mail.getReceivedMessages().length;
    List<FleetReporter> floor = new ArrayList<>();
    try {
      for (int i = 0; i < FLOOR; i++) {
        FleetReporter reporter = reporter("K4" + i, new Shown());
        floor.add(reporter);
        reporter.start(() -> {});
        reporter.listener().entered(new VisitState.OutOfService(Cause.READER_GONE), 0);
      }
      until(() -> floorSaid("RAISED") == FLOOR && mailed("K44").size() == 1);
      floor.forEach(each -> each.listener().entered(new VisitState.Idle(), 0));
      until(() -> floorSaid("CLEARED") == FLOOR && mailed("K44").size() == 2);
    } finally {
      floor.forEach(FleetReporter::close);
    }
    assertThat(hook.taken).anyMatch(it -> it.contains("\"DIGEST\"") && isSigned(it));
    assertThat(Arrays.stream(mail.getReceivedMessages()).skip(before).map(FleetTest::subject))
        .anyMatch(it -> it.matches("\\[Sitthi] ตู้ \\d+ เครื่อง: .*"))
        .hasSizeLessThan(12);
  }

  private long floorSaid(String what) {
    return IntStream.range(0, FLOOR).mapToLong(i -> hookSaid("K4" + i, what)).sum();
  }

  @Test
  void eachWordThatAKioskSaysOfItsTroubleHasThaiWords() {
    for (PrinterFault fault : PrinterFault.values()) {
      assertThat(Detail.printer(fault.name()).thai()).matches(".*[ก-๙]{3}.*");
    }
    for (TokenWatch.State state : TokenWatch.State.values()) {
      if (new TokenWatch(state, Optional.empty()).isAlarm()) {
        assertThat(Detail.token("nhso.status: " + state).thai())
            .matches("nhso.status: .*[ก-๙]{3}.*");
      }
    }
  }

  private void areRefused(String kioskId, String why) throws Exception {
    Path file = hospital.kiosk(kioskId);
    AtomicBoolean waits = new AtomicBoolean();
    try (FleetReporter reporter = reporter(kioskId, new Shown())) {
      reporter.start(() -> waits.set(true));
      until(() -> {
        reporter.listener().entered(new VisitState.OutOfService(Cause.READER_GONE), 0);
        reporter.listener().entered(new VisitState.Idle(), 0);
        return hook.taken.stream()
            .anyMatch(
                it -> it.contains(kioskId) && it.contains("\"SETTINGS\"") && it.contains(why));
      });
    }
    assertThat(waits).isFalse();
    assertThat(SettingsFile.over(file, KioskConfig.load(file)).version()).isZero();
  }

  @Test
  void aForgottenCardAndATokenThatEndsAreToldOfAndClearThemselves() throws Exception {
    Shown shown = new Shown();
    shown.token = Optional.of("nhso.status: ENDS_SOON, days left: 5");
    shown.alarms.raise(Alarms.Alarm.CARD_FORGOTTEN);
    try (FleetReporter reporter = reporter("K08", shown)) {
      reporter.start(() -> {});
      until(() ->
          hookSaid("K08", "RAISED", "CARD_FORGOTTEN") + hookSaid("K08", "RAISED", "TOKEN") == 2);
      assertThat(hook.taken).anyMatch(it -> it.contains("days left: 5"));
      shown.token = Optional.empty();
      shown.alarms.over(Alarms.Alarm.CARD_FORGOTTEN);
      until(() ->
          hookSaid("K08", "CLEARED", "CARD_FORGOTTEN") + hookSaid("K08", "CLEARED", "TOKEN") == 2);
    }
  }

  /** Forty seconds of silence are waited for, so this is for the night. */
  @Test
  @Tag("nightly")
  void howLongItTakesUntilPeopleKnow() throws Exception {
    AtomicLong answered = new AtomicLong();
    FleetReporter reporter =
        hospital.reporter(
            "K20",
            () -> new Heartbeat.Attention(false, Optional.empty()),
            _ -> answered.set(System.nanoTime()));
    reporter.start(() -> {});
    until(() -> answered.get() > 0);
    long closed = System.nanoTime();
    reporter.listener().entered(new VisitState.OutOfService(Cause.READER_GONE), 0);
    String told = arrivals("K20", "CLOSED", "ปิด", closed);
    reporter.listener().entered(new VisitState.Idle(), 0);
    until(() -> hookSaid("K20", "CLEARED") == 1);
    reporter.close();
    String silent = arrivals("K20", "SILENT", "ขาดการติดต่อ", answered.get());
    System.out.println("alarm after the kiosk closed: " + told);
    System.out.println("alarm after the last heartbeat of a kiosk that fell silent: " + silent);
  }

  private String arrivals(String kiosk, String cause, String word, long from) {
    long hooked = 0;
    long mailed = 0;
    while (hooked == 0 || mailed == 0) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      if (hooked == 0 && hookSaid(kiosk, "RAISED", cause) > 0) {
        hooked = System.nanoTime();
      }
      if (mailed == 0 && mailed(kiosk, word).stream().findAny().isPresent()) {
        mailed = System.nanoTime();
      }
      assertThat(System.nanoTime() - from).as("five minutes").isLessThan(300_000_000_000L);
    }
    return "webhook %.1f s, mail %.1f s".formatted((hooked - from) / 1e9, (mailed - from) / 1e9);
  }

  private FleetReporter reporter(String kioskId, Shown shown) throws Exception {
    return hospital.reporter(kioskId, shown.alarms::standing, next -> shown.kiosk = next);
  }

  private long hookSaid(String kiosk, String what) {
    return hookSaid(kiosk, what, "CLOSED");
  }

  /** Alone, or as an item of a digest. */
  private long hookSaid(String kiosk, String what, String cause) {
    return hook.taken.stream()
        .map(it -> JsonMapper.shared().readTree(it.substring(it.indexOf(' ') + 1)))
        .flatMap(it -> it.has("items") ? it.get("items").valueStream() : Stream.of(it))
        .filter(it -> it.path("kioskId").asString().equals(kiosk))
        .filter(it -> it.path("what").asString().equals(what))
        .filter(it -> it.path("cause").asString().equals(cause))
        .count();
  }

  private List<MimeMessage> mailed(String kiosk) {
    return mailed(kiosk, "ปิด");
  }

  /** What is said of it alone, or in a digest. */
  private List<MimeMessage> mailed(String kiosk, String word) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(message -> text(message).contains(kiosk) && text(message).contains(word))
        .toList();
  }

  private static String text(MimeMessage message) {
    try {
      return String.valueOf(message.getContent());
    } catch (jakarta.mail.MessagingException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long distinctIds(List<MimeMessage> messages) throws Exception {
    List<String> ids = new ArrayList<>();
    for (MimeMessage message : messages) {
      ids.add(message.getMessageID());
    }
    return ids.stream().distinct().count();
  }

  private static boolean isSigned(String taken) {
    String seconds = taken.replaceAll("(?s)^t=([0-9]+),.*", "$1");
    String given = taken.replaceAll("(?s)^t=[0-9]+,v1=([0-9a-f]+) .*", "$1");
    String body = taken.substring(taken.indexOf(' ') + 1);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal((seconds + "." + body).getBytes(UTF_8)))
          .equals(given);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void until(BooleanSupplier come) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!come.getAsBoolean()) {
      assertThat(Instant.now())
          .as(() ->
              "nothing came in a minute; calls "
                  + hook.taken
                  + " mails "
                  + Arrays.stream(mail.getReceivedMessages()).map(FleetTest::subject).toList())
          .isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
  }
}

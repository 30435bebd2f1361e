package org.sitthi.central.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.devices.DeviceAuthority;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.record.fleet.FleetJson;
import org.sitthi.record.fleet.Heartbeat;
import org.sitthi.record.fleet.HeartbeatAnswer;
import org.sitthi.record.fleet.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Heartbeats of kiosks, and what they get back: the time, the next kiosk, signed settings. */
public final class Fleet {

  /** Where kiosks tell how they are. */
  public static final String BEATS = "/api/v1/heartbeats";

  /** Where they fetch their settings. */
  public static final String SETTINGS = "/api/v1/settings";

  private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
  private static final int MOST_BYTES = 8 * 1024;
  private static final Duration LATELY = Duration.ofSeconds(2);
  private static final String JSON = "application/json";

  private final Database database;
  private final Optional<DeviceAuthority> authority;
  private final String hospitalCode;
  private final InstantSource clock;
  private final Problems problems;
  private volatile @Nullable Seen seen;

  /** The fleet as it was. */
  private record Seen(long nanos, List<KioskNow> all) {}

  /** What the store holds for a kiosk. */
  private record Held(long settings, Optional<Long> staffAuditAt) {}

  /**
   * The fleet of one hospital.
   *
   * @param authority signs settings; absent = there are none
   */
  public Fleet(
      Database database,
      Optional<DeviceAuthority> authority,
      String hospitalCode,
      InstantSource clock,
      Problems problems) {
    this.database = database;
    this.authority = authority;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
    this.problems = problems;
  }

  /** POST of a heartbeat; the newest of a kiosk is kept. */
  public Answer beat(Call call) throws BodyException, DatabaseAwayException {
    byte[] body = call.body(MOST_BYTES);
    if (!JsonBody.isJson(call)) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    Heartbeat beat;
    try {
      beat = FleetJson.read(body, Heartbeat.class);
    } catch (IllegalArgumentException e) {
      return problems.of(ProblemKind.MALFORMED);
    }
    if (call.kiosk().filter(kiosk -> !kiosk.equals(beat.kioskId())).isPresent()) {
      return problems.of(ProblemKind.OTHER_KIOSK);
    }
    // Written anew: what is kept is what was understood.
    String kept = new String(FleetJson.write(beat), UTF_8);
    Held held =
        database.together(connection -> {
          FleetRows.beat(connection, beat, kept, clock.instant());
          return new Held(
              authority.isEmpty() ? 0 : SettingRows.of(connection, beat.kioskId()).version(),
              StaffAuditRows.hear(connection, beat, clock.instant()));
        });
    HeartbeatAnswer answer =
        new HeartbeatAnswer(
            clock.instant(),
            KioskNow.nextFor(beat.kioskId(), lately()),
            held.settings(),
            held.staffAuditAt());
    return new Answer(200, JSON, FleetJson.write(answer));
  }

  /** As it was at most two seconds ago: a thousand kiosks ask, and each asks about all. */
  private List<KioskNow> lately() throws DatabaseAwayException {
    Seen last = seen;
    if (last == null || System.nanoTime() - last.nanos() > LATELY.toNanos()) {
      last = new Seen(System.nanoTime(), now());
      seen = last;
    }
    return last.all();
  }

  /** GET of the settings of the kiosk whose certificate is shown. */
  public Answer settings(Call call) throws DatabaseAwayException {
    if (call.kiosk().isEmpty()) {
      return problems.of(ProblemKind.NO_DEVICE);
    }
    String kioskId = call.kiosk().get();
    SettingRows.Effective effective =
        database.ask(connection -> SettingRows.of(connection, kioskId));
    if (authority.isEmpty() || effective.version() == 0) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    try {
      SiteSettings settings =
          new SiteSettings(kioskId, hospitalCode, effective.version(), effective.values());
      return new Answer(200, JSON, FleetJson.write(authority.get().sign(settings)));
    } catch (GeneralSecurityException e) {
      LOG.error("settings cannot be signed: {}", e.getClass().getSimpleName());
      return problems.of(ProblemKind.BUG);
    }
  }

  /** All kiosks that ever told how they are. */
  public List<KioskNow> now() throws DatabaseAwayException {
    return database.ask(connection -> FleetRows.all(connection, clock.instant()));
  }
}

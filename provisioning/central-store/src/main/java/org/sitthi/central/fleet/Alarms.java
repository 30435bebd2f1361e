package org.sitthi.central.fleet;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises and clears alarms as causes come and go, and tells each once over each channel, its
 * clearing once too: alone, or gathered in a digest where they come thick ({@link Pace}). A channel
 * that takes nothing is tried again at the next turn; a store that dies between telling and writing
 * that down tells again, under the same id.
 */
public final class Alarms {

  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  /** In one message; the rest goes with the next one. */
  static final int MOST = 500;

  /** What was over for longer before a channel could be told stands on the fleet's tables only. */
  private static final Duration OLD_NEWS = Duration.ofDays(7);

  /** A cause of a kiosk that was raised. */
  private record Standing(String kioskId, KioskCause cause) {}

  private final Database database;
  private final String hospitalCode;
  private final InstantSource clock;
  private final Pace pace;
  private final List<AlarmChannel> channels;

  /** Alarms of one hospital. */
  public Alarms(
      Database database, AlarmSettings settings, String hospitalCode, InstantSource clock) {
    this(database, channels(settings, clock), new Pace(settings.gap()), hospitalCode, clock);
  }

  Alarms(
      Database database,
      List<AlarmChannel> channels,
      Pace pace,
      String hospitalCode,
      InstantSource clock) {
    this.database = database;
    this.channels = List.copyOf(channels);
    this.pace = pace;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
  }

  private static List<AlarmChannel> channels(AlarmSettings settings, InstantSource clock) {
    List<AlarmChannel> channels = new ArrayList<>();
    settings.mail().ifPresent(it -> channels.add(new MailChannel(it)));
    settings.webhook().ifPresent(it -> channels.add(new WebhookChannel(it, clock)));
    return channels;
  }

  /** One turn; ends within half a minute, whatever the channels do. */
  public void run() throws DatabaseAwayException {
    Instant now = clock.instant();
    boolean _ = database.together(connection -> look(connection, now));
    List<Future<?>> told = new ArrayList<>();
    // Side by side: a mail server that is slow must not keep the webhook waiting.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      channels.forEach(channel -> told.add(threads.submit(() -> tell(channel, now))));
    }
    for (Future<?> each : told) {
      if (each.state() == Future.State.FAILED) {
        if (each.exceptionNow() instanceof DatabaseAwayException away) {
          throw away;
        }
        throw new IllegalStateException(each.exceptionNow());
      }
    }
  }

  private static boolean look(Connection connection, Instant now) throws SQLException {
    List<KioskNow> all = FleetRows.all(connection, now);
    Map<String, KioskNow> byId =
        all.stream().collect(Collectors.toMap(KioskNow::kioskId, Function.identity()));
    Set<Standing> standing = new HashSet<>();
    for (FleetRows.Open alarm : FleetRows.open(connection)) {
      KioskNow kiosk = byId.get(alarm.kioskId());
      if (kiosk == null || !kiosk.causes().containsKey(alarm.cause())) {
        FleetRows.clear(connection, alarm.id(), now);
      } else {
        standing.add(new Standing(alarm.kioskId(), alarm.cause()));
      }
    }
    for (KioskNow kiosk : all) {
      for (var cause : kiosk.causes().entrySet()) {
        // Written once: of a thousand silent kiosks nothing is written each turn.
        if (!standing.contains(new Standing(kiosk.kioskId(), cause.getKey()))) {
          FleetRows.raise(connection, kiosk.kioskId(), cause.getKey(), cause.getValue(), now);
        }
      }
    }
    return true;
  }

  /** One message at most; false when there is none, it is not time, or it was not taken. */
  private boolean tell(AlarmChannel channel, Instant now) throws DatabaseAwayException {
    List<AlarmChannel.Notice> news =
        database.ask(connection ->
            FleetRows.news(connection, channel.name(), now.minus(OLD_NEWS), MOST + 1));
    if (news.isEmpty() || !mayTell(channel, now)) {
      return false;
    }
    boolean more = news.size() > MOST;
    List<AlarmChannel.Notice> told = news.subList(0, Math.min(MOST, news.size()));
    try {
      channel.tell(new AlarmChannel.Message(hospitalCode, told, more));
    } catch (IOException e) {
      LOG.warn("{} alarms are not told: {}", told.size(), e.getMessage());
      return false;
    }
    return database.together(connection -> {
      FleetRows.told(connection, told, channel.name(), now);
      return true;
    });
  }

  private boolean mayTell(AlarmChannel channel, Instant now) throws DatabaseAwayException {
    List<Instant> earlier =
        database.ask(
            connection -> FleetRows.told(connection, channel.name(), now.minus(pace.window())));
    return pace.mayTell(earlier, now);
  }
}

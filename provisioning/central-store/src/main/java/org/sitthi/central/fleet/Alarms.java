package org.sitthi.central.fleet;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises and clears alarms as causes come and go, and tells each once over each channel, its
 * clearing once too. A channel that takes nothing is tried again at the next turn; a store that
 * dies between telling and writing that down tells again, under the same id.
 */
public final class Alarms {

  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  /** New causes are looked for between two turns. */
  private static final Duration TURN = Duration.ofSeconds(10);

  private final Database database;
  private final String hospitalCode;
  private final InstantSource clock;
  private final List<AlarmChannel> channels = new ArrayList<>();

  /** Alarms of one hospital. */
  public Alarms(
      Database database, AlarmSettings settings, String hospitalCode, InstantSource clock) {
    this.database = database;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
    settings.mail().ifPresent(it -> channels.add(new MailChannel(it)));
    settings.webhook().ifPresent(it -> channels.add(new WebhookChannel(it, clock)));
  }

  /** One turn; ends within half a minute, whatever the channels do. */
  public void run() throws DatabaseAwayException {
    Instant now = clock.instant();
    boolean _ = database.together(connection -> look(connection, now));
    List<Future<?>> told = new ArrayList<>();
    // Side by side: a mail server that is slow must not keep the webhook waiting.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      channels.forEach(channel -> told.add(threads.submit(() -> tellAll(channel))));
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

  private boolean tellAll(AlarmChannel channel) throws DatabaseAwayException {
    long until = System.nanoTime() + TURN.toNanos();
    List<FleetRows.Alarm> raised =
        database.ask(connection -> FleetRows.toRaise(connection, channel.name()));
    List<FleetRows.Alarm> cleared =
        database.ask(connection -> FleetRows.toClear(connection, channel.name()));
    return tell(channel, raised, until) && tell(channel, cleared, until);
  }

  private static boolean look(Connection connection, Instant now) throws SQLException {
    List<KioskNow> all = FleetRows.all(connection, now);
    for (FleetRows.Alarm alarm : FleetRows.open(connection)) {
      boolean holds =
          all.stream()
              .filter(kiosk -> kiosk.kioskId().equals(alarm.kioskId()))
              .anyMatch(kiosk -> kiosk.causes().containsKey(alarm.cause()));
      if (!holds) {
        FleetRows.clear(connection, alarm.id(), now);
      }
    }
    for (KioskNow kiosk : all) {
      for (var cause : kiosk.causes().entrySet()) {
        FleetRows.raise(connection, kiosk.kioskId(), cause.getKey(), cause.getValue(), now);
      }
    }
    return true;
  }

  /** False when the channel takes nothing now, or its turn is over: the next one goes on. */
  private boolean tell(AlarmChannel channel, List<FleetRows.Alarm> alarms, long until)
      throws DatabaseAwayException {
    for (FleetRows.Alarm alarm : alarms) {
      if (System.nanoTime() - until > 0) {
        return false;
      }
      AlarmChannel.Notice notice =
          new AlarmChannel.Notice(
              alarm.id(),
              hospitalCode,
              alarm.kioskId(),
              alarm.cause(),
              alarm.detail(),
              alarm.raisedAt(),
              alarm.clearedAt());
      try {
        channel.tell(notice);
      } catch (IOException e) {
        LOG.warn("alarm {} is not told: {}", alarm.id(), e.getMessage());
        return false;
      }
      boolean _ =
          database.together(connection -> {
            FleetRows.told(connection, alarm.id(), channel.name(), notice.what(), clock.instant());
            return true;
          });
    }
    return true;
  }
}

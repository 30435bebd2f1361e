package org.sitthi.central.fleet;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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

  /** One turn. */
  public void run() throws DatabaseAwayException {
    Instant now = clock.instant();
    boolean _ = database.together(connection -> look(connection, now));
    for (AlarmChannel channel : channels) {
      List<FleetRows.Alarm> raised =
          database.ask(connection -> FleetRows.toRaise(connection, channel.name()));
      List<FleetRows.Alarm> cleared =
          database.ask(connection -> FleetRows.toClear(connection, channel.name()));
      if (tell(channel, raised)) {
        boolean _ = tell(channel, cleared);
      }
    }
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

  /** False when the channel takes nothing now. */
  private boolean tell(AlarmChannel channel, List<FleetRows.Alarm> alarms)
      throws DatabaseAwayException {
    for (FleetRows.Alarm alarm : alarms) {
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

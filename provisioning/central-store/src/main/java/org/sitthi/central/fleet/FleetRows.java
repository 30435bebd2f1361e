package org.sitthi.central.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.central.database.Sql;
import org.sitthi.record.fleet.FleetJson;
import org.sitthi.record.fleet.Heartbeat;

/** Rows of the fleet's tables. */
final class FleetRows {

  private static final String BEAT =
      """
      insert into kiosk_beat (kiosk_id, received_at, closed, body) values (?, ?, ?, ?)
      on conflict (kiosk_id) do update set received_at = excluded.received_at,
        closed = excluded.closed, body = excluded.body
      where kiosk_beat.received_at <= excluded.received_at
      """;
  private static final String ALL =
      """
      select b.kiosk_id, b.received_at, b.body, p.group_name, p.place_th, p.place_en, p.position,
        coalesce((select max(sequence) from chain_entry c where c.kiosk_id = b.kiosk_id), 0) as held,
        a.sequence as audit_at, a.hash as audit_hash
      from kiosk_beat b left join kiosk_place p on p.kiosk_id = b.kiosk_id
        left join staff_audit_head a on a.kiosk_id = b.kiosk_id
      order by b.kiosk_id limit 5000
      """;

  private static final String NEWS =
      """
      select a.*, n.alarm_id is not null as known
      from kiosk_alarm a left join alarm_notice n on n.alarm_id = a.alarm_id and n.channel = ?
        and n.what = 'RAISED'
      where (a.cleared_at is null and n.alarm_id is null) or (a.cleared_at is not null
        and not exists (select 1 from alarm_notice m where m.alarm_id = a.alarm_id
          and m.channel = ? and m.what = 'CLEARED') and a.cleared_at > ?)
      order by a.alarm_id limit ?
      """;

  private FleetRows() {}

  /** An alarm that stands. */
  record Open(long id, String kioskId, KioskCause cause) {}

  static void beat(Connection connection, Heartbeat beat, String body, Instant now)
      throws SQLException {
    boolean closed = beat.service().state().equals("CLOSED");
    int _ = Sql.update(connection, BEAT, beat.kioskId(), now, closed, body);
  }

  static List<KioskNow> all(Connection connection, Instant now) throws SQLException {
    return Sql.list(connection, ALL, row -> kiosk(row, now));
  }

  static void raise(
      Connection connection, String kioskId, KioskCause cause, Detail detail, Instant now)
      throws SQLException {
    int _ =
        Sql.update(
            connection,
            "insert into kiosk_alarm (kiosk_id, cause, detail, detail_th, raised_at)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing",
            kioskId,
            cause,
            detail.english(),
            detail.thai(),
            now);
  }

  static void clear(Connection connection, long alarm, Instant now) throws SQLException {
    int _ =
        Sql.update(
            connection,
            "update kiosk_alarm set cleared_at = ? where alarm_id = ? and cleared_at is null",
            now,
            alarm);
  }

  static List<Open> open(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "select * from kiosk_alarm where cleared_at is null order by alarm_id limit 70000",
        row ->
            new Open(
                row.getLong("alarm_id"),
                row.getString("kiosk_id"),
                KioskCause.valueOf(row.getString("cause"))));
  }

  /** What a channel does not know yet, the oldest first. */
  static List<AlarmChannel.Notice> news(
      Connection connection, String channel, Instant since, int most) throws SQLException {
    return Sql.list(connection, NEWS, FleetRows::notice, channel, channel, since, most);
  }

  /** When a channel was told something since then, the newest first. */
  static List<Instant> told(Connection connection, String channel, Instant since)
      throws SQLException {
    return Sql.list(
        connection,
        "select distinct told_at from alarm_notice where channel = ? and told_at > ?"
            + " order by told_at desc limit "
            + Pace.MANY,
        row -> Sql.instant(row, "told_at"),
        channel,
        since);
  }

  static void told(
      Connection connection, List<AlarmChannel.Notice> notices, String channel, Instant now)
      throws SQLException {
    List<Long> alarms = new ArrayList<>();
    List<String> whats = new ArrayList<>();
    for (AlarmChannel.Notice each : notices) {
      for (String what :
          switch (each.what()) {
            case RAISED, CLEARED -> List.of(each.what().name());
            case PASSED -> List.of("RAISED", "CLEARED");
          }) {
        alarms.add(each.alarmId());
        whats.add(what);
      }
    }
    int _ =
        Sql.update(
            connection,
            "insert into alarm_notice (alarm_id, channel, what, told_at) select t.alarm, ?, t.what,"
                + " ? from unnest(?, ?) as t (alarm, what) on conflict do nothing",
            channel,
            now,
            connection.createArrayOf("bigint", alarms.toArray()),
            connection.createArrayOf("text", whats.toArray()));
  }

  private static KioskNow kiosk(ResultSet row, Instant now) throws SQLException {
    Heartbeat beat = FleetJson.read(row.getString("body").getBytes(UTF_8), Heartbeat.class);
    Instant received = Sql.instant(row, "received_at");
    return new KioskNow(
        row.getString("kiosk_id"),
        row.getString("group_name") == null
            ? KioskNow.Place.UNKNOWN
            : new KioskNow.Place(
                row.getString("group_name"),
                row.getString("place_th"),
                row.getString("place_en"),
                row.getInt("position")),
        beat,
        received,
        Causes.of(beat, received, held(row), now));
  }

  private static Causes.Held held(ResultSet row) throws SQLException {
    long at = row.getLong("audit_at");
    return new Causes.Held(
        row.getLong("held"),
        Sql.text(row, "audit_hash").map(hash -> new Heartbeat.Chain(at, hash)));
  }

  private static AlarmChannel.Notice notice(ResultSet row) throws SQLException {
    Optional<Instant> cleared = Sql.maybeInstant(row, "cleared_at");
    AlarmChannel.What what = AlarmChannel.What.RAISED;
    if (cleared.isPresent()) {
      what = row.getBoolean("known") ? AlarmChannel.What.CLEARED : AlarmChannel.What.PASSED;
    }
    String english = row.getString("detail");
    String thai = row.getString("detail_th");
    return new AlarmChannel.Notice(
        row.getLong("alarm_id"),
        what,
        row.getString("kiosk_id"),
        KioskCause.valueOf(row.getString("cause")),
        new Detail(thai.isEmpty() ? english : thai, english),
        Sql.instant(row, "raised_at"),
        cleared);
  }
}

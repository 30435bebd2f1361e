package org.sitthi.central.fleet;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.database.Sql;

/** Site settings: what the hospital, then the group, then the kiosk says; the nearest counts. */
public final class SettingRows {

  private static final String OF_KIOSK =
      """
      select distinct on (s.scope, s.key) s.setting_id, s.key, s.value, s.scope from site_setting s
      where s.scope = 'HOSPITAL'
        or (s.scope = 'GROUP' and s.scope_name =
          (select group_name from kiosk_place where kiosk_id = ?))
        or (s.scope = 'KIOSK' and s.scope_name = ?)
      order by s.scope, s.key, s.setting_id desc
      """;

  private static final String VERSION =
      """
      select case when max(setting_id) is null then 0 else greatest(max(setting_id),
        (select settings_version from kiosk_place where kiosk_id = ?)) end from site_setting
      """;
  private static final String PLACE =
      """
      insert into kiosk_place as p
        (kiosk_id, group_name, place_th, place_en, position, settings_version)
      values (?, ?, ?, ?, ?, nextval(pg_get_serial_sequence('site_setting', 'setting_id')))
      on conflict (kiosk_id) do update set group_name = excluded.group_name,
        place_th = excluded.place_th, place_en = excluded.place_en, position = excluded.position,
        settings_version = case when p.group_name = excluded.group_name
          then p.settings_version else excluded.settings_version end
      """;

  private SettingRows() {}

  /** Whose a setting is. */
  public enum Scope {
    HOSPITAL,
    GROUP,
    KIOSK
  }

  /**
   * What holds for a kiosk.
   *
   * @param version 0 if nothing was ever said
   */
  record Effective(long version, Map<String, String> values) {}

  private record Row(long id, String key, Optional<String> value, Scope scope) {}

  /** Says a setting, or takes it back. */
  public static void set(
      Connection connection,
      Scope scope,
      String name,
      String key,
      Optional<String> value,
      String by,
      Instant now)
      throws SQLException {
    int _ =
        Sql.update(
            connection,
            "insert into site_setting (scope, scope_name, key, value, set_at, set_by)"
                + " values (?, ?, ?, ?, ?, ?)",
            scope,
            name,
            key,
            value,
            now,
            by);
  }

  /** Says where a kiosk stands. */
  public static void place(
      Connection connection, String kioskId, String group, String th, String en, int position)
      throws SQLException {
    int _ = Sql.update(connection, PLACE, kioskId, group, th, en, position);
  }

  static Effective of(Connection connection, String kioskId) throws SQLException {
    List<Row> rows =
        Sql.list(
            connection,
            OF_KIOSK,
            row ->
                new Row(
                    row.getLong("setting_id"),
                    row.getString("key"),
                    Sql.text(row, "value"),
                    Scope.valueOf(row.getString("scope"))),
            kioskId,
            kioskId);
    Map<String, String> values = new LinkedHashMap<>();
    for (Scope scope : Scope.values()) {
      rows.stream()
          .filter(row -> row.scope() == scope)
          .forEach(row -> row.value().ifPresent(value -> values.put(row.key(), value)));
    }
    // The newest row of a kiosk may be an older one than before, once something was taken back or
    // its group has changed: the version is that of the newest row of all, which never goes back.
    long version = Sql.first(connection, VERSION, row -> row.getLong(1), kioskId).orElse(0L);
    return new Effective(version, values);
  }
}

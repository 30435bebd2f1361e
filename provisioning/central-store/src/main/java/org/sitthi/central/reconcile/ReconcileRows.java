package org.sitthi.central.reconcile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.database.Sql;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are compared, and runs that are kept. */
final class ReconcileRows {

  private static final String HELD =
      """
      select k.record_id, k.kiosk_id, k.visit_number, k.claim_code, k.claim_state, k.demo,
        exists (select 1 from invoice_link l where l.record_id = k.record_id) or exists (
          select 1 from charge_batch b where b.record_id = k.record_id
            and b.invoice_number is not null) as linked
      from visit_index k where k.service_date = ? order by k.created_minute, k.record_id limit ?
      """;
  private static final String KIOSKS =
      """
      select k.kiosk_id, d.missing, d.different, d.chain,
        (select count(*) from chain_findings f where f.kiosk_id = k.kiosk_id
          and f.service_date = ? and f.closed_at is null and f.kind in ('GAP', 'FORK',
          'BAD_SIGNATURE', 'CHANGED', 'OTHER_KEY')) as findings
      from (select distinct kiosk_id from visit_index where service_date = ?
        union select distinct kiosk_id from day_close where service_date = ?) k
      left join lateral (select * from day_close c where c.kiosk_id = k.kiosk_id
        and c.service_date = ? order by c.close_id desc limit 1) d on true
      order by k.kiosk_id
      """;

  private ReconcileRows() {}

  /** A record of the day. */
  record Held(
      UUID recordId,
      String kioskId,
      Optional<String> visitNumber,
      Optional<String> code,
      boolean demo,
      boolean linked) {}

  /** A kiosk and how it closed the day. */
  record Closed(
      String kioskId, boolean closed, int missing, int different, String chain, int findings) {}

  static List<Held> held(Connection connection, LocalDate day, int most) throws SQLException {
    return Sql.list(
        connection,
        HELD,
        row ->
            new Held(
                row.getObject("record_id", UUID.class),
                row.getString("kiosk_id"),
                Sql.text(row, "visit_number"),
                Sql.text(row, "claim_code"),
                row.getBoolean("demo"),
                row.getBoolean("linked")),
        day,
        most);
  }

  static List<Closed> kiosks(Connection connection, LocalDate day) throws SQLException {
    return Sql.list(
        connection,
        KIOSKS,
        row ->
            new Closed(
                row.getString("kiosk_id"),
                row.getString("chain") != null,
                row.getInt("missing"),
                row.getInt("different"),
                Sql.text(row, "chain").orElse(""),
                row.getInt("findings")),
        day,
        day,
        day,
        day);
  }

  static boolean isDone(Connection connection, LocalDate day) throws SQLException {
    return Sql.first(
            connection,
            "select 1 from reconciliation where service_date = ? limit 1",
            _ -> true,
            day)
        .isPresent();
  }

  static void keep(Connection connection, Report report) throws SQLException {
    long run =
        Sql.first(
                connection,
                "insert into reconciliation (service_date, started_at, ended_at, records, counts)"
                    + " values (?, ?, ?, ?, ?) returning run_id",
                row -> row.getLong(1),
                report.day(),
                report.startedAt(),
                report.endedAt(),
                report.records(),
                JsonMapper.shared().writeValueAsString(report.counts()))
            .orElseThrow();
    int position = 0;
    for (Difference each : report.differences()) {
      int _ =
          Sql.update(
              connection,
              "insert into reconciliation_item (run_id, position, kind, kiosk_id, record_id,"
                  + " visit_number, code, other_code) values (?, ?, ?, ?, ?, ?, ?, ?)",
              run,
              position++,
              each.kind(),
              each.kioskId(),
              each.recordId(),
              each.visitNumber(),
              each.code(),
              each.other());
    }
  }

  /** The newest look at a day. */
  static Optional<Report> latest(Connection connection, LocalDate day) throws SQLException {
    record Run(long id, Instant started, Instant ended, int records, String counts) {}
    Optional<Run> run =
        Sql.first(
            connection,
            "select * from reconciliation where service_date = ? order by run_id desc limit 1",
            row ->
                new Run(
                    row.getLong("run_id"),
                    Sql.instant(row, "started_at"),
                    Sql.instant(row, "ended_at"),
                    row.getInt("records"),
                    row.getString("counts")),
            day);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    List<Difference> items =
        Sql.list(
            connection,
            "select * from reconciliation_item where run_id = ? order by position",
            ReconcileRows::difference,
            run.get().id());
    return Optional.of(
        new Report(
            day,
            run.get().started(),
            run.get().ended(),
            run.get().records(),
            counts(run.get().counts()),
            items));
  }

  /** Days that were looked at, newest first. */
  static List<LocalDate> days(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "select distinct service_date from reconciliation order by service_date desc limit 31",
        row -> row.getObject(1, LocalDate.class));
  }

  private static Map<String, Integer> counts(String json) {
    Map<String, Integer> counts = new java.util.LinkedHashMap<>();
    JsonMapper.shared()
        .readTree(json)
        .properties()
        .forEach(each -> counts.put(each.getKey(), each.getValue().asInt()));
    return counts;
  }

  private static Difference difference(ResultSet row) throws SQLException {
    return new Difference(
        Difference.Kind.valueOf(row.getString("kind")),
        Sql.text(row, "kiosk_id"),
        Optional.ofNullable(row.getObject("record_id", UUID.class)),
        Sql.text(row, "visit_number"),
        Sql.text(row, "code"),
        Sql.text(row, "other_code"));
  }
}

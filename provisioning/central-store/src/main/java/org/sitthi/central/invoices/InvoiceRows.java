package org.sitthi.central.invoices;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.HospitalNumbers;
import org.sitthi.central.database.Sql;

/** Codes of visits and their invoices in the database. */
record InvoiceRows(HospitalNumbers numbers) {

  private static final String OF_CODE =
      "select * from visit_index where claim_code = ? and service_date = ? order by created_minute";

  /** Without a number that fits better, the person's visits of the day. */
  private static final String OF_VISIT =
      """
      select * from visit_index where service_date = ? and (visit_number = ? or
        (hn = any (?) and (?::text is null or visit_number is null)))
      order by (visit_number is not distinct from ?) desc, claim_code is null, created_minute
      limit 20
      """;

  /** A visit with its code. */
  record Coded(
      UUID recordId,
      Optional<String> hn,
      Optional<String> visitNumber,
      LocalDate day,
      String kioskId,
      String channel,
      String state,
      Optional<String> code,
      Optional<String> claimType,
      Optional<Instant> obtainedAt,
      boolean demo) {

    /** Whether it may be the visit that was named. */
    boolean mayBe(LinkBody.Asked asked) {
      return hn.map(asked.hn()::equals).orElse(true)
          && (visitNumber.isEmpty()
              || asked.visitNumber().isEmpty()
              || visitNumber.equals(asked.visitNumber()));
    }
  }

  /** What stands on an invoice. */
  record Link(String invoice, UUID recordId, String code, String channel, Instant at, String by) {}

  List<Coded> withCode(Connection connection, String code, LocalDate day) throws SQLException {
    return Sql.list(connection, OF_CODE, this::coded, code, day);
  }

  List<Coded> ofVisit(Connection connection, LinkBody.Asked asked) throws SQLException {
    return Sql.list(
        connection,
        OF_VISIT,
        this::coded,
        asked.day(),
        asked.visitNumber(),
        numbers.indexes(connection, asked.hn()),
        asked.visitNumber(),
        asked.visitNumber());
  }

  static boolean link(
      Connection connection, String invoice, UUID recordId, LinkBody.Asked asked, Instant now)
      throws SQLException {
    return Sql.update(
            connection,
            "insert into invoice_link (invoice_number, record_id, claim_code, channel, linked_at,"
                + " linked_by) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
            invoice,
            recordId,
            asked.code(),
            asked.channel(),
            now,
            asked.by())
        == 1;
  }

  static Optional<Link> ofInvoice(Connection connection, String invoice) throws SQLException {
    return Sql.first(
        connection,
        "select * from invoice_link where invoice_number = ?",
        InvoiceRows::link,
        invoice);
  }

  static List<Link> ofRecord(Connection connection, UUID recordId) throws SQLException {
    return Sql.list(
        connection,
        "select * from invoice_link where record_id = ? order by invoice_number limit 100",
        InvoiceRows::link,
        recordId);
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getString("invoice_number"),
        row.getObject("record_id", UUID.class),
        row.getString("claim_code"),
        row.getString("channel"),
        Sql.instant(row, "linked_at"),
        row.getString("linked_by"));
  }

  private Coded coded(ResultSet row) throws SQLException {
    UUID recordId = row.getObject("record_id", UUID.class);
    return new Coded(
        recordId,
        numbers.of(row, HospitalNumbers.ofVisit(recordId)),
        Sql.text(row, "visit_number"),
        row.getObject("service_date", LocalDate.class),
        row.getString("kiosk_id"),
        row.getString("channel"),
        row.getString("claim_state"),
        Sql.text(row, "claim_code"),
        Sql.text(row, "claim_type"),
        Sql.maybeInstant(row, "obtained_at"),
        row.getBoolean("demo"));
  }
}

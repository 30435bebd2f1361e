package org.sitthi.central.invoices;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;

/** What people must decide. The same thing is open once, however often it is found. */
public final class Conflicts {

  private static final String OPEN =
      """
      insert into conflict_item (found_at, kind, service_date, record_id, invoice_number,
        visit_number, offered_code, said_by)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private Conflicts() {}

  /** Keeps a conflict, unless it is open already. */
  public static void open(Connection connection, Conflict item) throws SQLException {
    int _ =
        Sql.update(
            connection,
            OPEN,
            item.foundAt(),
            item.kind(),
            item.serviceDate(),
            item.recordId(),
            item.invoice(),
            item.visitNumber(),
            item.offered(),
            item.saidBy());
  }

  /** What was wanted of this invoice has come true. */
  static void closeOfInvoice(Connection connection, String invoice, Instant now)
      throws SQLException {
    int _ =
        Sql.update(
            connection,
            "update conflict_item set closed_at = ? where invoice_number = ? and closed_at is null",
            now,
            invoice);
  }

  /** The hospital's system has the record's code now. */
  public static void closeOfHis(Connection connection, UUID recordId, Instant now)
      throws SQLException {
    int _ =
        Sql.update(
            connection,
            "update conflict_item set closed_at = ? where record_id = ? and kind like 'HIS%'"
                + " and closed_at is null",
            now,
            recordId);
  }

  /** What is open, oldest first. */
  public static List<Conflict> openOnes(Database database, int most) throws DatabaseAwayException {
    return database.ask(connection ->
        Sql.list(
            connection,
            "select * from conflict_item where closed_at is null order by item_id limit ?",
            Conflicts::conflict,
            most));
  }

  private static Conflict conflict(ResultSet row) throws SQLException {
    return new Conflict(
        Sql.instant(row, "found_at"),
        Sql.maybeInstant(row, "closed_at"),
        ConflictKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getObject("service_date", LocalDate.class)),
        Optional.ofNullable(row.getObject("record_id", UUID.class)),
        Sql.text(row, "invoice_number"),
        Sql.text(row, "visit_number"),
        Sql.text(row, "offered_code"),
        row.getString("said_by"));
  }
}

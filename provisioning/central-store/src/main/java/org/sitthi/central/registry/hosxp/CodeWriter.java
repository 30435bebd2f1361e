package org.sitthi.central.registry.hosxp;

import static org.sitthi.central.registry.hosxp.HosxpVisits.text;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sitthi.central.registry.HospitalVisits.CodeOfVisit;
import org.sitthi.central.registry.HospitalVisits.Reason;
import org.sitthi.central.registry.HospitalVisits.Written;

/**
 * Puts one code into one row, inside a transaction: looks at it under a lock, then writes only if
 * the field is still empty. HOSxP's own users work on the same rows.
 */
final class CodeWriter {

  private static final int STATEMENT_SECONDS = 1;
  private static final String OF_PERSON =
      """
      select o.vn, o.hn from ovst o join patient p on p.hn = o.hn
      where p.cid = ? and o.vstdate = ? order by o.vn
      """;
  private static final String RIGHTS =
      """
      select v.pttype, v.claim_code, v.confirm_and_locked,
        (select t.hipdata_code from pttype t where t.pttype = v.pttype) as hipdata_code
      from visit_pttype v where v.vn = ? order by v.pttype for update
      """;
  private static final String SET =
      """
      update visit_pttype set claim_code = ?
      where vn = ? and pttype = ? and (claim_code is null or claim_code = '')
      """;

  private final Connection connection;
  private final CodeOfVisit code;

  CodeWriter(Connection connection, CodeOfVisit code) {
    this.connection = connection;
    this.code = code;
  }

  private record Visit(String number, String hn) {}

  private record Right(String pttype, String held, boolean locked, String scheme) {}

  Written write() throws SQLException {
    List<Visit> all = visits();
    List<Visit> fitting =
        all.stream()
            .filter(visit -> code.visitNumber().map(visit.number()::equals).orElse(true))
            .toList();
    if (fitting.isEmpty()) {
      return new Written.Conflict(exists() ? Reason.OTHER_PERSON : Reason.NO_VISIT);
    }
    if (fitting.size() > 1) {
      return new Written.Conflict(Reason.SEVERAL_VISITS);
    }
    return write(fitting.getFirst());
  }

  private Written write(Visit visit) throws SQLException {
    List<Right> rights = rights(visit.number());
    List<Right> fitting =
        rights.size() == 1
            ? rights
            : rights.stream().filter(right -> right.scheme().equals(code.scheme())).toList();
    if (fitting.size() != 1) {
      return new Written.Conflict(Reason.SEVERAL_RIGHTS);
    }
    Right right = fitting.getFirst();
    if (right.held().equals(code.code())) {
      return new Written.Before(visit.number(), visit.hn());
    }
    if (!right.held().isEmpty()) {
      return new Written.Conflict(Reason.OTHER_CODE);
    }
    if (right.locked()) {
      return new Written.Conflict(Reason.LOCKED);
    }
    return set(visit.number(), right.pttype()) == 1
        ? new Written.Now(visit.number(), visit.hn())
        : new Written.Conflict(Reason.OTHER_CODE);
  }

  private List<Visit> visits() throws SQLException {
    try (PreparedStatement select = prepare(OF_PERSON)) {
      select.setString(1, code.citizenId());
      select.setDate(2, Date.valueOf(code.day()));
      try (ResultSet rows = select.executeQuery()) {
        List<Visit> all = new ArrayList<>();
        while (rows.next()) {
          all.add(new Visit(text(rows, "vn"), text(rows, "hn")));
        }
        return all;
      }
    }
  }

  /** Whether the visit's number is there, as somebody else's or on another day. */
  private boolean exists() throws SQLException {
    if (code.visitNumber().isEmpty()) {
      return false;
    }
    try (PreparedStatement select = prepare("select vn from ovst where vn = ?")) {
      select.setString(1, code.visitNumber().get());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private List<Right> rights(String visitNumber) throws SQLException {
    try (PreparedStatement select = prepare(RIGHTS)) {
      select.setString(1, visitNumber);
      try (ResultSet rows = select.executeQuery()) {
        List<Right> all = new ArrayList<>();
        while (rows.next()) {
          all.add(
              new Right(
                  text(rows, "pttype"),
                  text(rows, "claim_code"),
                  text(rows, "confirm_and_locked").equalsIgnoreCase("Y"),
                  text(rows, "hipdata_code")));
        }
        return all;
      }
    }
  }

  private int set(String visitNumber, String pttype) throws SQLException {
    try (PreparedStatement update = prepare(SET)) {
      update.setString(1, code.code());
      update.setString(2, visitNumber);
      update.setString(3, pttype);
      return update.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(STATEMENT_SECONDS);
    return statement;
  }
}

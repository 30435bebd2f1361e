package org.sitthi.central.rep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** Finds the record that a row is about: this person, day and hospital number, and no demo. */
final class Finder {

  private static final String OF_PERSON =
      """
      select record_id, revision, body from (
        select distinct on (record_id) record_id, revision, body from visit_record
        where citizen_id = any (?) and service_date = ? and not demo
        order by record_id, revision desc) latest
      order by record_id limit 20
      """;
  private static final String SENT = "select max(sent_date) from submission where record_id = ?";

  private final AtRest atRest;
  private final RecordJson json = new RecordJson();

  Finder(AtRest atRest) {
    this.atRest = atRest;
  }

  /**
   * What of a record is compared.
   *
   * @param sent when it was said to be sent last
   */
  record Found(UUID recordId, String scheme, String hmain, Optional<LocalDate> sent) {}

  List<Found> find(Connection connection, RepRow row) throws SQLException {
    List<VisitRecord> visits = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(OF_PERSON)) {
      select.setArray(1, connection.createArrayOf("text", atRest.indexes(row.pid()).toArray()));
      select.setObject(2, row.serviceDate());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          visits.add(
              read(atRest.open(rows.getBytes(3), rows.getObject(1, UUID.class), rows.getInt(2))));
        }
      }
    }
    List<VisitRecord> sure =
        visits.stream().filter(visit -> hn(visit).equals(Optional.of(row.hn()))).toList();
    List<VisitRecord> fitting =
        sure.isEmpty() ? visits.stream().filter(visit -> hn(visit).isEmpty()).toList() : sure;
    List<Found> found = new ArrayList<>();
    for (VisitRecord visit : fitting) {
      found.add(found(connection, visit));
    }
    return found;
  }

  private static Found found(Connection connection, VisitRecord visit) throws SQLException {
    Optional<EntitlementRecord> right = visit.entitlement();
    try (PreparedStatement select = connection.prepareStatement(SENT)) {
      select.setObject(1, visit.recordId());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Found(
            visit.recordId(),
            right.map(found -> found.mainScheme().code()).orElse(""),
            right.flatMap(EntitlementRecord::referralUnit).map(CodedName::code).orElse(""),
            Optional.ofNullable(row.getObject(1, LocalDate.class)));
      }
    }
  }

  private static Optional<String> hn(VisitRecord visit) {
    return visit.person().hn();
  }

  private VisitRecord read(byte[] body) {
    try {
      return json.read(body);
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }
}

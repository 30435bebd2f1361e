package org.sitthi.central.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.database.Sql;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * Two kiosks that went on with one visit at once: who was first has the revision, the other's is
 * kept beside it. Mostly both say the same, as NHSO gives one code a day; a person need look only
 * while one says more than the record does.
 */
record Rivals(Connection connection, AtRest atRest, RecordJson json) {

  private static final String HELD =
      """
      select record_id, revision, body
      from visit_key join visit_record using (record_id, revision, service_date)
      where record_id = ? and revision = ?
      """;
  private static final String LATEST =
      """
      select record_id, revision, body
      from visit_key join visit_record using (record_id, revision, service_date)
      where record_id = ? order by revision desc limit 1
      """;
  private static final String CLOSE =
      """
      update chain_findings set closed_at = ?
      where kind = 'RIVAL' and record_id = ? and revision = ? and kiosk_id = ?
        and closed_at is null
      """;

  /** Whether another kiosk wrote the revision that is held in this one's place. */
  boolean isOfAnother(Arrival arrival) throws SQLException {
    List<VisitRecord> held = read(HELD, arrival.visit().recordId(), arrival.visit().revision());
    return held.stream().noneMatch(first -> Arrival.writer(first).equals(arrival.kioskId()));
  }

  /** Whether the record says, in its newest revision, what this rival says. */
  boolean isSaid(VisitRecord rival) throws SQLException {
    return read(LATEST, rival.recordId()).stream().anyMatch(latest -> latest.says(rival));
  }

  /** Closes the findings about those of these rivals that have nothing more to say. */
  void closeSaid(List<VisitRecord> beside, Instant now) throws SQLException {
    for (VisitRecord rival : beside) {
      if (isSaid(rival)) {
        close(rival, now);
      }
    }
  }

  /** Reads record_id, revision and body. */
  VisitRecord record(ResultSet row) throws SQLException {
    try {
      return json.read(atRest.open(row.getBytes(3), row.getObject(1, UUID.class), row.getInt(2)));
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }

  private void close(VisitRecord rival, Instant now) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CLOSE)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setObject(2, rival.recordId());
      update.setInt(3, rival.revision());
      update.setString(4, Arrival.writer(rival));
      update.executeUpdate();
    }
  }

  private List<VisitRecord> read(String sql, Object... parameters) throws SQLException {
    return Sql.list(connection, sql, this::record, parameters);
  }
}

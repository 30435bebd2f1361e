package org.sitthi.central.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
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
  private static final String BESIDE =
      "select record_id, revision, body from rival_revision where record_id = any (?)";
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

  /** Closes the findings about rivals of these records that have nothing more to say. */
  void closeSaid(Set<UUID> records, Instant now) throws SQLException {
    for (VisitRecord rival : read(BESIDE, connection.createArrayOf("uuid", records.toArray()))) {
      if (isSaid(rival)) {
        close(rival, now);
      }
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
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        List<VisitRecord> records = new ArrayList<>();
        while (rows.next()) {
          records.add(
              json.read(
                  atRest.open(rows.getBytes(3), rows.getObject(1, UUID.class), rows.getInt(2))));
        }
        return records;
      }
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }
}

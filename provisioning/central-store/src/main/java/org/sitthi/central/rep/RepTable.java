package org.sitthi.central.rep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.Cell;
import org.sitthi.central.atrest.SealedReplies;
import org.sitthi.claims.Money;

/** Rows of the table rep_row: written once, never changed but for the key that seals them. */
final class RepTable {

  private static final String INSERT =
      """
      insert into rep_row (rep_no, tran_id, sealed_content, imported_at, imported_by, sealed_hn, service_date,
        rep_date, sent_date, match, record_id, scheme, codes, ps, percent, own_ps, own_percent,
        hmain, hmain2, own_hmain, paid_satang, resend_by, review_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (rep_no, tran_id) do nothing
      """;
  private static final String CONTENT =
      "select coalesce(sealed_content, convert_to(content, 'UTF8')) from rep_row"
          + " where rep_no = ? and tran_id = ?";
  private static final String OF_RECORD =
      """
      select rep_no, tran_id, coalesce(sealed_content, convert_to(content, 'UTF8')) as content,
        coalesce(sealed_hn, convert_to(hn, 'UTF8')) as hn, service_date, rep_date, sent_date, match, record_id,
        scheme, codes, ps, percent, own_ps, own_percent, hmain, hmain2, own_hmain, paid_satang,
        resend_by, review_by
      from rep_row where record_id = ? order by imported_at desc, rep_no, tran_id limit ?
      """;

  private final AtRest atRest;

  RepTable(AtRest atRest) {
    this.atRest = atRest;
  }

  /** What became of a row. */
  enum Kept {
    NEW,
    /** The same row was imported before. */
    BEFORE,
    /** The row was imported before and said something else; that stays. */
    DIFFERENT
  }

  Kept keep(Connection connection, Reply reply, String by, Instant at) throws SQLException {
    RepRow row = reply.row();
    Cell content = SealedReplies.content(row.repNo(), row.tranId());
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      int i = 0;
      insert.setString(++i, row.repNo());
      insert.setString(++i, row.tranId());
      insert.setBytes(++i, sealed(row.content(), content));
      insert.setObject(++i, at.atOffset(ZoneOffset.UTC));
      insert.setString(++i, by);
      insert.setBytes(++i, sealed(row.hn(), SealedReplies.hn(row.repNo(), row.tranId())));
      insert.setObject(++i, row.serviceDate());
      insert.setObject(++i, row.repDate().orElse(null));
      insert.setObject(++i, row.sentDate().orElse(null));
      insert.setString(++i, reply.match().name());
      insert.setObject(++i, reply.recordId().orElse(null));
      insert.setString(++i, reply.scheme());
      insert.setString(++i, String.join(" ", row.codes()));
      insert.setObject(++i, row.ps().orElse(null));
      insert.setObject(++i, row.percent().orElse(null));
      insert.setObject(++i, reply.ownPs().orElse(null));
      insert.setObject(++i, reply.ownPercent().orElse(null));
      insert.setString(++i, row.hmain());
      insert.setString(++i, row.hmain2());
      insert.setString(++i, reply.ownHmain());
      insert.setObject(++i, row.paid().map(Money::satang).orElse(null));
      insert.setObject(++i, reply.resendBy().orElse(null));
      insert.setObject(++i, reply.reviewBy().orElse(null));
      if (insert.executeUpdate() == 1) {
        return Kept.NEW;
      }
    }
    try (PreparedStatement select = connection.prepareStatement(CONTENT)) {
      select.setString(1, row.repNo());
      select.setString(2, row.tranId());
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return opened(found.getBytes(1), content).equals(row.content())
            ? Kept.BEFORE
            : Kept.DIFFERENT;
      }
    }
  }

  /** What was replied about a record, newest first. */
  List<Reply> ofRecord(Connection connection, UUID recordId, int most) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF_RECORD)) {
      select.setObject(1, recordId);
      select.setInt(2, most);
      try (ResultSet rows = select.executeQuery()) {
        List<Reply> replies = new ArrayList<>();
        while (rows.next()) {
          replies.add(reply(rows));
        }
        return replies;
      }
    }
  }

  private byte[] sealed(String text, Cell cell) {
    return atRest.seal(text.getBytes(UTF_8), cell);
  }

  private String opened(byte[] stored, Cell cell) {
    return new String(atRest.open(stored, cell), UTF_8);
  }

  private Reply reply(ResultSet row) throws SQLException {
    String repNo = row.getString("rep_no");
    String tranId = row.getString("tran_id");
    String codes = row.getString("codes");
    return new Reply(
        new RepRow(
            repNo,
            tranId,
            opened(row.getBytes("hn"), SealedReplies.hn(repNo, tranId)),
            "",
            row.getObject("service_date", LocalDate.class),
            day(row, "rep_date"),
            day(row, "sent_date"),
            codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1)),
            row.getString("scheme"),
            number(row, "ps"),
            number(row, "percent"),
            row.getString("hmain"),
            row.getString("hmain2"),
            Optional.ofNullable(row.getObject("paid_satang", Long.class)).map(Money::new),
            opened(row.getBytes("content"), SealedReplies.content(repNo, tranId))),
        Reply.Match.valueOf(row.getString("match")),
        Optional.ofNullable(row.getObject("record_id", UUID.class)),
        row.getString("scheme"),
        number(row, "own_ps"),
        number(row, "own_percent"),
        row.getString("own_hmain"),
        day(row, "resend_by"),
        day(row, "review_by"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }
}

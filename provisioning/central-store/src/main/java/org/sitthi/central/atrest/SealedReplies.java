package org.sitthi.central.atrest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sitthi.central.database.Sql;

/**
 * Rows of replies: the hospital number, and what a row is known again by. That is a hash of the
 * whole row as it came, the citizen number among it, and so would confirm a guess of it.
 */
public record SealedReplies(AtRest atRest) implements SealedTable {

  private static final int AT_ONCE = 500;
  private static final String NEXT =
      """
      select rep_no || ' ' || tran_id as place, rep_no, tran_id,
        coalesce(sealed_hn, convert_to(hn, 'UTF8')) as hn,
        coalesce(sealed_content, convert_to(content, 'UTF8')) as content,
        content is not null or substring(sealed_content from 1 for 5) <> ? as due
      from rep_row where (rep_no, tran_id) > (?, ?) order by rep_no, tran_id limit ?
      """;
  private static final String SEAL =
      """
      update rep_row set sealed_hn = ?, sealed_content = ?, hn = null, content = null
      where rep_no = ? and tran_id = ?
      """;
  private static final String CLEAR =
      "select exists (select 1 from rep_row where content is not null)";

  /** Where a row's hospital number lies. */
  public static Cell hn(String repNo, String tranId) {
    return new Cell("rep_row", "sealed_hn", repNo + " " + tranId);
  }

  /** Where that lies by which a row is known again. */
  public static Cell content(String repNo, String tranId) {
    return new Cell("rep_row", "sealed_content", repNo + " " + tranId);
  }

  @Override
  public String name() {
    return "rep_row";
  }

  /** Neither number can hold a blank. */
  @Override
  public PreparedStatement next(Connection connection, String after) throws SQLException {
    String[] from = (after + " ").split(" ", -1);
    return Sql.prepare(connection, NEXT, atRest.prefix(), from[0], from[1], AT_ONCE);
  }

  @Override
  public void seal(Connection connection, ResultSet row) throws SQLException {
    String repNo = row.getString("rep_no");
    String tranId = row.getString("tran_id");
    Cell hn = hn(repNo, tranId);
    Cell content = content(repNo, tranId);
    int _ =
        Sql.update(
            connection,
            SEAL,
            atRest.seal(atRest.open(row.getBytes("hn"), hn), hn),
            atRest.seal(atRest.open(row.getBytes("content"), content), content),
            repNo,
            tranId);
  }

  @Override
  public boolean hasClear(Connection connection) throws SQLException {
    return Sql.first(connection, CLEAR, row -> row.getBoolean(1)).orElseThrow();
  }
}

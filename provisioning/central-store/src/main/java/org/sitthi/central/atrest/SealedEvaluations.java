package org.sitthi.central.atrest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sitthi.central.database.Sql;

/** What the rules said of charges. */
public record SealedEvaluations(AtRest atRest) implements SealedTable {

  // Of 2,000 lines with findings each is some megabytes long.
  private static final int AT_ONCE = 20;
  private static final String NEXT =
      """
      select evaluation_id::text as place, due, evaluation_id,
        case when due then coalesce(sealed_answer, convert_to(answer, 'UTF8')) end as answer
      from (
        select *, (answer is not null or substring(sealed_answer from 1 for 5) <> ?) as due
        from evaluation where evaluation_id > ? order by evaluation_id limit ?) few
      order by evaluation_id
      """;
  private static final String SEAL =
      "update evaluation set sealed_answer = ?, answer = null where evaluation_id = ?";
  private static final String CLEAR =
      "select exists (select 1 from evaluation where answer is not null)";

  /** Where an answer lies. */
  public static Cell answer(long evaluationId) {
    return new Cell("evaluation", "sealed_answer", evaluationId);
  }

  @Override
  public String name() {
    return "evaluation";
  }

  @Override
  public PreparedStatement next(Connection connection, String after) throws SQLException {
    return Sql.prepare(
        connection,
        NEXT,
        atRest.prefix(),
        after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after),
        AT_ONCE);
  }

  @Override
  public void seal(Connection connection, ResultSet row) throws SQLException {
    long id = row.getLong("evaluation_id");
    byte[] clear = atRest.open(row.getBytes("answer"), answer(id));
    int _ = Sql.update(connection, SEAL, atRest.seal(clear, answer(id)), id);
  }

  @Override
  public boolean hasClear(Connection connection) throws SQLException {
    return Sql.first(connection, CLEAR, row -> row.getBoolean(1)).orElseThrow();
  }
}

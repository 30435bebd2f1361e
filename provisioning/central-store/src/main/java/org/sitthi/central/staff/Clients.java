package org.sitthi.central.staff;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;

/** Programs that call with a token of their own, kept as SHA-256 in the table api_client. */
public final class Clients {

  /** What a program's name looks like. */
  public static final String NAME = "[a-z][a-z0-9._-]{1,31}";

  private static final String ADD =
      """
      insert into api_client (name, token_sha256, rights, added_at, added_by)
      values (?, ?, ?, ?, ?)
      on conflict (name) do update set token_sha256 = excluded.token_sha256,
        rights = excluded.rights, added_at = excluded.added_at, added_by = excluded.added_by,
        removed_at = null
      """;
  private static final String REMOVE =
      "update api_client set removed_at = ? where name = ? and removed_at is null";
  private static final String FIND =
      "select name, rights from api_client where token_sha256 = ? and removed_at is null";

  private Clients() {}

  /**
   * A program that is let in.
   *
   * @param name of the form {@link #NAME}
   */
  record Client(String name, Set<Right> rights) {

    Client {
      rights = Set.copyOf(rights);
    }
  }

  /**
   * Adds a program, or gives a known one a new token and other rights.
   *
   * @param name of the form {@link #NAME}
   * @return the token; nobody can tell it again
   */
  public static String add(
      Database database, String name, Set<Right> rights, String addedBy, Instant now)
      throws DatabaseAwayException {
    String token = Tokens.fresh(new SecureRandom());
    String words = rights.stream().sorted().map(Right::name).collect(Collectors.joining(" "));
    return database.ask(connection -> {
      try (PreparedStatement insert = connection.prepareStatement(ADD)) {
        insert.setString(1, name);
        insert.setString(2, Tokens.sha256(token));
        insert.setString(3, words);
        insert.setObject(4, StaffRows.time(now));
        insert.setString(5, addedBy);
        insert.executeUpdate();
      }
      return token;
    });
  }

  /** Lets a program in no more, at once; false if there is none of this name. */
  public static boolean remove(Database database, String name, Instant now)
      throws DatabaseAwayException {
    return database.ask(connection -> {
      try (PreparedStatement update = connection.prepareStatement(REMOVE)) {
        update.setObject(1, StaffRows.time(now));
        update.setString(2, name);
        return update.executeUpdate() == 1;
      }
    });
  }

  static Optional<Client> of(Connection connection, String token) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, Tokens.sha256(token));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Client(row.getString(1), rights(row.getString(2))))
            : Optional.empty();
      }
    }
  }

  private static Set<Right> rights(String words) {
    EnumSet<Right> rights = EnumSet.noneOf(Right.class);
    Arrays.stream(words.split(" ", -1)).map(Right::valueOf).forEach(rights::add);
    return rights;
  }
}

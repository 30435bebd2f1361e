package org.sitthi.central.staff;

import java.time.Instant;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;

/** What an administrator does with members of staff. */
public final class Staff {

  private Staff() {}

  /** What a login looks like. */
  public static final String LOGIN = "[a-z][a-z0-9._-]{1,31}";

  /** Whether a password is long enough, and not too long. */
  public static boolean isPassword(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= Passwords.LEAST && length <= Passwords.MOST;
  }

  /**
   * Adds somebody, or gives somebody a new name, unit and password; ends their sessions.
   *
   * @param login of the form {@link #LOGIN}
   * @param name 1 to 100 characters, shown on the page
   * @param addedBy who asked for it
   */
  public static void add(
      Database database,
      String login,
      String name,
      Unit unit,
      String password,
      String addedBy,
      Instant now)
      throws DatabaseAwayException {
    String hash = new Passwords().hash(password);
    boolean _ =
        database.together(connection -> {
          StaffRows.add(connection, login, name, unit, hash, addedBy, now);
          return true;
        });
  }

  /** Lets somebody in no more, at once; false if there is no such login. */
  public static boolean remove(Database database, String login, Instant now)
      throws DatabaseAwayException {
    return database.together(connection -> StaffRows.remove(connection, login, now));
  }
}

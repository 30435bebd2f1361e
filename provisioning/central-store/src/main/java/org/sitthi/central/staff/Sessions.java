package org.sitthi.central.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.SignedIn;

/** Who is signed in. A page that renews itself, marked by {@code ?auto}, is no use of a session. */
record Sessions(Database database, InstantSource clock) {

  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  /** The session that the call's cookie names; empty if it holds no longer. */
  Optional<StaffRows.Session> of(Call call) throws DatabaseAwayException {
    Optional<String> token = Cookies.SESSION.in(call);
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    boolean used = !isAuto(call);
    return database.ask(connection -> {
      String sha256 = Tokens.sha256(token.get());
      Optional<StaffRows.Session> session = StaffRows.session(connection, sha256, now);
      if (used && session.filter(it -> it.lastSeen().plus(SEEN_EVERY).isBefore(now)).isPresent()) {
        int _ = StaffRows.seen(connection, sha256, now);
      }
      return session;
    });
  }

  static boolean isAuto(Call call) {
    return call.query("auto").isPresent();
  }

  static SignedIn signedIn(StaffRows.Session session) {
    return new SignedIn(
        session.login(),
        session.name(),
        session.unit().thai(),
        session.unit().english(),
        session.csrf());
  }
}

package org.sitthi.central.staff;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.SignedIn;

/**
 * The door of what is about claims: for programs with a token ({@code Authorization: Bearer …}) and
 * for members of staff who are signed in, each by their rights. A member of staff's own program
 * that changes something shows the session's word in the header {@code Sitthi-Csrf}, so that no
 * foreign page can. Threads: any.
 */
public final class ClaimsDoor {

  private static final String BEARER = "Bearer ";
  private static final String CSRF = "Sitthi-Csrf";
  private static final Set<Right> OPEN =
      Set.of(Right.SEE_DAY, Right.SEE_CLAIMS, Right.CHARGE, Right.SUBMIT);

  private final Database database;
  private final Sessions sessions;
  private final Problems problems;
  private final boolean open;

  /**
   * The door of one store.
   *
   * @param open whether the desk is open: then whoever reaches it may do what names nobody
   */
  public ClaimsDoor(Database database, InstantSource clock, Problems problems, boolean open) {
    this.database = database;
    this.sessions = new Sessions(database, clock);
    this.problems = problems;
    this.open = open;
  }

  /** The endpoint for those who may; it changes nothing. */
  public Endpoint sees(Right right, Endpoint behind) {
    return call -> through(call, right, false, behind);
  }

  /** The endpoint for those who may; it changes or takes out something. */
  public Endpoint does(Right right, Endpoint behind) {
    return call -> through(call, right, true, behind);
  }

  private Answer through(Call call, Right right, boolean changes, Endpoint behind)
      throws BodyException, DatabaseAwayException {
    Optional<String> shown = call.header("Authorization");
    if (shown.isPresent()) {
      return program(call, shown.get(), right, behind);
    }
    Optional<StaffRows.Session> session = sessions.of(call);
    if (session.isPresent()) {
      boolean forged = changes && !Tokens.same(session.get().csrf(), call.header(CSRF).orElse(""));
      if (forged) {
        return refused(call, ProblemKind.FORGED);
      }
      return session.get().unit().may(right)
          ? behind.answer(call.by(Sessions.signedIn(session.get())))
          : refused(call, ProblemKind.NO_RIGHT);
    }
    return open && OPEN.contains(right)
        ? behind.answer(call)
        : refused(call, ProblemKind.NO_TOKEN).with("WWW-Authenticate", "Bearer");
  }

  private Answer program(Call call, String shown, Right right, Endpoint behind)
      throws BodyException, DatabaseAwayException {
    String token = shown.startsWith(BEARER) ? shown.substring(BEARER.length()).strip() : "";
    Optional<Clients.Client> client =
        Tokens.isOne(token)
            ? database.ask(connection -> Clients.of(connection, token))
            : Optional.empty();
    if (client.isEmpty()) {
      return refused(call, ProblemKind.NO_TOKEN).with("WWW-Authenticate", "Bearer");
    }
    String name = client.get().name();
    return client.get().rights().contains(right)
        ? behind.answer(call.by(new SignedIn(name, name, "โปรแกรม", "Program", "")))
        : refused(call, ProblemKind.NO_RIGHT);
  }

  private Answer refused(Call call, ProblemKind kind) throws BodyException {
    call.dropBody();
    return problems.of(kind);
  }
}

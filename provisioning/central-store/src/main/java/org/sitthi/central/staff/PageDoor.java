package org.sitthi.central.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.central.http.Pages;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;

/**
 * The door of pages: who is not signed in is sent to do so, whose unit may not see it is told.
 * Threads: any.
 */
public final class PageDoor {

  private final Sessions sessions;
  private final Problems problems;
  private final boolean open;

  /**
   * The door of one store's pages.
   *
   * @param open whether whoever reaches the store may look
   */
  public PageDoor(Database database, InstantSource clock, Problems problems, boolean open) {
    this.sessions = new Sessions(database, clock);
    this.problems = problems;
    this.open = open;
  }

  /** What is behind a form of such a page. */
  @FunctionalInterface
  public interface Behind {
    /** Answers what was sent. */
    Answer answer(Call call, Map<String, String> fields)
        throws BodyException, DatabaseAwayException;
  }

  /** A page. */
  public Endpoint page(Right right, Endpoint behind) {
    return call -> through(call, right, behind);
  }

  /** What a form of a page is sent to; it must be of this session. */
  public Endpoint form(Right right, Behind behind) {
    return call -> {
      Optional<Form> form = Form.of(call);
      if (form.isEmpty()) {
        return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
      }
      String shown = form.get().field("csrf");
      return through(
          call,
          right,
          known ->
              known.signedIn().filter(it -> !Tokens.same(it.csrf(), shown)).isPresent()
                  ? problems.of(ProblemKind.FORGED)
                  : behind.answer(known, form.get().fields()));
    };
  }

  private Answer through(Call call, Right right, Endpoint behind)
      throws BodyException, DatabaseAwayException {
    Optional<StaffRows.Session> session = sessions.of(call);
    if (session.isPresent()) {
      return session.get().unit().may(right)
          ? behind.answer(call.by(Sessions.signedIn(session.get())))
          : Pages.page(403, SignInHtml.notForYou(Sessions.signedIn(session.get())).getBytes(UTF_8));
    }
    return open
        ? behind.answer(call)
        : new Answer(303, "text/plain", new byte[0]).with("Location", Desk.SIGN_IN);
  }
}

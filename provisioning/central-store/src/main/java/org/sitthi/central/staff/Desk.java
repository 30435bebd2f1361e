package org.sitthi.central.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.central.http.Pages;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;

/** The door of the desk: signing in and out, and who may see which page. Threads: any. */
public final class Desk {

  /** Where a person signs in. */
  public static final String SIGN_IN = "/sign-in";

  /** Where a person signs out. */
  public static final String SIGN_OUT = "/sign-out";

  private final Database database;
  private final String hospitalCode;
  private final InstantSource clock;
  private final Problems problems;
  private final Sessions sessions;
  private final Passwords passwords = new Passwords();
  private final SecureRandom random = new SecureRandom();
  private final String nobodys;

  /**
   * The door of one hospital's desk.
   *
   * @param hospitalCode five digits, for the page
   */
  public Desk(Database database, String hospitalCode, InstantSource clock, Problems problems) {
    this.database = database;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
    this.problems = problems;
    this.sessions = new Sessions(database, clock);
    this.nobodys = passwords.hash(Tokens.fresh(random));
  }

  /** GET of the sign-in page. */
  public Answer form(Call call) {
    return form(200, false);
  }

  /** POST of a login and password. */
  public Answer signIn(Call call) throws BodyException, DatabaseAwayException {
    Optional<Form> form = Form.of(call);
    Optional<String> cookie = Cookies.FORM.in(call);
    if (form.isEmpty()) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    if (cookie.isEmpty() || !Tokens.same(cookie.get(), form.get().field("token"))) {
      return form(403, false);
    }
    Optional<String> login = known(form.get().field("login"), form.get().field("password"));
    if (login.isEmpty()) {
      return form(401, true);
    }
    String token = Tokens.fresh(random);
    Instant now = clock.instant();
    boolean _ =
        database.together(connection -> {
          StaffRows.begin(connection, login.get(), Tokens.sha256(token), Tokens.fresh(random), now);
          return true;
        });
    return away("/").with("Set-Cookie", Cookies.SESSION.set(token));
  }

  /** POST that ends the session. */
  public Answer signOut(Call call) throws BodyException, DatabaseAwayException {
    Optional<Form> form = Form.of(call);
    Optional<StaffRows.Session> session = sessions.of(call);
    if (session.isPresent()) {
      if (form.isEmpty() || !Tokens.same(session.get().csrf(), form.get().field("csrf"))) {
        return problems.of(ProblemKind.FORGED);
      }
      int _ =
          database.ask(connection ->
              StaffRows.end(connection, session.get().tokenSha256(), clock.instant()));
    }
    return away(SIGN_IN).with("Set-Cookie", Cookies.SESSION.forget());
  }

  /**
   * A page about a day, for those who are signed in and may see it; that they see it is written
   * down first. Others are sent to sign in. {@code ?auto} marks a page that renews itself.
   *
   * @param dayOf the day that a call asks for; absent = none that is one
   */
  public Endpoint dayPage(Function<Call, Optional<LocalDate>> dayOf, Endpoint behind) {
    return call -> {
      Optional<StaffRows.Session> session = sessions.of(call);
      if (session.isEmpty()) {
        return away(SIGN_IN);
      }
      if (!session.get().unit().may(Right.SEE_DAY)) {
        return Pages.page(
            403, SignInHtml.notForYou(Sessions.signedIn(session.get())).getBytes(UTF_8));
      }
      Optional<LocalDate> day = dayOf.apply(call);
      if (day.isPresent()) {
        write(session.get(), day.get(), Sessions.isAuto(call));
      }
      return behind.answer(call.by(Sessions.signedIn(session.get())));
    };
  }

  /**
   * A page that names nobody, for those who are signed in and have a right. Others are sent to sign
   * in.
   */
  public Endpoint page(Right right, Endpoint behind) {
    return call -> {
      Optional<StaffRows.Session> session = sessions.of(call);
      if (session.isEmpty()) {
        return away(SIGN_IN);
      }
      return session.get().unit().may(right)
          ? behind.answer(call.by(Sessions.signedIn(session.get())))
          : Pages.page(403, SignInHtml.notForYou(Sessions.signedIn(session.get())).getBytes(UTF_8));
    };
  }

  /** The button of a page that is open to all: a form of another site is not taken. */
  public static Endpoint ofThisPage(Endpoint behind, Problems problems) {
    return call -> {
      call.dropBody();
      boolean own = call.header("Sec-Fetch-Site").filter("same-origin"::equals).isPresent();
      return own ? behind.answer(call) : problems.of(ProblemKind.FORGED);
    };
  }

  /** What a button of the day's page does; the form must be of this session. */
  public Endpoint button(Endpoint behind) {
    return call -> {
      Optional<Form> form = Form.of(call);
      Optional<StaffRows.Session> session = sessions.of(call);
      if (session.isEmpty()) {
        return away(SIGN_IN);
      }
      boolean own = form.isPresent() && Tokens.same(session.get().csrf(), form.get().field("csrf"));
      if (!own || !session.get().unit().may(Right.SEE_DAY)) {
        return problems.of(ProblemKind.FORGED);
      }
      return behind.answer(call.by(Sessions.signedIn(session.get())));
    };
  }

  private void write(StaffRows.Session session, LocalDate day, boolean renewed)
      throws DatabaseAwayException {
    boolean _ =
        database.together(connection -> {
          StaffRows.shown(connection, session, StaffRows.time(clock.instant()), day, renewed);
          return true;
        });
  }

  /** The login, if the password is its own. A name that is not known costs the same time. */
  private Optional<String> known(String login, String password) throws DatabaseAwayException {
    if (!login.matches(Staff.LOGIN) || password.length() > 2 * Passwords.MOST) {
      boolean _ = passwords.matches("", nobodys);
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<String> kept =
        database.ask(connection -> StaffRows.tryPassword(connection, login, now));
    boolean matches = passwords.matches(password, kept.orElse(nobodys));
    return matches && kept.isPresent() ? Optional.of(login) : Optional.empty();
  }

  private Answer form(int status, boolean failed) {
    String token = Tokens.fresh(random);
    byte[] page = SignInHtml.page(hospitalCode, token, failed).getBytes(UTF_8);
    return Pages.page(status, page).with("Set-Cookie", Cookies.FORM.set(token));
  }

  private static Answer away(String where) {
    return new Answer(303, "text/plain", new byte[0]).with("Location", where);
  }
}

package org.sitthi.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What proves that the person was here and that a code was asked for: kept with every record, and
 * what a late claim rests on.
 *
 * @param machine who wrote this revision; another kiosk than the record's if that finished it
 * @param cardReadAt when the card's text had been read whole
 * @param cardLayout four digits, as the card states it
 * @param routes how NHSO's routes stood, at most {@link #MOST_ROUTES}
 * @param attempts what was asked of NHSO in this visit, oldest first, at most {@link
 *     #MOST_ATTEMPTS}
 * @param steps how long each step of the visit took, at most {@link #MOST_STEPS}
 */
public record Evidence(
    Machine machine,
    Optional<OffsetDateTime> cardReadAt,
    Optional<String> cardLayout,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RouteState> routes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttemptMark> attempts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StepTime> steps) {

  /** Entries of {@link #routes}. */
  public static final int MOST_ROUTES = 10;

  /** Entries of {@link #attempts}. */
  public static final int MOST_ATTEMPTS = 50;

  /** Entries of {@link #steps}. */
  public static final int MOST_STEPS = 40;

  /** Keeps the lists as they are now. */
  public Evidence {
    cardLayout.ifPresent(layout -> Check.digits("cardLayout", layout, 4));
    routes = Check.list("routes", routes, MOST_ROUTES);
    attempts = Check.list("attempts", attempts, MOST_ATTEMPTS);
    steps = Check.list("steps", steps, MOST_STEPS);
  }

  /**
   * The machine that wrote a revision.
   *
   * @param kioskId its name within the hospital, 1 to 20 characters
   * @param softwareVersion its program, 1 to 50 characters
   * @param name its name as a computer, 1 to 100 characters
   */
  public record Machine(String kioskId, String softwareVersion, Optional<String> name) {

    /** Lengths only. */
    public Machine {
      Check.text("kioskId", kioskId, 1, 20);
      Check.text("softwareVersion", softwareVersion, 1, 50);
      name.ifPresent(text -> Check.text("name", text, 1, 100));
    }
  }

  /**
   * How a route stood.
   *
   * @param cause why it was not up, 1 to 60 characters
   */
  public record RouteState(Route route, Health health, OffsetDateTime at, Optional<String> cause) {

    /** Lengths only. */
    public RouteState {
      cause.ifPresent(text -> Check.text("cause", text, 1, 60));
    }
  }

  /** Whether a route served. */
  public enum Health {
    UP,
    /** It fails and is left alone. */
    DOWN,
    /** It failed and is being tried again. */
    RECOVERING
  }

  /**
   * One thing that was asked of NHSO.
   *
   * @param what what was asked for
   * @param route which way, absent if that is not known
   * @param at when it was asked
   * @param millis until the answer or the giving up, 0 to a day
   * @param outcome how it ended
   * @param cause why there was no answer, 1 to 60 characters
   */
  public record AttemptMark(
      Asked what,
      Optional<Route> route,
      OffsetDateTime at,
      long millis,
      Outcome outcome,
      Optional<String> cause) {

    /** Lengths and ranges only. */
    public AttemptMark {
      Check.millis("millis", millis);
      cause.ifPresent(text -> Check.text("cause", text, 1, 60));
    }
  }

  /** What NHSO was asked for. */
  public enum Asked {
    ENTITLEMENT,
    HISTORY,
    CLAIM
  }

  /** How asking ended. */
  public enum Outcome {
    ANSWERED,
    REFUSED,
    /** Surely nothing was done there. */
    UNREACHABLE,
    /** It may have been done there. */
    ANSWER_LOST
  }

  /**
   * One step's time.
   *
   * @param step the step's name, 1 to 40 of A to Z, 0 to 9 and underscore
   * @param millis 0 to a day
   */
  public record StepTime(String step, long millis) {

    /** Form and range only. */
    public StepTime {
      Check.word("step", step);
      Check.millis("millis", millis);
    }
  }
}

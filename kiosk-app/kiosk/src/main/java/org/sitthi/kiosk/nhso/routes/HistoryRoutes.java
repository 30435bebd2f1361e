package org.sitthi.kiosk.nhso.routes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.record.Route;

/**
 * Codes looked up by the way that is expected to answer soonest, failures counted in; the next way
 * where it does not answer. At equal expectation the agent's comes first.
 *
 * <p>Threads: any. No way is begun once {@link #BEGUN_WITHIN} are over, so that both together keep
 * within the port's 10 s.
 */
public final class HistoryRoutes implements HistoryDesk {

  static final Duration BEGUN_WITHIN = Duration.ofSeconds(6);

  private final List<Way<HistoryDesk>> ways;
  private final LongSupplier nanoTime;

  /**
   * Asks these.
   *
   * @param status absent if there is none
   * @param nanoTime as {@link System#nanoTime}
   */
  public HistoryRoutes(HistoryDesk agent, Optional<HistoryDesk> status, LongSupplier nanoTime) {
    this.ways =
        Stream.concat(
                Stream.of(Way.history(Route.AGENT, agent, nanoTime)),
                status.stream().map(desk -> Way.history(Route.STATUS, desk, nanoTime)))
            .toList();
    this.nanoTime = nanoTime;
  }

  @Override
  public HistoryAnswer history(CitizenNumber number, LocalDate day) {
    long since = nanoTime.getAsLong();
    Optional<DeskTrouble> trouble = Optional.empty();
    for (Way<HistoryDesk> way : soonestFirst()) {
      boolean late = nanoTime.getAsLong() - since > BEGUN_WITHIN.toNanos();
      if (late || !way.health().mayAsk()) {
        continue;
      }
      switch (ask(way, number, day)) {
        case HistoryAnswer.Codes codes -> {
          return codes;
        }
        case HistoryAnswer.Unreachable(var why) -> trouble = trouble.or(() -> Optional.of(why));
      }
    }
    return new HistoryAnswer.Unreachable(trouble.orElseGet(this::lastTrouble));
  }

  /** How the ways do. */
  public List<RouteState> states() {
    return ways.stream().map(way -> way.health().now()).toList();
  }

  private List<Way<HistoryDesk>> soonestFirst() {
    List<Way<HistoryDesk>> ordered = new ArrayList<>(ways);
    ordered.sort(Comparator.comparing(way -> way.health().now().expected()));
    return ordered;
  }

  private HistoryAnswer ask(Way<HistoryDesk> way, CitizenNumber number, LocalDate day) {
    long since = nanoTime.getAsLong();
    HistoryAnswer answer = way.desk().history(number, day);
    switch (answer) {
      case HistoryAnswer.Codes _ ->
          way.health().answered(Duration.ofNanos(nanoTime.getAsLong() - since));
      case HistoryAnswer.Unreachable(var trouble) -> way.health().failed(trouble);
    }
    return answer;
  }

  /** All circuits are open: each has had trouble. */
  private DeskTrouble lastTrouble() {
    return ways.stream()
        .flatMap(way -> way.health().lastTrouble().stream())
        .findFirst()
        .orElseThrow();
  }
}

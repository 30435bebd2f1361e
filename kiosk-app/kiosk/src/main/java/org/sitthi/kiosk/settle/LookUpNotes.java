package org.sitthi.kiosk.settle;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.record.Evidence;
import org.sitthi.record.Evidence.AttemptMark;
import org.sitthi.record.Route;
import org.sitthi.record.VisitRecord;

/**
 * Which look-ups were made for an attempt behind the patient's back, until a record says so; those
 * before a restart are forgotten. Threads: the settler's.
 */
final class LookUpNotes {

  /** The newest for each attempt: a record has room for 50. */
  private static final int MOST = 8;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Map<UUID, Deque<AttemptMark>> marks = new HashMap<>();

  void add(UUID attemptId, OffsetDateTime asked, OffsetDateTime answered, HistoryAnswer answer) {
    Deque<AttemptMark> of = marks.computeIfAbsent(attemptId, _ -> new ArrayDeque<>());
    if (of.size() == MOST) {
      of.removeFirst();
    }
    long millis = Math.clamp(Duration.between(asked, answered).toMillis(), 0, DAY_MILLIS);
    of.addLast(
        switch (answer) {
          case HistoryAnswer.Codes(var codes) ->
              new AttemptMark(
                  Evidence.Asked.HISTORY,
                  route(codes),
                  asked,
                  millis,
                  Evidence.Outcome.ANSWERED,
                  Optional.empty());
          case HistoryAnswer.Unreachable(var trouble) ->
              new AttemptMark(
                  Evidence.Asked.HISTORY,
                  Optional.empty(),
                  asked,
                  millis,
                  Evidence.Outcome.UNREACHABLE,
                  Optional.of(trouble.kind().name()));
        });
  }

  /**
   * The record with what was looked up for it, as far as it has room; unchanged without evidence.
   */
  VisitRecord on(VisitRecord record, UUID attemptId) {
    List<AttemptMark> made = List.copyOf(marks.getOrDefault(attemptId, new ArrayDeque<>()));
    return record
        .evidence()
        .filter(_ -> !made.isEmpty())
        .map(evidence -> record.withEvidence(with(evidence, made)))
        .orElse(record);
  }

  void forget(UUID attemptId) {
    marks.remove(attemptId);
  }

  private static Evidence with(Evidence evidence, List<AttemptMark> made) {
    List<AttemptMark> all = new ArrayList<>(evidence.attempts());
    all.addAll(made);
    return new Evidence(
        evidence.machine(),
        evidence.cardReadAt(),
        evidence.cardLayout(),
        evidence.routes(),
        all.subList(Math.max(0, all.size() - Evidence.MOST_ATTEMPTS), all.size()),
        evidence.steps());
  }

  /**
   * The way, if all that is known came by one; each way is asked, and which said "none" is not
   * told.
   */
  private static Optional<Route> route(List<IssuedCode> codes) {
    List<Route> routes = codes.stream().map(IssuedCode::route).distinct().toList();
    return routes.size() == 1 ? Optional.of(routes.getFirst()) : Optional.empty();
  }
}

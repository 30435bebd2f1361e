package org.sitthi.kiosk.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * A journal that forgets when the program ends: for simulations with virtual time, never for a
 * kiosk. Keeps the same promises otherwise.
 */
public final class InMemoryJournal implements Journal, Outbox {

  private final RecordText text;
  private final Map<UUID, Attempt> open = new LinkedHashMap<>();
  private final Map<UUID, Attempt> closed = new HashMap<>();
  private final Map<Key, VisitRecord> records = new LinkedHashMap<>();
  private final Map<Key, Waiting> outbox = new LinkedHashMap<>();
  private final Map<Day, Integer> queue = new HashMap<>();
  private boolean shut;

  /** An empty journal. */
  public InMemoryJournal(RecordJson json) {
    this.text = new RecordText(json);
  }

  @Override
  public synchronized void saveAttempt(Attempt attempt) {
    checkOpen();
    if (!closed.containsKey(attempt.attemptId())) {
      open.putIfAbsent(attempt.attemptId(), attempt);
    }
  }

  @Override
  public synchronized VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
    checkOpen();
    Key key = new Key(record.recordId(), record.revision());
    VisitRecord stored = records.get(key);
    VisitRecord saved = stored == null ? numbered(record) : unchanged(stored, record);
    if (stored == null) {
      records.put(key, saved);
      outbox.put(key, new Waiting(text.write(saved), 0, Instant.MIN, State.WAITING));
    }
    closes.ifPresent(this::closeAttempt);
    return saved;
  }

  @Override
  public synchronized List<Attempt> openAttempts() {
    checkOpen();
    return open.values().stream().limit(1_000).toList();
  }

  @Override
  public synchronized Optional<VisitRecord> latest(UUID recordId) {
    checkOpen();
    return records.values().stream()
        .filter(record -> record.recordId().equals(recordId))
        .reduce((one, other) -> one.revision() > other.revision() ? one : other);
  }

  @Override
  public synchronized List<Outgoing> due(Instant now, int max) {
    checkOpen();
    if (max < 1 || max > 10_000) {
      throw new IllegalArgumentException("max: 1 to 10,000 wanted, not " + max);
    }
    List<Outgoing> due = new ArrayList<>();
    outbox.forEach((key, waiting) -> {
      if (due.size() < max && waiting.isDue(now) && isFirst(key)) {
        due.add(new Outgoing(key.recordId(), key.revision(), waiting.json(), waiting.tries()));
      }
    });
    return due;
  }

  @Override
  public synchronized void acknowledged(UUID recordId, int revision) {
    checkOpen();
    outbox.computeIfPresent(
        new Key(recordId, revision),
        (key, waiting) -> waiting.tried(State.ACKED, waiting.notBefore()));
  }

  @Override
  public synchronized void postpone(UUID recordId, int revision, Instant notBefore, String reason) {
    checkOpen();
    change(recordId, revision, State.WAITING, notBefore);
  }

  @Override
  public synchronized void park(UUID recordId, int revision, String reason) {
    checkOpen();
    change(recordId, revision, State.PARKED, Instant.MIN);
  }

  @Override
  public synchronized Load load() {
    checkOpen();
    return new Load(count(State.WAITING), count(State.PARKED));
  }

  @Override
  public synchronized void close() {
    shut = true;
  }

  private void checkOpen() {
    if (shut) {
      throw new JournalException("journal: it is closed");
    }
  }

  private VisitRecord numbered(VisitRecord record) {
    if (record.queueNumber().isPresent()) {
      return record;
    }
    Optional<String> earlier = latest(record.recordId()).flatMap(VisitRecord::queueNumber);
    return record.withQueueNumber(earlier.orElseGet(() -> nextNumber(record)));
  }

  private String nextNumber(VisitRecord record) {
    int next = queue.merge(new Day(record.kioskId(), record.serviceDate()), 1, Integer::sum);
    return QueueNumber.of(record.kioskId(), next);
  }

  private VisitRecord unchanged(VisitRecord stored, VisitRecord given) {
    VisitRecord wanted =
        given.queueNumber().isPresent()
            ? given
            : given.withQueueNumber(stored.queueNumber().orElseThrow());
    if (!stored.equals(wanted)) {
      throw new JournalException(
          "journal: save record: " + given.recordId() + " is there with another content");
    }
    return stored;
  }

  private void closeAttempt(UUID attemptId) {
    Attempt attempt = open.remove(attemptId);
    if (attempt != null) {
      closed.put(attemptId, attempt);
    }
  }

  private boolean isFirst(Key key) {
    return outbox.entrySet().stream()
        .filter(entry -> entry.getKey().recordId().equals(key.recordId()))
        .filter(entry -> entry.getKey().revision() < key.revision())
        .noneMatch(entry -> entry.getValue().state() == State.WAITING);
  }

  private void change(UUID recordId, int revision, State state, Instant notBefore) {
    outbox.computeIfPresent(
        new Key(recordId, revision),
        (key, waiting) ->
            waiting.state() == State.WAITING ? waiting.tried(state, notBefore) : waiting);
  }

  private int count(State state) {
    return (int) outbox.values().stream().filter(waiting -> waiting.state() == state).count();
  }

  private enum State {
    WAITING,
    ACKED,
    PARKED
  }

  private record Key(UUID recordId, int revision) {}

  private record Day(String kioskId, LocalDate date) {}

  private record Waiting(String json, int tries, Instant notBefore, State state) {

    boolean isDue(Instant now) {
      boolean wrongClock =
          now.isBefore(Instant.MAX.minus(LONGEST_POSTPONEMENT))
              && notBefore.isAfter(now.plus(LONGEST_POSTPONEMENT));
      return state == State.WAITING && (!notBefore.isAfter(now) || wrongClock);
    }

    Waiting tried(State next, Instant until) {
      return new Waiting(json, tries + 1, until, next);
    }
  }
}

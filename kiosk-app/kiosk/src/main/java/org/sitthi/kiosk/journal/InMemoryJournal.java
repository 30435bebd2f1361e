package org.sitthi.kiosk.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * A journal that forgets when the program ends: for simulations with virtual time, never for a
 * kiosk. Keeps the same promises otherwise.
 */
public final class InMemoryJournal implements Journal, Outbox, EarlierVisits {

  private final RecordText text;
  private final Map<UUID, Attempt> open = new LinkedHashMap<>();
  private final Map<UUID, Attempt> closed = new HashMap<>();
  private final Map<UUID, NavigableMap<Integer, VisitRecord>> records = new HashMap<>();
  private final Map<Key, Waiting> waiting = new LinkedHashMap<>();
  private final Map<UUID, NavigableSet<Integer>> waitingOf = new HashMap<>();
  private final Set<Key> parked = new HashSet<>();
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
    NavigableMap<Integer, VisitRecord> revisions =
        records.computeIfAbsent(record.recordId(), _ -> new TreeMap<>());
    VisitRecord stored = revisions.get(record.revision());
    VisitRecord saved = stored == null ? numbered(record) : unchanged(stored, record);
    if (stored == null) {
      String json = text.write(saved);
      revisions.put(record.revision(), saved);
      waiting.put(key, new Waiting(json, 0, Instant.MIN));
      waitingOf.computeIfAbsent(key.recordId(), _ -> new TreeSet<>()).add(key.revision());
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
    return Optional.ofNullable(records.get(recordId))
        .filter(revisions -> !revisions.isEmpty())
        .map(revisions -> revisions.lastEntry().getValue());
  }

  @Override
  public synchronized List<VisitRecord> earlier(CitizenNumber number, LocalDate serviceDate) {
    checkOpen();
    List<VisitRecord> found = new ArrayList<>();
    for (UUID recordId : records.keySet()) {
      latest(recordId)
          .filter(record -> record.person().citizenId().equals(number.digits()))
          .filter(record -> record.serviceDate().equals(serviceDate))
          .ifPresent(found::addFirst);
    }
    return found.stream().sorted(NEWEST_FIRST).limit(MOST).toList();
  }

  @Override
  public synchronized List<Outgoing> due(Instant now, int max) {
    checkOpen();
    if (max < 1 || max > 10_000) {
      throw new IllegalArgumentException("max: 1 to 10,000 wanted, not " + max);
    }
    List<Outgoing> due = new ArrayList<>();
    for (Map.Entry<Key, Waiting> entry : waiting.entrySet()) {
      Key key = entry.getKey();
      Waiting thing = entry.getValue();
      if (due.size() == max) {
        break;
      }
      if (thing.isDue(now) && isFirst(key)) {
        due.add(new Outgoing(key.recordId(), key.revision(), thing.json(), thing.tries()));
      }
    }
    return due;
  }

  @Override
  public synchronized void acknowledged(UUID recordId, int revision) {
    checkOpen();
    Key key = new Key(recordId, revision);
    stopWaiting(key);
    parked.remove(key);
  }

  @Override
  public synchronized void postpone(UUID recordId, int revision, Instant notBefore, String reason) {
    checkOpen();
    waiting.computeIfPresent(
        new Key(recordId, revision),
        (_, thing) -> new Waiting(thing.json(), thing.tries() + 1, notBefore));
  }

  @Override
  public synchronized void park(UUID recordId, int revision, String reason) {
    checkOpen();
    Key key = new Key(recordId, revision);
    if (stopWaiting(key)) {
      parked.add(key);
    }
  }

  @Override
  public synchronized Load load() {
    checkOpen();
    return new Load(waiting.size(), parked.size());
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
    NavigableSet<Integer> revisions = waitingOf.get(key.recordId());
    return revisions != null && revisions.first().equals(key.revision());
  }

  private boolean stopWaiting(Key key) {
    if (waiting.remove(key) == null) {
      return false;
    }
    waitingOf.computeIfPresent(
        key.recordId(),
        (_, revisions) -> {
          revisions.remove(key.revision());
          return revisions.isEmpty() ? null : revisions;
        });
    return true;
  }

  private record Key(UUID recordId, int revision) {}

  private record Day(String kioskId, LocalDate date) {}

  private record Waiting(String json, int tries, Instant notBefore) {

    boolean isDue(Instant now) {
      boolean wrongClock =
          now.isBefore(Instant.MAX.minus(LONGEST_POSTPONEMENT))
              && notBefore.isAfter(now.plus(LONGEST_POSTPONEMENT));
      return !notBefore.isAfter(now) || wrongClock;
    }
  }
}

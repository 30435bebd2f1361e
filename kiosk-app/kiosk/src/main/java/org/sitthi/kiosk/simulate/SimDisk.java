package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.InMemoryJournal;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * The journal on a disk: what a method has returned from is synced and survives the power, what was
 * under way is there whole or not at all. A run of the kiosk sees it through this; the next run
 * begins with what was synced and nothing else.
 */
final class SimDisk implements Journal, Outbox, EarlierVisits {

  /** A second code for a record was kept in a record of its own. */
  static final String SECOND_CODE = "second code kept apart";

  /** The kind of id that is made from a name. */
  static final int APART = 3;

  private final World world;
  private final InMemoryJournal synced = new InMemoryJournal(new RecordJson());
  private final Map<UUID, Map<Integer, VisitRecord>> records = new LinkedHashMap<>();
  private final Set<String> parked = new LinkedHashSet<>();
  private final Set<UUID> open = new LinkedHashSet<>();
  private final Map<UUID, UUID> recordOf = new HashMap<>();
  private Consumer<VisitRecord> saved = _ -> {};
  private BiConsumer<UUID, Integer> acknowledgement = (_, _) -> {};
  private long fullUntil;
  private long readFailedAt = -1;

  SimDisk(World world) {
    this.world = world;
  }

  void onAcknowledged(BiConsumer<UUID, Integer> told) {
    acknowledgement = told;
  }

  void onSaved(Consumer<VisitRecord> told) {
    saved = told;
  }

  void full(Duration length) {
    fullUntil = world.time.nanos() + length.toNanos();
  }

  /** Whether the disk holds just this. */
  boolean synced(VisitRecord record) {
    return record.equals(records.getOrDefault(record.recordId(), Map.of()).get(record.revision()));
  }

  /** What there is, without trouble. */
  List<VisitRecord> known(CitizenNumber number, LocalDate serviceDate) {
    return synced.earlier(number, serviceDate);
  }

  /** Whether no read has failed from then on. */
  boolean readWellSince(long nanos) {
    return readFailedAt < nanos;
  }

  Map<UUID, Map<Integer, VisitRecord>> records() {
    return records;
  }

  Set<UUID> open() {
    return open;
  }

  /** The record that an attempt was made for. */
  Optional<UUID> recordOf(UUID attemptId) {
    return Optional.ofNullable(recordOf.get(attemptId));
  }

  Set<String> parked() {
    return parked;
  }

  /** The same without trouble, for the end of a history. */
  Load settledLoad() {
    return synced.load();
  }

  @Override
  public void saveAttempt(Attempt attempt) {
    write(
        DurableStep.ATTEMPT,
        () -> {
          synced.saveAttempt(attempt);
          if (recordOf.putIfAbsent(attempt.attemptId(), attempt.record().recordId()) == null) {
            open.add(attempt.attemptId());
          }
          return attempt;
        });
  }

  @Override
  public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
    return write(
        DurableStep.RECORD,
        () -> {
          VisitRecord kept = synced.saveRecord(record, closes);
          records.computeIfAbsent(kept.recordId(), _ -> new TreeMap<>()).put(kept.revision(), kept);
          closes.ifPresent(open::remove);
          if (kept.recordId().version() == APART) {
            world.coverage.hit(SECOND_CODE);
          }
          saved.accept(kept);
          return kept;
        });
  }

  @Override
  public List<Attempt> openAttempts() {
    read();
    return synced.openAttempts();
  }

  @Override
  public Optional<VisitRecord> latest(UUID recordId) {
    read();
    return synced.latest(recordId);
  }

  @Override
  public List<VisitRecord> earlier(CitizenNumber number, LocalDate serviceDate) {
    read();
    return synced.earlier(number, serviceDate);
  }

  @Override
  public List<Outgoing> due(Instant now, int max) {
    read();
    return synced.due(now, max);
  }

  @Override
  public void acknowledged(UUID recordId, int revision) {
    write(
        DurableStep.ACKNOWLEDGED,
        () -> {
          synced.acknowledged(recordId, revision);
          acknowledgement.accept(recordId, revision);
          return revision;
        });
  }

  @Override
  public void postpone(UUID recordId, int revision, Instant notBefore, String reason) {
    write(
        DurableStep.POSTPONED,
        () -> {
          synced.postpone(recordId, revision, notBefore, reason);
          return reason;
        });
  }

  @Override
  public void park(UUID recordId, int revision, String reason) {
    write(
        DurableStep.PARKED,
        () -> {
          synced.park(recordId, revision, reason);
          return parked.add(recordId + " " + revision);
        });
  }

  @Override
  public Load load() {
    read();
    return synced.load();
  }

  @Override
  public void close() {}

  private void read() {
    otherThreads();
    if (world.trouble(Trouble.DISK_READ_FAILS)) {
      readFailedAt = world.time.nanos();
      throw new JournalException("journal: simulated");
    }
  }

  private <T> T write(DurableStep step, Supplier<T> transaction) {
    otherThreads();
    int times = step == DurableStep.PARKED ? 8 : 1;
    boolean full = !world.isCalm() && world.time.nanos() < fullUntil;
    if (full || world.trouble(Trouble.SAVE_FAILS)) {
      throw new JournalException("journal: simulated");
    }
    if (world.trouble(Trouble.POWER_CUT_BEFORE_SYNC, times)) {
      world.coverage.hit(step.cutBefore());
      throw new PowerCut();
    }
    T result = transaction.get();
    if (world.trouble(Trouble.POWER_CUT_AFTER_SYNC, times)) {
      world.coverage.hit(step.cutAfter());
      throw new PowerCut();
    }
    return result;
  }

  /** Between two calls of one thread another may come. */
  private void otherThreads() {
    if (world.trouble(Trouble.INTERLEAVED)) {
      world.interleave();
    }
  }
}

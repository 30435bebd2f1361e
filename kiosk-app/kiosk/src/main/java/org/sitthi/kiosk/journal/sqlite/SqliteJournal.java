package org.sitthi.kiosk.journal.sqlite;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.help.CallBook;
import org.sitthi.kiosk.help.StaffCall;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.ChainSigner;
import org.sitthi.kiosk.journal.DayBook;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.KeptVisit;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.journal.RecordText;
import org.sitthi.kiosk.report.Tally;
import org.sitthi.kiosk.staff.StaffStore;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal in one SQLite file. A method that saves is one transaction, on the disk when it
 * returns. Several programs may have the same file open: the kiosk and {@code ./kiosk upload}.
 */
public final class SqliteJournal
    implements Journal, Outbox, DayBook, EarlierVisits, CallBook, Tally {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);

  private static final int MOST_VISITS = 100_000;

  private final Database database;
  private final InstantSource clock;
  private final AttemptTable attempts;
  private final RecordTable records;
  private final OutboxTable outbox;
  private final DayTable days;
  private final JournalKeys keys;
  private final StaffCallTable calls = new StaffCallTable();
  private final TallyTable tally = new TallyTable();

  SqliteJournal(Database database, RecordJson json, InstantSource clock) {
    this(database, json, clock, Optional.empty(), JournalKeys.none());
  }

  private SqliteJournal(
      Database database,
      RecordJson json,
      InstantSource clock,
      Optional<ChainSigner> signer,
      JournalKeys keys) {
    this.database = database;
    this.clock = clock;
    this.keys = keys;
    SealedText stored = new SealedText(new RecordText(json), keys);
    this.attempts = new AttemptTable(stored);
    this.records = new RecordTable(stored, signer);
    this.outbox = new OutboxTable(stored);
    this.days = new DayTable(stored);
  }

  /**
   * Opens {@code journal.db} in a folder; both are made, for their owner only, if they are not
   * there.
   *
   * @throws JournalException if the file can't be used: one line with what to do
   */
  public static SqliteJournal open(Path folder, RecordJson json, InstantSource clock) {
    return open(folder, json, clock, Optional.empty(), JournalKeys.none());
  }

  /**
   * The same journal; each revision it saves is chained and signed in the same transaction.
   *
   * @throws JournalException if the file can't be used: one line with what to do
   */
  public static SqliteJournal open(
      Path folder, RecordJson json, InstantSource clock, ChainSigner signer) {
    return open(folder, json, clock, Optional.of(signer), JournalKeys.none());
  }

  /**
   * The same with keys: what is kept of persons is sealed, and what is there from before is sealed
   * now.
   *
   * @param signer chains and signs, if given
   * @throws JournalException if the file can't be used, or holds what none of the keys opens
   */
  public static SqliteJournal open(
      Path folder,
      RecordJson json,
      InstantSource clock,
      Optional<ChainSigner> signer,
      JournalKeys keys) {
    reseal(folder, new SealedText(new RecordText(json), keys));
    return new SqliteJournal(JournalFile.open(folder), json, clock, signer, keys);
  }

  private static void reseal(Path folder, SealedText text) {
    int rows;
    try (Database database = JournalFile.open(folder)) {
      rows = new Resealing(database, text).run();
    }
    if (rows > 0) {
      LOG.info("journal: {} rows sealed or noted anew", rows);
      JournalFile.clean(folder);
    }
  }

  /**
   * Does all that a visit does to the journal and takes it back: the first patient finds the
   * statements prepared. Nothing is kept.
   *
   * @throws JournalException if the journal can't be written now
   */
  public void rehearse(Attempt attempt) {
    database.rehearse(
        "rehearse",
        sql -> {
          attempts.insert(sql, attempt);
          VisitRecord saved = records.save(sql, attempt.record(), clock.millis());
          attempts.close(sql, attempt.attemptId(), clock.millis());
          return saved;
        });
  }

  @Override
  public void saveAttempt(Attempt attempt) {
    database.write(
        "save attempt",
        sql -> {
          attempts.insert(sql, attempt);
          return true;
        });
  }

  @Override
  public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
    return database.write(
        "save record",
        sql -> {
          VisitRecord saved = records.save(sql, record, clock.millis());
          if (closes.isPresent()) {
            attempts.close(sql, closes.get(), clock.millis());
          }
          return saved;
        });
  }

  @Override
  public List<Attempt> openAttempts() {
    return database.read("open attempts", attempts::open);
  }

  @Override
  public Optional<VisitRecord> latest(UUID recordId) {
    return database.read("latest", sql -> records.latest(sql, recordId));
  }

  @Override
  public List<VisitRecord> earlier(CitizenNumber number, LocalDate serviceDate) {
    return database.read(
        "earlier visits", sql -> records.earlier(sql, number.digits(), serviceDate));
  }

  /** The newest revision of each visit from this day on, oldest first, at most 100,000. */
  public List<VisitRecord> visitsSince(LocalDate day) {
    return database.read("visits", sql -> records.since(sql, day, MOST_VISITS));
  }

  /** Everything that was saved of a visit, for its evidence pack. */
  public KeptVisit kept(UUID recordId) {
    return database.read("kept visit", sql -> records.kept(sql, recordId));
  }

  @Override
  public List<Outgoing> due(Instant now, int max) {
    if (max < 1 || max > 10_000) {
      throw new IllegalArgumentException("max: 1 to 10,000 wanted, not " + max);
    }
    return database.read("due", sql -> outbox.due(sql, now, max));
  }

  @Override
  public void acknowledged(UUID recordId, int revision) {
    database.write(
        "acknowledged",
        sql -> {
          outbox.acknowledged(sql, recordId, revision, clock.millis());
          return true;
        });
  }

  @Override
  public void postpone(UUID recordId, int revision, Instant notBefore, String reason) {
    database.write(
        "postpone",
        sql -> {
          outbox.postpone(sql, recordId, revision, notBefore, reason);
          return true;
        });
  }

  @Override
  public void park(UUID recordId, int revision, String reason) {
    database.write(
        "park",
        sql -> {
          outbox.park(sql, recordId, revision, reason);
          return true;
        });
  }

  @Override
  public Load load() {
    return database.read("load", outbox::load);
  }

  @Override
  public List<LocalDate> days(LocalDate from) {
    return database.read("days", sql -> days.days(sql, from));
  }

  @Override
  public List<Saved> ofDay(LocalDate day) {
    return database.read("day", sql -> days.ofDay(sql, day));
  }

  @Override
  public Optional<Head> head(String kioskId) {
    return database.read("chain's head", sql -> days.head(sql, kioskId));
  }

  @Override
  public boolean sendAgain(UUID recordId, int revision) {
    return database.write("send again", sql -> days.sendAgain(sql, recordId, revision));
  }

  /**
   * Takes the persons out of the visits of the days before this one that the central store has
   * whole; their places, hashes and chain stay. They are found no more.
   *
   * @return how many
   */
  public int forgetBefore(LocalDate day) {
    return new Forgetting(database).before(day);
  }

  @Override
  public void saveCall(StaffCall call) {
    database.write(
        "save call",
        sql -> {
          calls.save(sql, call);
          return true;
        });
  }

  @Override
  public void callOver(UUID id) {
    database.write(
        "call over",
        sql -> {
          calls.over(sql, id);
          return true;
        });
  }

  @Override
  public List<StaffCall> openCalls() {
    return database.read("open calls", calls::open);
  }

  @Override
  public void add(LocalDate day, Map<Key, Integer> more) {
    database.write(
        "tally",
        sql -> {
          tally.add(sql, day, more);
          return true;
        });
  }

  @Override
  public List<Count> countsSince(LocalDate day) {
    return database.read("counts", sql -> tally.since(sql, day));
  }

  /** Who may use this kiosk's staff mode, and the chain of what they did. */
  public StaffStore staff(String kioskId) {
    return new SqliteStaff(database, keys, kioskId, clock);
  }

  @Override
  public void close() {
    database.close();
  }
}

package org.sitthi.kiosk.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitthi.kiosk.staff.AuditEntry;
import org.sitthi.kiosk.staff.Deed;
import org.sitthi.kiosk.staff.StaffMember;
import org.sitthi.kiosk.staff.StaffStore;

/** The tables staff_member and staff_audit. */
final class SqliteStaff implements StaffStore {

  private static final String MEMBERS =
      "select number, name, language, pin_hash, shut, wrong, wrong_at_ms from staff_member";

  private final Database database;
  private final JournalKeys keys;
  private final String kioskId;
  private final InstantSource clock;

  SqliteStaff(Database database, JournalKeys keys, String kioskId, InstantSource clock) {
    this.database = database;
    this.keys = keys;
    this.kioskId = kioskId;
    this.clock = clock;
  }

  @Override
  public Optional<StaffMember> find(String number) {
    return database.read(
        "staff", sql -> sql.first(MEMBERS + " where number = ?", this::member, number));
  }

  @Override
  public List<StaffMember> all() {
    return database.read(
        "staff", sql -> sql.list(MEMBERS + " order by number limit ?", this::member, MOST));
  }

  @Override
  public void save(StaffMember member, Deed deed) {
    database.write(
        "save staff",
        sql -> {
          put(sql, member);
          return append(sql, deed);
        });
  }

  @Override
  public void remove(String number, Deed deed) {
    database.write(
        "remove staff",
        sql -> {
          sql.update("delete from staff_member where number = ?", number);
          return append(sql, deed);
        });
  }

  @Override
  public Optional<Closing> closing() {
    return database.read(
        "closing",
        sql ->
            sql.first(
                "select at_ms, reason, who from service_closed where kiosk_id = ?",
                row ->
                    new Closing(
                        Instant.ofEpochMilli(row.getLong(1)),
                        reason(row.getString(2)),
                        row.getString(3)),
                kioskId));
  }

  /** A newer program may know more of them. */
  private static Reason reason(String name) {
    return Stream.of(Reason.values())
        .filter(reason -> reason.name().equals(name))
        .findFirst()
        .orElse(Reason.OTHER);
  }

  @Override
  public void close(Closing closing, Deed deed) {
    database.write(
        "close service",
        sql -> {
          sql.update(
              """
              insert into service_closed (kiosk_id, at_ms, reason, who) values (?, ?, ?, ?)
              on conflict (kiosk_id) do update set at_ms = excluded.at_ms,
                reason = excluded.reason, who = excluded.who
              """,
              kioskId,
              closing.at().toEpochMilli(),
              closing.reason().name(),
              closing.who());
          return append(sql, deed);
        });
  }

  @Override
  public void open(Deed deed) {
    database.write(
        "open service",
        sql -> {
          sql.update("delete from service_closed where kiosk_id = ?", kioskId);
          return append(sql, deed);
        });
  }

  @Override
  public Noted note(Deed deed) {
    return database.write("note", sql -> append(sql, deed));
  }

  @Override
  public List<Noted> entries(long fromSequence, int most) {
    return database.read(
        "audit",
        sql ->
            sql.list(
                """
                select kiosk_id, sequence, previous, at_ms, who, what, visit, detail, hash
                from staff_audit where kiosk_id = ? and sequence >= ? order by sequence limit ?
                """,
                SqliteStaff::noted,
                kioskId,
                fromSequence,
                most));
  }

  @Override
  public Optional<Noted> newest() {
    long last = database.read("audit", this::last).sequence();
    return entries(last, 1).stream().findFirst();
  }

  private Noted append(Sql sql, Deed deed) throws SQLException {
    Last last = last(sql);
    AuditEntry entry =
        AuditEntry.after(
            last.hash(), kioskId, last.sequence() + 1, Instant.ofEpochMilli(clock.millis()), deed);
    Noted noted = new Noted(entry, entry.hash());
    sql.update(
        """
        insert into staff_audit (kiosk_id, sequence, previous, at_ms, who, what, visit, detail, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry.kioskId(),
        entry.sequence(),
        entry.previous(),
        entry.at().toEpochMilli(),
        entry.who(),
        entry.what(),
        entry.visit(),
        entry.detail(),
        noted.hash());
    return noted;
  }

  /** As it was noted: an entry that was changed since stops no work, and is found by its hash. */
  private Last last(Sql sql) throws SQLException {
    return sql.first(
            "select sequence, hash from staff_audit where kiosk_id = ? order by sequence desc limit 1",
            row -> new Last(row.getLong(1), row.getString(2)),
            kioskId)
        .orElse(new Last(0, AuditEntry.NONE));
  }

  private record Last(long sequence, String hash) {}

  private void put(Sql sql, StaffMember member) throws SQLException {
    sql.update(
        """
        insert into staff_member (number, name, language, pin_hash, shut, wrong, wrong_at_ms)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (number) do update set name = excluded.name, language = excluded.language,
          pin_hash = excluded.pin_hash, shut = excluded.shut, wrong = excluded.wrong,
          wrong_at_ms = excluded.wrong_at_ms
        """,
        member.number(),
        keys.seal(member.name(), place(member.number(), "name")),
        member.language(),
        keys.seal(member.pinHash(), place(member.number(), "pin")),
        member.shut() ? 1 : 0,
        member.wrong(),
        member.wrongAt().map(Instant::toEpochMilli).orElse(0L));
  }

  private StaffMember member(ResultSet row) throws SQLException {
    String number = row.getString(1);
    long wrongAt = row.getLong(7);
    return new StaffMember(
        number,
        keys.open(row.getString(2), place(number, "name")),
        row.getString(3),
        keys.open(row.getString(4), place(number, "pin")),
        row.getInt(5) != 0,
        row.getInt(6),
        wrongAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(wrongAt)));
  }

  private static Noted noted(ResultSet row) throws SQLException {
    AuditEntry entry =
        new AuditEntry(
            row.getString(1),
            row.getLong(2),
            row.getString(3),
            Instant.ofEpochMilli(row.getLong(4)),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8));
    return new Noted(entry, row.getString(9));
  }

  /** What of a member is sealed, as the file holds it. */
  record Sealed(String number, String name, String pinHash) {

    /** The same with the newest key. */
    Sealed anew(JournalKeys keys) {
      String nameAt = place(number, "name");
      String pinAt = place(number, "pin");
      return new Sealed(
          number,
          keys.seal(keys.open(name, nameAt), nameAt),
          keys.seal(keys.open(pinHash, pinAt), pinAt));
    }

    void update(Sql sql) throws SQLException {
      sql.update(
          "update staff_member set name = ?, pin_hash = ? where number = ?", name, pinHash, number);
    }

    /** Never a hash. */
    @Override
    public String toString() {
      return "Sealed[" + number + "]";
    }
  }

  private static String place(String number, String part) {
    return "staff " + number + " " + part;
  }
}

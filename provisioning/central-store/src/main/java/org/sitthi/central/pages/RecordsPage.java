package org.sitthi.central.pages;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.HospitalNumbers;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.Sql;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.SignedIn;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * Search for records. What is searched for comes in a body, never in an address; what is shown is
 * masked, and that it was shown is written down before.
 */
final class RecordsPage {

  private static final int MOST = 50;
  private static final String BY_WORD =
      """
      select record_id from visit_index
      where (hn = any (?) or visit_number = any (?) or claim_code = any (?)) and (?::date is null or service_date = ?)
      order by service_date desc, created_minute desc limit ?
      """;
  private static final String WORST =
      "select worst from record_check where record_id = ? order by check_id desc limit 1";
  private static final String SHOWN =
      """
      insert into access_audit (at, what, caller, unit, purpose, outcome, record_id)
      values (?, 'RECORD', ?, (select unit from staff where login = ?), 'DESK_SEARCH', 'FOUND', ?)
      """;

  private final Database database;
  private final HospitalNumbers numbers;
  private final VisitRecords records;
  private final String hospitalCode;
  private final InstantSource clock;
  private final RecordJson json = new RecordJson();

  RecordsPage(
      Database database,
      AtRest atRest,
      VisitRecords records,
      String hospitalCode,
      InstantSource clock) {
    this.database = database;
    this.numbers = new HospitalNumbers(atRest);
    this.records = records;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
  }

  Answer get(Call call) {
    Frame frame = Frame.of(call, hospitalCode);
    return frame.whole(Frame.Page.RECORDS, title(frame), content(frame, "", ""));
  }

  Answer post(Call call, Map<String, String> fields) throws DatabaseAwayException {
    Frame frame = Frame.of(call, hospitalCode);
    String word = fields.getOrDefault("word", "").replaceAll("\\s", "");
    String date = fields.getOrDefault("date", "");
    Optional<LocalDate> day = day(date);
    String found = found(frame, word, day);
    return frame.isPart()
        ? frame.part(found + field("hx-swap-oob=\"true\""))
        : frame.whole(Frame.Page.RECORDS, title(frame), content(frame, date, found));
  }

  private static String title(Frame frame) {
    return frame.say("ค้นหาบันทึก", "Search for records");
  }

  /** The word is not put back into the form: it may be a person's number. */
  private static String content(Frame frame, String date, String found) {
    return """
    <form class="ask" method="post" action="/records" hx-post="/records" hx-target="#found" autocomplete="off">
    <input type="hidden" name="csrf" value="%s">
    <label>%s %s</label>
    <label>%s <input type="date" name="date" value="%s"></label>
    <button>%s</button>
    </form>
    <p class="hint">%s</p>
    <section id="found" aria-live="polite">%s</section>
    """
        .formatted(
            frame.csrf(),
            frame.say(
                "เลขบัตรประชาชน HN เลขที่รับบริการ หรือ Claim Code",
                "Citizen number, HN, visit number or claim code"),
            field("autofocus"),
            frame.say("วันที่ (ไม่ระบุก็ได้)", "Day (optional)"),
            Text.escape(date),
            frame.say("ค้นหา", "Search"),
            frame.say(
                "เลขบัตรประชาชนค้นได้ทีละวัน ไม่ระบุคือวันนี้ การดูทุกครั้งถูกบันทึกไว้",
                "A citizen number is searched one day at a time, today if none is given. Whatever you look at is written down."),
            found);
  }

  /** It comes back empty with what was found: a person's number must not stay on the screen. */
  private static String field(String more) {
    return "<input id=\"word\" name=\"word\" required maxlength=\"30\" spellcheck=\"false\""
        + " autocapitalize=\"none\" "
        + more
        + ">";
  }

  private String found(Frame frame, String word, Optional<LocalDate> day)
      throws DatabaseAwayException {
    List<FoundTable.Row> rows = rows(word, day);
    if (rows.isEmpty()) {
      return "<p class=\"nothing\">" + frame.say("ไม่พบบันทึก", "No record found") + "</p>\n";
    }
    for (FoundTable.Row row : rows) {
      write(frame.call(), row.visit().recordId());
    }
    return FoundTable.of(frame, rows);
  }

  /** All that may stand for a number that was typed with hyphens or without. */
  private List<String> all(String word, String bare) {
    List<String> all = new ArrayList<>(numbers.indexes(word));
    all.addAll(numbers.indexes(bare));
    return all;
  }

  private static Array texts(Connection connection, List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private List<FoundTable.Row> rows(String word, Optional<LocalDate> day)
      throws DatabaseAwayException {
    List<FoundTable.Row> rows = new ArrayList<>();
    String bare = word.replace("-", "");
    if (bare.matches("[0-9]{13}")) {
      LocalDate asked = day.orElse(LocalDate.ofInstant(clock.instant(), Frame.ZONE));
      for (HeldRecord held : records.allOfPerson(bare, asked, MOST)) {
        rows.add(row(held));
      }
      return rows;
    }
    if (!word.matches("[!-~]{1,30}")) {
      return rows;
    }
    List<UUID> ids =
        database.ask(connection ->
            Sql.list(
                connection,
                BY_WORD,
                row -> row.getObject(1, UUID.class),
                texts(connection, all(word, bare)),
                texts(connection, List.of(word, bare)),
                texts(connection, List.of(word, bare)),
                day,
                day,
                MOST));
    for (UUID id : ids) {
      Optional<HeldRecord> held = records.latest(id);
      if (held.isPresent()) {
        rows.add(row(held.get()));
      }
    }
    return rows;
  }

  private FoundTable.Row row(HeldRecord held) throws DatabaseAwayException {
    try {
      VisitRecord visit = json.read(held.body().bytes());
      String worst =
          database.ask(connection ->
              Sql.first(connection, WORST, row -> row.getString(1), visit.recordId()).orElse(""));
      return new FoundTable.Row(visit, worst);
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }

  private void write(Call call, UUID record) throws DatabaseAwayException {
    String caller = call.signedIn().map(SignedIn::caller).orElse("-");
    boolean _ =
        database.together(connection ->
            Sql.update(connection, SHOWN, clock.instant(), caller, caller, record) == 1);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package org.sitthi.central.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.central.reconcile.Difference.Kind;
import org.sitthi.central.registry.HospitalVisits;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;

/**
 * Compares a day of the store with what kiosks, NHSO, the hospital's system and invoices say of it.
 * NHSO is asked slowly, and left alone when it does not answer. Demo records are not compared.
 */
public final class Reconciliation implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final LocalTime FROM = LocalTime.of(3, 30);
  private static final int MOST = 20_000;
  private static final int SILENCES = 3;

  private final Database database;
  private final VisitRecords records;
  private final Optional<NhsoStatus> nhso;
  private final Duration betweenCalls;
  private final Optional<HospitalVisits> hospital;
  private final String hospitalCode;
  private final InstantSource clock;
  private final RecordJson json = new RecordJson();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * Nothing is compared yet.
   *
   * @param nhso absent = NHSO is not asked
   * @param betweenCalls to NHSO
   * @param hospital absent = the hospital's system is not asked
   */
  public Reconciliation(
      Database database,
      VisitRecords records,
      Optional<NhsoStatus> nhso,
      Duration betweenCalls,
      Optional<HospitalVisits> hospital,
      String hospitalCode,
      InstantSource clock) {
    this.database = database;
    this.records = records;
    this.nhso = nhso;
    this.betweenCalls = betweenCalls;
    this.hospital = hospital;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
  }

  /**
   * Each night after half past three, once the kiosks have closed the day: yesterday.
   *
   * @return what was found, if it was not looked at before
   */
  public Optional<Report> nightly() throws DatabaseAwayException {
    Instant now = clock.instant();
    LocalDate yesterday = LocalDate.ofInstant(now, ZONE).minusDays(1);
    boolean late = !LocalTime.ofInstant(now, ZONE).isBefore(FROM);
    return late && !database.ask(connection -> ReconcileRows.isDone(connection, yesterday))
        ? Optional.of(of(yesterday))
        : Optional.empty();
  }

  /** Compares a day and keeps what was found. */
  public Report of(LocalDate day) throws DatabaseAwayException {
    Instant started = clock.instant();
    List<ReconcileRows.Held> all =
        database.ask(connection -> ReconcileRows.held(connection, day, MOST)).stream()
            .filter(each -> !each.demo())
            .toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Difference> found = new ArrayList<>(kiosks(day, counts));
    found.addAll(nhso(day, all, counts));
    found.addAll(hospital(day, all, counts));
    found.addAll(invoices(all, counts));
    Report report = new Report(day, started, clock.instant(), all.size(), counts, found);
    boolean _ =
        database.together(connection -> {
          ReconcileRows.keep(connection, report);
          return true;
        });
    return report;
  }

  /** The newest look at a day. */
  public Optional<Report> latest(LocalDate day) throws DatabaseAwayException {
    return database.ask(connection -> ReconcileRows.latest(connection, day));
  }

  /** Days that were looked at, newest first. */
  public List<LocalDate> days() throws DatabaseAwayException {
    return database.ask(ReconcileRows::days);
  }

  /** Reports that could not be written as files, or deleted. */
  public Optional<FileTrouble> fileTrouble() throws DatabaseAwayException {
    return database.ask(ReportRows::trouble);
  }

  /** A look under way ends soon. */
  @Override
  public void close() {
    stopped.countDown();
    nhso.ifPresent(NhsoStatus::close);
  }

  private List<Difference> kiosks(LocalDate day, Map<String, Integer> counts)
      throws DatabaseAwayException {
    List<Difference> found = new ArrayList<>();
    List<ReconcileRows.Closed> all =
        database.ask(connection -> ReconcileRows.kiosks(connection, day));
    counts.put("kiosks", all.size());
    for (ReconcileRows.Closed each : all) {
      if (!each.closed()) {
        found.add(Difference.ofKiosk(Kind.DAY_NOT_CLOSED, each.kioskId(), ""));
      }
      if (each.missing() > 0) {
        found.add(Difference.ofKiosk(Kind.RECORDS_MISSING, each.kioskId(), "" + each.missing()));
      }
      if (each.different() > 0) {
        found.add(
            Difference.ofKiosk(Kind.RECORDS_DIFFERENT, each.kioskId(), "" + each.different()));
      }
      if (each.chain().equals("BROKEN") || each.findings() > 0) {
        found.add(Difference.ofKiosk(Kind.CHAIN_BROKEN, each.kioskId(), "" + each.findings()));
      }
    }
    return found;
  }

  private List<Difference> nhso(
      LocalDate day, List<ReconcileRows.Held> all, Map<String, Integer> counts)
      throws DatabaseAwayException {
    if (nhso.isEmpty()) {
      return List.of();
    }
    Set<String> held =
        all.stream().flatMap(each -> each.code().stream()).collect(Collectors.toSet());
    List<Difference> found = new ArrayList<>();
    int asked = 0;
    int silences = 0;
    for (ReconcileRows.Held each : all) {
      Optional<String> person = person(each);
      if (person.isEmpty()) {
        continue;
      }
      if (silences >= SILENCES || !pause()) {
        break;
      }
      switch (nhso.get().of(person.get(), day)) {
        case NhsoStatus.Reply.Away _ -> silences++;
        case NhsoStatus.Reply.Codes(List<NhsoStatus.Code> codes) -> {
          silences = 0;
          asked++;
          found.addAll(compared(each, codes, held));
        }
      }
    }
    counts.put("nhsoAsked", asked);
    if (asked < all.size()) {
      found.add(Difference.of(Kind.NHSO_NOT_ASKED));
    }
    return found;
  }

  private List<Difference> compared(
      ReconcileRows.Held each, List<NhsoStatus.Code> codes, Set<String> held) {
    List<Difference> found = new ArrayList<>();
    Optional<NhsoStatus.Code> same =
        codes.stream().filter(code -> each.code().equals(Optional.of(code.value()))).findFirst();
    if (each.code().isPresent() && same.isEmpty()) {
      found.add(of(Kind.CODE_UNKNOWN_AT_NHSO, each, Optional.empty()));
    }
    same.map(NhsoStatus.Code::hospitalCode)
        .filter(hospital -> !hospital.isEmpty() && !hospital.equals(hospitalCode))
        .ifPresent(
            hospital -> found.add(of(Kind.CODE_OF_OTHER_HOSPITAL, each, Optional.of(hospital))));
    codes.stream()
        .filter(code -> code.hospitalCode().equals(hospitalCode) && !held.contains(code.value()))
        .forEach(code -> found.add(of(Kind.CODE_NOT_HELD, each, Optional.of(code.value()))));
    return found;
  }

  private List<Difference> hospital(
      LocalDate day, List<ReconcileRows.Held> all, Map<String, Integer> counts)
      throws DatabaseAwayException {
    if (hospital.isEmpty()) {
      return List.of();
    }
    return switch (hospital.get().ofDay(day)) {
      case HospitalVisits.DayVisits.NotSetUp _ -> List.of();
      case HospitalVisits.DayVisits.Away _ -> List.of(Difference.of(Kind.HOSPITAL_NOT_ASKED));
      case HospitalVisits.DayVisits.Known(List<HospitalVisits.Visit> visits) -> {
        counts.put("hospitalVisits", visits.size());
        yield new VisitsBeside(visits).compare(all, persons(all), counts);
      }
    };
  }

  private Map<ReconcileRows.Held, String> persons(List<ReconcileRows.Held> all)
      throws DatabaseAwayException {
    Map<ReconcileRows.Held, String> persons = new LinkedHashMap<>();
    for (ReconcileRows.Held each : all) {
      person(each).ifPresent(number -> persons.put(each, number));
    }
    return persons;
  }

  private static List<Difference> invoices(
      List<ReconcileRows.Held> all, Map<String, Integer> counts) {
    List<Difference> found =
        all.stream()
            .filter(each -> each.code().isPresent() && !each.linked())
            .map(each -> of(Kind.CODE_WITHOUT_INVOICE, each, Optional.empty()))
            .toList();
    counts.put("codes", (int) all.stream().filter(each -> each.code().isPresent()).count());
    return found;
  }

  static Difference of(Kind kind, ReconcileRows.Held each, Optional<String> other) {
    return new Difference(
        kind,
        Optional.of(each.kioskId()),
        Optional.of(each.recordId()),
        each.visitNumber(),
        each.code(),
        other);
  }

  private Optional<String> person(ReconcileRows.Held each) throws DatabaseAwayException {
    Optional<HeldRecord> held = records.latest(each.recordId());
    try {
      return held.isEmpty()
          ? Optional.empty()
          : Optional.of(json.read(held.get().body().bytes()).person().citizenId());
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }

  /** False when the store stops. */
  private boolean pause() {
    try {
      return !stopped.await(betweenCalls.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

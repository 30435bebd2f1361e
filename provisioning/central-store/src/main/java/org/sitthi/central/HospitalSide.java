package org.sitthi.central;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.claims.ArrivalChecks;
import org.sitthi.central.claims.ChecksApi;
import org.sitthi.central.claims.RuleDesk;
import org.sitthi.central.database.Database;
import org.sitthi.central.devices.DeviceAuthority;
import org.sitthi.central.devices.Devices;
import org.sitthi.central.feedback.CodeFeedback;
import org.sitthi.central.fleet.Alarms;
import org.sitthi.central.fleet.Fleet;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.RateLimit;
import org.sitthi.central.http.Route;
import org.sitthi.central.intake.Batch;
import org.sitthi.central.intake.Intake;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.central.invoices.Invoices;
import org.sitthi.central.pages.DeskPages;
import org.sitthi.central.reconcile.NightlyReports;
import org.sitthi.central.reconcile.Reconciliation;
import org.sitthi.central.reconcile.StatusService;
import org.sitthi.central.reconcile.StatusSetting;
import org.sitthi.central.registry.HospitalVisits;
import org.sitthi.central.registry.hosxp.HosxpVisits;
import org.sitthi.central.rounds.Rounds;
import org.sitthi.central.staff.ClaimsDoor;
import org.sitthi.central.staff.PageDoor;
import org.sitthi.central.staff.Right;
import tools.jackson.databind.json.JsonMapper;

/** What the store does for the hospital besides taking records: by itself, and for its programs. */
final class HospitalSide implements AutoCloseable {

  private static final List<String> INTAKE = List.of(Intake.COLLECTION, Intake.ONE, Batch.PATH);

  private final Rounds rounds;
  private final Optional<HospitalVisits> hospital;
  private final Rounds.Job checking;
  private final ArrivalChecks checks;
  private final Invoices invoices;
  private final Fleet fleet;
  private final Reconciliation reconciliation;
  private final PageDoor pages;
  private final Database database;
  private final AtRest atRest;
  private final VisitRecords records;
  private final String hospitalCode;
  private final InstantSource clock;
  private final Devices devices;
  private final Problems problems;
  private final JsonMapper json = JsonMapper.builder().build();

  private HospitalSide(
      CentralConfig config,
      Optional<DeviceAuthority> authority,
      Database database,
      VisitRecords records,
      AtRest atRest,
      Optional<HospitalVisits> hospital,
      RuleDesk rules,
      InstantSource clock) {
    this.problems = new Problems(json);
    this.hospital = hospital;
    this.rounds = new Rounds(database);
    this.checks = new ArrivalChecks(rules, records, database, atRest, clock, json);
    this.invoices = new Invoices(database, atRest, clock, problems, json);
    this.database = database;
    this.atRest = atRest;
    this.records = records;
    this.hospitalCode = config.hospitalCode();
    this.clock = clock;
    this.pages =
        new PageDoor(
            database, clock, problems, config.access().desk() == CentralConfig.DeskAccess.OPEN);
    this.reconciliation = reconciliation(config, database, records, hospital, clock);
    NightlyReports nights =
        new NightlyReports(
            reconciliation, database, config.neighbours().reports(), config.hospitalCode(), clock);
    var _ = rounds.every(Duration.ofMinutes(10), "reconciliation", 4, nights::run);
    this.fleet = new Fleet(database, authority, config.hospitalCode(), clock, problems);
    CentralConfig.Access access = config.access();
    this.devices =
        new Devices(
            database,
            access.devices() == CentralConfig.DeviceAccess.MTLS,
            new RateLimit(access.callsPerMinute(), problems),
            problems);
    Alarms alarms =
        new Alarms(database, config.neighbours().alarms(), config.hospitalCode(), clock);
    var _ = rounds.every(Duration.ofSeconds(5), "alarms", 3, alarms::run);
    Runnable then =
        hospital
            .filter(
                _ -> config.neighbours().hosxp().filter(it -> it.writer().isPresent()).isPresent())
            .map(it -> new CodeFeedback(database, atRest, records, it, clock))
            .map(it -> rounds.every(Duration.ofSeconds(30), "codes to the hospital", 2, it::run))
            .<Runnable>map(job -> job::wake)
            .orElse(() -> {});
    this.checking =
        rounds.every(
            Duration.ofSeconds(5),
            "checks",
            1,
            () -> {
              if (checks.run() > 0) {
                then.run();
              }
              if (checks.more()) {
                checkOn();
              }
            });
  }

  private void checkOn() {
    checking.wake();
  }

  /** Its jobs come round from now on. */
  static HospitalSide open(
      CentralConfig config,
      Optional<DeviceAuthority> authority,
      Database database,
      VisitRecords records,
      AtRest atRest,
      RuleDesk rules,
      InstantSource clock)
      throws StartException {
    try {
      Optional<HospitalVisits> hospital = hospital(config);
      return new HospitalSide(config, authority, database, records, atRest, hospital, rules, clock);
    } catch (IOException e) {
      throw new StartException("the hospital's system: " + e.getMessage(), e);
    }
  }

  /** The hospital's visits, if its system shows them. */
  static Optional<HospitalVisits> hospital(CentralConfig config) throws IOException {
    var hosxp = config.neighbours().hosxp();
    return hosxp.isEmpty() ? Optional.empty() : Optional.of(new HosxpVisits(hosxp.get()));
  }

  static Reconciliation reconciliation(
      CentralConfig config,
      Database database,
      VisitRecords records,
      Optional<HospitalVisits> hospital,
      InstantSource clock) {
    Optional<StatusSetting> status = config.neighbours().status();
    int perMinute = status.map(StatusSetting::callsPerMinute).orElse(1);
    return new Reconciliation(
        database,
        records,
        status.map(StatusService::new),
        Duration.ofMinutes(1).dividedBy(perMinute),
        hospital,
        config.hospitalCode(),
        clock);
  }

  /** The store's routes, with these that are ours; what is kept is looked at soon after. */
  List<Route> with(List<Route> others, ClaimsDoor door) {
    List<Route> all = new ArrayList<>();
    for (Route each : others) {
      boolean keeps = INTAKE.contains(each.template()) && !each.method().equals("GET");
      all.add(
          keeps
              ? new Route(
                  each.method(), each.template(), ChecksApi.waking(each.endpoint(), checking::wake))
              : each);
    }
    all.add(new Route("POST", Fleet.BEATS, devices.known(fleet::beat)));
    all.add(new Route("GET", Fleet.SETTINGS, devices.known(fleet::settings)));
    ChecksApi looks = new ChecksApi(checks, problems, json);
    all.add(new Route("GET", ChecksApi.CHECKS, door.sees(Right.SEE_CLAIMS, looks::list)));
    all.add(new Route("POST", ChecksApi.CHECKS, door.does(Right.CHARGE, looks::again)));
    all.add(new Route("PUT", Invoices.LINK, door.does(Right.LINK, invoices::put)));
    all.add(new Route("POST", Invoices.LOOKUP, door.does(Right.LINK, invoices::lookup)));
    all.add(new Route("GET", Invoices.CONFLICTS, door.sees(Right.LINK, invoices::conflicts)));
    all.addAll(
        DeskPages.of(
            others,
            pages,
            database,
            atRest,
            records,
            reconciliation,
            fleet,
            hospitalCode,
            clock,
            problems));
    return all;
  }

  @Override
  public void close() {
    reconciliation.close();
    rounds.close();
    hospital.ifPresent(HospitalVisits::close);
  }
}

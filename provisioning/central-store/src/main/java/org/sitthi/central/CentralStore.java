package org.sitthi.central;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.DataKeyException;
import org.sitthi.central.atrest.DataKeys;
import org.sitthi.central.chain.KioskChains;
import org.sitthi.central.claims.Charges;
import org.sitthi.central.claims.ClaimsApi;
import org.sitthi.central.claims.RuleDesk;
import org.sitthi.central.claims.Worklists;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.desk.DayPage;
import org.sitthi.central.desk.WorklistPage;
import org.sitthi.central.devices.DeviceAuthority;
import org.sitthi.central.devices.Devices;
import org.sitthi.central.devices.Enrolments;
import org.sitthi.central.exports.Exports;
import org.sitthi.central.help.StaffCalls;
import org.sitthi.central.http.HttpsServer;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.RateLimit;
import org.sitthi.central.http.Route;
import org.sitthi.central.intake.Batch;
import org.sitthi.central.intake.DayClose;
import org.sitthi.central.intake.Intake;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.central.lookup.Lookups;
import org.sitthi.central.metrics.Metrics;
import org.sitthi.central.registry.CsvRegistry;
import org.sitthi.central.registry.GuardedRegistry;
import org.sitthi.central.registry.Registry;
import org.sitthi.central.registry.RegistryAnswer;
import org.sitthi.central.registry.fhir.FhirRegistry;
import org.sitthi.central.registry.hosxp.HosxpRegistry;
import org.sitthi.central.rep.RepImport;
import org.sitthi.central.staff.ClaimsDoor;
import org.sitthi.central.staff.Desk;
import org.sitthi.central.staff.Right;
import org.sitthi.central.tls.PemIdentity;
import org.sitthi.central.tls.TlsException;
import org.sitthi.central.tls.TlsSetting;
import org.sitthi.central.tls.TrialCertificates;
import org.sitthi.claims.RuleFileException;
import org.sitthi.record.RecordJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The central store, put together: database, endpoints, server. */
public final class CentralStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CentralStore.class);

  /** Kiosks that ask the register at once. */
  private static final int MOST_LOOKUPS = 8;

  private final Database database;
  private final Registry registry;
  private final HospitalSide hospital;
  private final Housekeeping housekeeping;
  private final HttpsServer server;

  private CentralStore(
      Database database,
      Registry registry,
      HospitalSide hospital,
      Housekeeping housekeeping,
      HttpsServer server) {
    this.database = database;
    this.registry = registry;
    this.hospital = hospital;
    this.housekeeping = housekeeping;
    this.server = server;
  }

  /** Starts a store with the system's clock; it answers when this returns. */
  public static CentralStore start(CentralConfig config) throws StartException {
    return start(config, InstantSource.system());
  }

  /** Starts a store; it answers when this returns. */
  public static CentralStore start(CentralConfig config, InstantSource clock)
      throws StartException {
    try {
      Optional<DeviceAuthority> authority = authority(config, clock);
      SSLContext tls = tls(config, authority, clock);
      warn(config);
      Registry registry = registry(config);
      RuleDesk rules = RuleDesk.open(config.rulesDir());
      AtRest atRest = atRest(config);
      Database database = Database.open(config.database());
      Housekeeping housekeeping = housekeeping(database, atRest, clock);
      try {
        HospitalSide hospital =
            HospitalSide.open(
                config,
                authority,
                database,
                new VisitRecords(database, atRest),
                atRest,
                rules,
                clock);
        HttpsServer server =
            serve(config, tls, authority, database, atRest, registry, hospital, rules, clock);
        return new CentralStore(database, registry, hospital, housekeeping, server);
      } catch (StartException | RuntimeException e) {
        housekeeping.close();
        throw e;
      }
    } catch (TlsException | DatabaseStartException | RuleFileException | DataKeyException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The port that the store listens on. */
  public int port() {
    return server.port();
  }

  /** What is served. */
  List<Route> routes() {
    return server.routes();
  }

  /** Lets calls under way end, then lets the database go. */
  @Override
  public void close() {
    server.close();
    hospital.close();
    housekeeping.close();
    registry.close();
    database.close();
  }

  private static List<Route> routes(
      CentralConfig config,
      ClaimsDoor door,
      Optional<DeviceAuthority> authority,
      Database database,
      AtRest atRest,
      Registry registry,
      RuleDesk rules,
      Metrics metrics,
      Problems problems,
      InstantSource clock) {
    JsonMapper json = JsonMapper.builder().build();
    boolean mtls = config.access().devices() == CentralConfig.DeviceAccess.MTLS;
    Devices devices =
        new Devices(
            database, mtls, new RateLimit(config.access().callsPerMinute(), problems), problems);
    RecordJson recordJson = new RecordJson();
    VisitRecords records = new VisitRecords(database, atRest);
    KioskChains chains = new KioskChains(database, atRest, !mtls);
    Intake intake =
        new Intake(
            database, atRest, chains, recordJson, config.hospitalCode(), clock, problems, json);
    Worklists worklists = new Worklists(rules, database, atRest, clock, problems, json);
    StaffCalls calls = new StaffCalls(database, clock, problems);
    DayPage desk =
        new DayPage(
            records, chains, worklists, calls, recordJson, config.hospitalCode(), clock, problems);
    Lookups lookups = new Lookups(records, registry, database, atRest, clock, problems, json);
    ClaimsApi claims = new ClaimsApi(rules, clock, problems, json);
    Charges charges = new Charges(rules, records, database, atRest, clock, problems, json);
    Exports exports =
        new Exports(records, rules, database, atRest, clock, config.hospitalCode(), problems, json);
    RepImport rep = new RepImport(rules, database, atRest, clock, problems, json);
    Health health = new Health(database);
    List<Route> routes = new ArrayList<>();
    routes.add(new Route("POST", Intake.COLLECTION, devices.known(intake::post)));
    Batch batch = new Batch(intake, problems);
    DayClose days = new DayClose(database, clock, problems);
    routes.add(new Route("POST", Batch.PATH, devices.known(batch::post)));
    routes.add(new Route("POST", DayClose.PATH, devices.known(days::post)));
    routes.add(new Route("POST", Lookups.VISIT, devices.known(lookups::visit)));
    routes.add(new Route("POST", Lookups.CITIZEN, devices.known(lookups::citizen)));
    routes.add(new Route("PUT", Intake.ONE, devices.known(intake::put)));
    routes.add(new Route("GET", Intake.ONE, devices.known(lookups.readBack(intake::get))));
    routes.add(new Route("POST", ClaimsApi.EVALUATE, claims::evaluate));
    routes.add(new Route("GET", ClaimsApi.RULES, claims::rules));
    routes.add(new Route("GET", ClaimsApi.DEADLINES, claims::deadlines));
    routes.add(new Route("GET", ClaimsApi.DOCUMENT, claims::document));
    routes.addAll(claims(door, charges, worklists, rep, exports));
    routes.add(new Route("POST", StaffCalls.COLLECTION, devices.known(calls::post)));
    WorklistPage lists = new WorklistPage(worklists, config.hospitalCode(), problems);
    routes.addAll(pages(config, database, desk, lists, calls, clock, problems));
    routes.add(new Route("GET", "/desk.css", desk::style));
    routes.add(new Route("GET", "/health", health::get));
    routes.add(new Route("GET", Metrics.PATH, metrics::get));
    if (authority.isPresent()) {
      Enrolments enrolments =
          new Enrolments(database, authority.get(), config.hospitalCode(), clock, problems);
      routes.add(
          new Route(
              "POST", Enrolments.COLLECTION, few(config, problems).limited(enrolments::post)));
      routes.add(new Route("POST", Enrolments.RENEWAL, enrolments.renewal(devices)));
    }
    return routes;
  }

  private static List<Route> claims(
      ClaimsDoor door, Charges charges, Worklists worklists, RepImport rep, Exports exports) {
    return List.of(
        new Route("POST", Charges.CHARGES, door.does(Right.CHARGE, charges::post)),
        new Route("POST", Charges.EVALUATIONS, door.does(Right.CHARGE, charges::again)),
        new Route("GET", Charges.EVALUATIONS, door.sees(Right.SEE_CLAIMS, charges::list)),
        new Route("POST", Worklists.SENT, door.does(Right.SUBMIT, worklists::sent)),
        new Route("POST", Worklists.PAID, door.does(Right.RECONCILE, worklists::paid)),
        new Route("GET", Worklists.ALL, door.sees(Right.SEE_CLAIMS, worklists::all)),
        new Route("GET", Worklists.ONE, door.sees(Right.SEE_CLAIMS, worklists::one)),
        new Route("POST", RepImport.COLLECTION, door.does(Right.RECONCILE, rep::post)),
        new Route("GET", RepImport.OF_RECORD, door.sees(Right.SEE_CLAIMS, rep::ofRecord)),
        new Route("POST", Exports.COLLECTION, door.does(Right.EXPORT, exports::post)));
  }

  /** For guesses at codes and passwords: a twentieth of what a kiosk may, of one address. */
  private static RateLimit few(CentralConfig config, Problems problems) {
    return new RateLimit(Math.max(1, config.access().callsPerMinute() / 20), problems);
  }

  private static List<Route> pages(
      CentralConfig config,
      Database database,
      DayPage day,
      WorklistPage lists,
      StaffCalls calls,
      InstantSource clock,
      Problems problems) {
    return switch (config.access().desk()) {
      case OPEN ->
          List.of(
              new Route("GET", "/", day::get),
              new Route("GET", WorklistPage.ONE, lists::get),
              new Route("POST", StaffCalls.ANSWERED, Desk.ofThisPage(calls::answered, problems)));
      case SIGN_IN -> {
        Desk desk = new Desk(database, config.hospitalCode(), clock, problems);
        yield List.of(
            new Route("GET", "/", desk.dayPage(day::dayOf, day::get)),
            new Route("GET", WorklistPage.ONE, desk.page(Right.SEE_CLAIMS, lists::get)),
            new Route("POST", StaffCalls.ANSWERED, desk.button(calls::answered)),
            new Route("GET", Desk.SIGN_IN, desk::form),
            new Route("POST", Desk.SIGN_IN, few(config, problems).limited(desk::signIn)),
            new Route("POST", Desk.SIGN_OUT, desk::signOut));
      }
    };
  }

  private static HttpsServer serve(
      CentralConfig config,
      SSLContext tls,
      Optional<DeviceAuthority> authority,
      Database database,
      AtRest atRest,
      Registry registry,
      HospitalSide hospital,
      RuleDesk rules,
      InstantSource clock)
      throws StartException {
    Problems problems = new Problems(JsonMapper.builder().build());
    try {
      Metrics metrics = new Metrics(database, config.access().openMetrics(), problems);
      ClaimsDoor door =
          new ClaimsDoor(
              database, clock, problems, config.access().desk() == CentralConfig.DeskAccess.OPEN);
      return HttpsServer.start(
          config.host(),
          config.port(),
          tls,
          hospital.with(
              routes(
                  config, door, authority, database, atRest, registry, rules, metrics, problems,
                  clock),
              door),
          problems,
          metrics);
    } catch (RuntimeException e) {
      hospital.close();
      database.close();
      throw new StartException("cannot listen on " + config.host() + ":" + config.port(), e);
    }
  }

  private static Registry registry(CentralConfig config) throws StartException {
    Neighbours neighbours = config.neighbours();
    try {
      if (neighbours.fhir().isPresent()) {
        return new GuardedRegistry(new FhirRegistry(neighbours.fhir().get()), MOST_LOOKUPS);
      }
      if (neighbours.hosxp().isPresent()) {
        return new GuardedRegistry(new HosxpRegistry(neighbours.hosxp().get()), MOST_LOOKUPS);
      }
      return config.registryCsv().isPresent()
          ? CsvRegistry.open(config.registryCsv().get())
          : (_, _) -> new RegistryAnswer.NotSetUp();
    } catch (IOException e) {
      throw new StartException("the register: " + e.getMessage(), e);
    }
  }

  private static Optional<DeviceAuthority> authority(CentralConfig config, InstantSource clock)
      throws TlsException {
    return config.keysDir().isEmpty()
        ? Optional.empty()
        : Optional.of(
            DeviceAuthority.in(config.keysDir().get(), config.hospitalCode(), clock.instant()));
  }

  /** A file that the settings name must be there; in the store's own folder it is made. */
  static AtRest atRest(CentralConfig config) throws DataKeyException {
    if (config.dataKeys().isEmpty()) {
      return AtRest.inClear();
    }
    Path file = config.dataKeys().get();
    boolean own = config.keysDir().filter(folder -> folder.equals(file.getParent())).isPresent();
    return AtRest.with(own ? DataKeys.openOrMake(file) : DataKeys.open(file));
  }

  private static Housekeeping housekeeping(Database database, AtRest atRest, InstantSource clock)
      throws StartException {
    try {
      return Housekeeping.start(database, atRest, clock);
    } catch (StartException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void warn(CentralConfig config) {
    if (config.dataKeys().isEmpty()) {
      LOG.warn("no keys.dir and no data.keys: personal data is kept in clear; for trials only");
    }
    if (config.access().devices() == CentralConfig.DeviceAccess.OFF) {
      LOG.warn(
          "devices=off: whoever reaches this port can send and look up records; for trials only");
    }
  }

  private static SSLContext tls(
      CentralConfig config, Optional<DeviceAuthority> authority, InstantSource clock)
      throws TlsException {
    var callers = authority.map(DeviceAuthority::certificate);
    return switch (config.tls()) {
      case TlsSetting.Pem pem -> PemIdentity.context(pem.certificate(), pem.key(), callers);
      case TlsSetting.Trial trial -> {
        TrialCertificates made = TrialCertificates.in(trial.dir(), namesOf(config.host()), clock);
        yield PemIdentity.context(made.certificate(), made.key(), callers);
      }
    };
  }

  private static List<String> namesOf(String host) {
    return host.equals("0.0.0.0") || host.equals("::") ? List.of() : List.of(host);
  }
}

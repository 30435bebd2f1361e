package org.sitthi.central;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.sitthi.central.chain.KioskChains;
import org.sitthi.central.claims.ClaimsApi;
import org.sitthi.central.claims.RuleDesk;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.desk.DayPage;
import org.sitthi.central.http.HttpsServer;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.Route;
import org.sitthi.central.intake.Intake;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.central.lookup.Lookups;
import org.sitthi.central.registry.CsvRegistry;
import org.sitthi.central.registry.Registry;
import org.sitthi.central.registry.RegistryAnswer;
import org.sitthi.central.tls.PemIdentity;
import org.sitthi.central.tls.TlsException;
import org.sitthi.central.tls.TlsSetting;
import org.sitthi.central.tls.TrialCertificates;
import org.sitthi.record.RecordJson;
import tools.jackson.databind.json.JsonMapper;

/** The central store, put together: database, endpoints, server. */
public final class CentralStore implements AutoCloseable {

  private final Database database;
  private final HttpsServer server;

  private CentralStore(Database database, HttpsServer server) {
    this.database = database;
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
      SSLContext tls = tls(config, clock);
      Registry registry = registry(config);
      Database database = Database.open(config.database());
      return new CentralStore(database, serve(config, tls, database, registry, clock));
    } catch (TlsException | DatabaseStartException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The port that the store listens on. */
  public int port() {
    return server.port();
  }

  /** Lets calls under way end, then lets the database go. */
  @Override
  public void close() {
    server.close();
    database.close();
  }

  private static List<Route> routes(
      CentralConfig config,
      Database database,
      Registry registry,
      Problems problems,
      InstantSource clock) {
    JsonMapper json = JsonMapper.builder().build();
    RecordJson recordJson = new RecordJson();
    VisitRecords records = new VisitRecords(database, clock);
    KioskChains chains = new KioskChains(database, clock);
    Intake intake = new Intake(records, chains, recordJson, config.hospitalCode(), problems, json);
    DayPage desk = new DayPage(records, chains, recordJson, config.hospitalCode(), clock, problems);
    Lookups lookups = new Lookups(records, registry, database, clock, problems, json);
    ClaimsApi claims = new ClaimsApi(RuleDesk.open(Optional.empty()), clock, problems, json);
    Health health = new Health(database);
    return List.of(
        new Route("POST", Intake.COLLECTION, intake::post),
        new Route("POST", Lookups.VISIT, lookups::visit),
        new Route("POST", Lookups.CITIZEN, lookups::citizen),
        new Route("PUT", Intake.ONE, intake::put),
        new Route("GET", Intake.ONE, intake::get),
        new Route("POST", ClaimsApi.EVALUATE, claims::evaluate),
        new Route("GET", ClaimsApi.RULES, claims::rules),
        new Route("GET", ClaimsApi.DEADLINES, claims::deadlines),
        new Route("GET", ClaimsApi.DOCUMENT, claims::document),
        new Route("GET", "/", desk::get),
        new Route("GET", "/desk.css", desk::style),
        new Route("GET", "/health", health::get));
  }

  private static HttpsServer serve(
      CentralConfig config,
      SSLContext tls,
      Database database,
      Registry registry,
      InstantSource clock)
      throws StartException {
    Problems problems = new Problems(JsonMapper.builder().build());
    try {
      return HttpsServer.start(
          config.host(),
          config.port(),
          tls,
          routes(config, database, registry, problems, clock),
          problems);
    } catch (RuntimeException e) {
      database.close();
      throw new StartException("cannot listen on " + config.host() + ":" + config.port(), e);
    }
  }

  private static Registry registry(CentralConfig config) throws StartException {
    if (config.registryCsv().isEmpty()) {
      return (_, _) -> new RegistryAnswer.NotSetUp();
    }
    try {
      return CsvRegistry.open(config.registryCsv().get());
    } catch (IOException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private static SSLContext tls(CentralConfig config, InstantSource clock) throws TlsException {
    return switch (config.tls()) {
      case TlsSetting.Pem pem -> PemIdentity.context(pem.certificate(), pem.key());
      case TlsSetting.Trial trial -> {
        TrialCertificates made = TrialCertificates.in(trial.dir(), namesOf(config.host()), clock);
        yield PemIdentity.context(made.certificate(), made.key());
      }
    };
  }

  private static List<String> namesOf(String host) {
    return host.equals("0.0.0.0") || host.equals("::") ? List.of() : List.of(host);
  }
}

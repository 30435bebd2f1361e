package org.sitthi.central;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.net.ssl.KeyManager;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.http.Route;
import org.sitthi.central.staff.Clients;
import org.sitthi.central.staff.Right;
import org.sitthi.central.tls.TlsException;
import org.sitthi.central.tls.TlsSetting;
import org.sitthi.central.tls.TrialCertificates;

/** A store on a free port with certificates of its own, at Visits.DAY. */
final class TestStore implements AutoCloseable {

  private final CentralStore store;
  private final Path ca;

  private TestStore(CentralStore store, Path ca) {
    this.store = store;
    this.ca = ca;
  }

  static TestStore start(DatabaseSetting database, Path folder) {
    return start(database, folder, Optional.empty());
  }

  static TestStore start(DatabaseSetting database, Path folder, Optional<Path> registry) {
    return start(
        folder,
        InstantSource.fixed(Visits.AT.toInstant()),
        tls -> config(database, tls).registryCsv(registry).build());
  }

  /** A store that seals what it keeps, by keys in a folder of its own. */
  static TestStore sealed(DatabaseSetting database, Path folder) {
    return start(
        folder,
        InstantSource.fixed(Visits.AT.toInstant()),
        tls -> config(database, tls, folder.resolve("keys")).build());
  }

  /** A store that lets in enrolled kiosks only. */
  static TestStore guarded(DatabaseSetting database, Path folder, InstantSource clock) {
    return start(
        folder,
        clock,
        tls ->
            config(database, tls, folder.resolve("keys"))
                .access(access(CentralConfig.DeviceAccess.MTLS, CentralConfig.DeskAccess.SIGN_IN))
                .build());
  }

  /** A store whose desk wants a sign-in. */
  static TestStore staffed(DatabaseSetting database, Path folder, InstantSource clock) {
    return start(
        folder,
        clock,
        tls ->
            config(database, tls)
                .access(access(CentralConfig.DeviceAccess.OFF, CentralConfig.DeskAccess.SIGN_IN))
                .build());
  }

  static TestStore start(
      Path folder, InstantSource clock, Function<TlsSetting, CentralConfig> config) {
    try {
      // TLS looks at the real clock, so the certificates are made with it.
      TrialCertificates tls =
          TrialCertificates.in(folder.resolve("tls"), List.of(), InstantSource.system());
      TlsSetting.Pem shown = new TlsSetting.Pem(tls.certificate(), tls.key());
      return new TestStore(CentralStore.start(config.apply(shown), clock), tls.ca());
    } catch (StartException | TlsException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return store.port();
  }

  /** What is served. */
  List<Route> routes() {
    return store.routes();
  }

  Caller caller() {
    return Caller.of(store.port(), ca);
  }

  /** A caller that shows a certificate. */
  Caller caller(KeyManager[] identity) {
    return Caller.of(store.port(), ca, identity);
  }

  /** The token of a new program with these rights. */
  static String token(DatabaseSetting.Server setting, Right... rights) {
    try (Database database = Database.join(setting)) {
      return Clients.add(
          database,
          "program-" + UUID.randomUUID().toString().substring(0, 8),
          Set.of(rights),
          "test",
          Visits.AT.toInstant());
    } catch (DatabaseStartException | DatabaseAwayException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * For a store on this machine that anybody may call, keeps data in clear and has no neighbour.
   */
  static CentralConfigBuilder config(DatabaseSetting database, TlsSetting tls) {
    return CentralConfigBuilder.builder()
        .host("127.0.0.1")
        .port(0)
        .database(database)
        .tls(tls)
        .hospitalCode(Visits.HOSPITAL)
        .access(access(CentralConfig.DeviceAccess.OFF, CentralConfig.DeskAccess.OPEN))
        .neighbours(Neighbours.NONE);
  }

  /** The same with an authority, and data sealed, by keys in this folder. */
  static CentralConfigBuilder config(DatabaseSetting database, TlsSetting tls, Path keys) {
    return config(database, tls)
        .keysDir(Optional.of(keys))
        .dataKeys(Optional.of(keys.resolve(CentralConfig.DATA_KEYS_FILE)));
  }

  /** So often that no test hears of a limit. */
  static CentralConfig.Access access(
      CentralConfig.DeviceAccess devices, CentralConfig.DeskAccess desk) {
    return new CentralConfig.Access(devices, desk, 10_000_000, false);
  }

  @Override
  public void close() {
    store.close();
  }
}

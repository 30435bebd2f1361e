package org.sitthi.central;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sitthi.central.database.DatabaseSetting;
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
    try {
      // TLS looks at the real clock, so the certificates are made with it.
      TrialCertificates tls =
          TrialCertificates.in(folder.resolve("tls"), List.of(), InstantSource.system());
      CentralConfig config =
          new CentralConfig(
              "127.0.0.1",
              0,
              database,
              new TlsSetting.Pem(tls.certificate(), tls.key()),
              Visits.HOSPITAL,
              Optional.empty(),
              registry);
      InstantSource clock = InstantSource.fixed(Visits.AT.toInstant());
      return new TestStore(CentralStore.start(config, clock), tls.ca());
    } catch (StartException | TlsException e) {
      throw new IllegalStateException(e);
    }
  }

  Caller caller() {
    return Caller.of(store.port(), ca);
  }

  @Override
  public void close() {
    store.close();
  }
}

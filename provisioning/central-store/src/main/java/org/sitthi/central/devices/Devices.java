package org.sitthi.central.devices;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.RateLimit;

/**
 * Lets kiosks in by their certificates. Each call asks the database whether the certificate still
 * counts, so that a revocation holds at once in every store.
 */
public final class Devices {

  private final Database database;
  private final boolean required;
  private final RateLimit limit;
  private final Problems problems;

  /**
   * The gate before what kiosks call.
   *
   * @param required whether a caller without certificate is refused; one that shows a certificate
   *     is held to it in any case
   * @param limit of the calls of each
   */
  public Devices(Database database, boolean required, RateLimit limit, Problems problems) {
    this.limit = limit;
    this.database = database;
    this.required = required;
    this.problems = problems;
  }

  /** The endpoint behind the gate; it learns the kiosk by {@link Call#kiosk}. */
  public Endpoint known(Endpoint behind) {
    return limit.limited(call -> through(call, behind, required));
  }

  /** The same, with a certificate wanted always. */
  Endpoint enrolled(Endpoint behind) {
    return limit.limited(call -> through(call, behind, true));
  }

  private Answer through(Call call, Endpoint behind, boolean wanted)
      throws BodyException, DatabaseAwayException {
    Optional<X509Certificate> shown = call.certificate();
    if (shown.isEmpty()) {
      return wanted ? refused(call, ProblemKind.NO_DEVICE) : behind.answer(call);
    }
    String fingerprint = Sha256.hex(DeviceRows.der(shown.get()));
    Optional<Device> device = database.ask(connection -> DeviceRows.find(connection, fingerprint));
    if (device.isEmpty()) {
      return refused(call, ProblemKind.NO_DEVICE);
    }
    return device.get().revoked()
        ? refused(call, ProblemKind.REVOKED)
        : behind.answer(call.from(device.get().kioskId(), fingerprint));
  }

  /** The body is read first: a caller that is still sending would not hear the answer. */
  private Answer refused(Call call, ProblemKind kind) throws BodyException {
    call.dropBody();
    return problems.of(kind);
  }
}

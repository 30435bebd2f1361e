package org.sitthi.kiosk.nhso.routes;

import java.util.function.LongSupplier;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.record.Route;

/**
 * One way to NHSO for one question.
 *
 * @param <D> the port
 */
record Way<D>(D desk, RouteHealth health) {

  static Way<EntitlementDesk> entitlement(Route route, EntitlementDesk desk, LongSupplier clock) {
    return new Way<>(desk, new RouteHealth(route, "entitlement", clock));
  }

  static Way<HistoryDesk> history(Route route, HistoryDesk desk, LongSupplier clock) {
    return new Way<>(desk, new RouteHealth(route, "history", clock));
  }
}

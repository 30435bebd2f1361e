package org.sitthi.central.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.claims.Worklists;
import org.sitthi.central.database.Database;
import org.sitthi.central.fleet.Fleet;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Endpoint;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.Route;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.central.reconcile.Reconciliation;
import org.sitthi.central.staff.PageDoor;
import org.sitthi.central.staff.Right;

/** The routes of these pages. */
public final class DeskPages {

  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private DeskPages() {}

  /**
   * The routes.
   *
   * @param others the store's routes, of which the worklists' are shown as pages
   */
  public static List<Route> of(
      List<Route> others,
      PageDoor door,
      Database database,
      AtRest atRest,
      VisitRecords records,
      Reconciliation reconciliation,
      Fleet fleet,
      String hospitalCode,
      InstantSource clock,
      Problems problems) {
    FleetPage kiosks = new FleetPage(fleet, hospitalCode, clock);
    RecordsPage search = new RecordsPage(database, atRest, records, hospitalCode, clock);
    ReconciliationPage day =
        new ReconciliationPage(database, reconciliation, hospitalCode, clock, problems);
    WorklistsPage lists = new WorklistsPage(at(others, Worklists.ALL), hospitalCode);
    List<Route> all = new ArrayList<>();
    all.add(new Route("GET", "/fleet", door.page(Right.SEE_FLEET, kiosks::get)));
    all.add(new Route("GET", "/records", door.page(Right.SEE_DAY, search::get)));
    all.add(new Route("POST", "/records", door.form(Right.SEE_DAY, search::post)));
    all.add(new Route("GET", "/reconciliation", door.page(Right.SEE_CLAIMS, day::get)));
    all.add(new Route("GET", "/reconciliation.csv", door.page(Right.SEE_CLAIMS, day::csv)));
    all.add(new Route("GET", "/reconciliation.html", door.page(Right.SEE_CLAIMS, day::html)));
    all.add(new Route("GET", "/worklists", door.page(Right.SEE_CLAIMS, lists::all)));
    byte[] css = resource("pages.css");
    byte[] htmx = resource(HTMX);
    all.add(new Route("GET", "/pages.css", _ -> new Answer(200, "text/css; charset=utf-8", css)));
    all.add(
        new Route("GET", "/htmx.js", _ -> new Answer(200, "text/javascript; charset=utf-8", htmx)));
    return all;
  }

  private static Endpoint at(List<Route> routes, String template) {
    return routes.stream()
        .filter(route -> route.template().equals(template) && route.method().equals("GET"))
        .map(Route::endpoint)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] resource(String name) {
    try (InputStream in = DeskPages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

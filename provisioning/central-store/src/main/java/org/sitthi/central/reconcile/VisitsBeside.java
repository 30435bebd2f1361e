package org.sitthi.central.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitthi.central.reconcile.Difference.Kind;
import org.sitthi.central.registry.HospitalVisits.Visit;

/**
 * The hospital's visits beside the store's records: by visit number, else by person. Each visit is
 * taken by one record at most.
 */
record VisitsBeside(List<Visit> visits) {

  List<Difference> compare(
      List<ReconcileRows.Held> all,
      Map<ReconcileRows.Held, String> persons,
      Map<String, Integer> counts) {
    List<Difference> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ReconcileRows.Held each : all) {
      Optional<Visit> visit = visit(each, persons.getOrDefault(each, ""), taken);
      if (visit.isEmpty()) {
        found.add(Reconciliation.of(Kind.RECORD_WITHOUT_VISIT, each, Optional.empty()));
        continue;
      }
      taken.add(visit.get().visitNumber());
      List<String> codes = visit.get().claimCodes();
      if (each.code().isPresent() && codes.isEmpty()) {
        found.add(
            Reconciliation.of(
                Kind.VISIT_WITHOUT_CODE, each, Optional.of(visit.get().visitNumber())));
      } else if (each.code().isPresent() && !codes.contains(each.code().get())) {
        found.add(
            Reconciliation.of(
                Kind.VISIT_WITH_OTHER_CODE, each, Optional.of(String.join(" ", codes))));
      }
    }
    counts.put("hospitalVisitsWithRecord", taken.size());
    for (Visit visit : visits) {
      if (!taken.contains(visit.visitNumber())) {
        found.add(
            new Difference(
                Kind.VISIT_WITHOUT_RECORD,
                Optional.empty(),
                Optional.empty(),
                Optional.of(visit.visitNumber()),
                Optional.empty(),
                visit.claimCodes().stream().findFirst()));
      }
    }
    return found;
  }

  private Optional<Visit> visit(ReconcileRows.Held each, String person, Set<String> taken) {
    return visits.stream()
        .filter(visit -> !taken.contains(visit.visitNumber()))
        .filter(visit ->
            each.visitNumber().isPresent()
                ? each.visitNumber().get().equals(visit.visitNumber())
                : !person.isEmpty() && person.equals(visit.citizenId()))
        .findFirst();
  }
}

package org.sitthi.central.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitthi.central.reconcile.Difference.Kind;
import org.sitthi.central.registry.HospitalVisits.Visit;

/** The hospital's visits beside the store's records. */
class VisitsBesideTest {

  private static final String MALI = "9123456789010";

  @Test
  void eachVisitIsTakenByOneRecordAndWhatIsLeftOverIsTold() {
    ReconcileRows.Held same = held(Optional.of("V1"), "PP1");
    ReconcileRows.Held other = held(Optional.of("V2"), "PP2");
    ReconcileRows.Held ofPerson = held(Optional.empty(), "PP3");
    ReconcileRows.Held again = held(Optional.empty(), "PP4");
    Map<String, Integer> counts = new LinkedHashMap<>();

    List<Difference> found =
        new VisitsBeside(
                List.of(
                    new Visit("V1", "1", "", List.of("PP1")),
                    new Visit("V2", "2", "", List.of("PP9")),
                    new Visit("V3", "3", MALI, List.of()),
                    new Visit("V4", "4", "", List.of())))
            .compare(
                List.of(same, other, ofPerson, again), Map.of(ofPerson, MALI, again, MALI), counts);

    assertThat(found)
        .extracting(Difference::kind)
        .containsExactly(
            Kind.VISIT_WITH_OTHER_CODE,
            Kind.VISIT_WITHOUT_CODE,
            Kind.RECORD_WITHOUT_VISIT,
            Kind.VISIT_WITHOUT_RECORD);
    assertThat(counts).containsEntry("hospitalVisitsWithRecord", 3);
    assertThat(found.toString()).doesNotContain(MALI);
  }

  private static ReconcileRows.Held held(Optional<String> number, String code) {
    return new ReconcileRows.Held(
        UUID.randomUUID(), "K01", number, Optional.of(code), false, false);
  }
}

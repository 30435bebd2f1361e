package org.sitthi.record;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.sitthi.record.Evidence.AttemptMark;
import org.sitthi.record.Evidence.Machine;
import org.sitthi.record.Evidence.RouteState;
import org.sitthi.record.Evidence.StepTime;

/** Any evidence that may be. */
final class Proofs {

  private Proofs() {}

  static Arbitrary<Evidence> evidence() {
    return Combinators.combine(
            machines(),
            RecordRoundTripTest.times().optional(),
            Arbitraries.of("0001", "0003").optional(),
            some(routes(), Evidence.MOST_ROUTES),
            some(attempts(), Evidence.MOST_ATTEMPTS),
            some(steps(), Evidence.MOST_STEPS))
        .as(Evidence::new);
  }

  private static <T> Arbitrary<List<T>> some(Arbitrary<T> one, int most) {
    return one.list().ofMaxSize(most);
  }

  private static Arbitrary<Machine> machines() {
    return Combinators.combine(
            RecordRoundTripTest.text(1, 20),
            RecordRoundTripTest.text(1, 50),
            RecordRoundTripTest.text(1, 100).optional())
        .as(Machine::new);
  }

  private static Arbitrary<RouteState> routes() {
    return Combinators.combine(
            Arbitraries.of(Route.class),
            Arbitraries.of(Evidence.Health.class),
            RecordRoundTripTest.times(),
            RecordRoundTripTest.text(1, 60).optional())
        .as(RouteState::new);
  }

  private static Arbitrary<AttemptMark> attempts() {
    return Combinators.combine(
            Arbitraries.of(Evidence.Asked.class),
            Arbitraries.of(Route.class).optional(),
            RecordRoundTripTest.times(),
            Arbitraries.longs().between(0, 86_400_000),
            Arbitraries.of(Evidence.Outcome.class),
            RecordRoundTripTest.text(1, 60).optional())
        .as(AttemptMark::new);
  }

  private static Arbitrary<StepTime> steps() {
    return Combinators.combine(
            Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withChars("_7")
                .ofMinLength(1)
                .ofMaxLength(40),
            Arbitraries.longs().between(0, 86_400_000))
        .as(StepTime::new);
  }
}

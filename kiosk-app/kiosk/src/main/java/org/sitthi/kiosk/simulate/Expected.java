package org.sitthi.kiosk.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitEffect;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitState;

/** What must be hit; made from the types and enums themselves, so that a new one is missed. */
final class Expected {

  private Expected() {}

  /** One line for each thing. */
  static List<String> table(Coverage coverage) {
    List<String> lines = new ArrayList<>();
    rows((state, event) ->
        lines.add(
            line(coverage.hits(state, event), row(state, event), Impossible.row(state, event))));
    things().forEach(what -> lines.add(line(coverage.hits(what), what, Impossible.thing(what))));
    return lines;
  }

  private static String line(long hits, String what, Optional<String> impossible) {
    return "%10d  %s%s"
        .formatted(hits, what, impossible.map(why -> " (can't be: " + why + ")").orElse(""));
  }

  /** What was never hit, though it can be. */
  static List<String> missed(Coverage coverage) {
    List<String> missed = new ArrayList<>();
    things().stream()
        .filter(what -> coverage.hits(what) == 0 && Impossible.thing(what).isEmpty())
        .forEach(missed::add);
    rows((state, event) -> {
      if (coverage.hits(state, event) == 0
          && !Impossible.isSeldom(state, event)
          && Impossible.row(state, event).isEmpty()) {
        missed.add(row(state, event));
      }
    });
    return missed;
  }

  /** What was hit though {@link Impossible} gives a reason why it can't be. */
  static List<String> hitThoughImpossible(Coverage coverage) {
    List<String> hit = new ArrayList<>();
    things().stream()
        .filter(what -> coverage.hits(what) > 0 && Impossible.thing(what).isPresent())
        .forEach(hit::add);
    rows((state, event) -> {
      if (coverage.hits(state, event) > 0 && Impossible.row(state, event).isPresent()) {
        hit.add(row(state, event));
      }
    });
    return hit;
  }

  private static void rows(BiConsumer<Class<?>, Class<?>> each) {
    for (Class<?> state : leaves(VisitState.class)) {
      for (Class<?> event : leaves(VisitEvent.class)) {
        each.accept(state, event);
      }
    }
  }

  private static String row(Class<?> state, Class<?> event) {
    return state.getSimpleName() + " + " + event.getSimpleName();
  }

  /** All that is no row of state and event. */
  static List<String> things() {
    List<String> all = new ArrayList<>();
    Stream.of(Trouble.values()).map(World::name).forEach(all::add);
    Stream.of(Cause.values()).map(cause -> "cause " + cause).forEach(all::add);
    for (DeskTrouble.Kind kind : DeskTrouble.Kind.values()) {
      for (String what :
          List.of(
              "check unreachable",
              "check only known",
              "history unreachable",
              "claim not sent",
              "claim lost")) {
        all.add(what + " " + kind);
      }
    }
    Stream.of(EntitlementAnswer.Reason.values()).map(r -> "check refused " + r).forEach(all::add);
    Stream.of(CardFault.values()).map(fault -> "read failed " + fault).forEach(all::add);
    Stream.of(PrinterFault.values()).map(fault -> "print failed " + fault).forEach(all::add);
    Stream.of(Pickup.values()).map(pickup -> "slip " + pickup).forEach(all::add);
    all.add("reader lost " + CardFault.READER_GONE);
    all.add("reader lost " + CardFault.SERVICE_GONE);
    all.add(SimNhso.DUPLICATE);
    all.add(SimDisk.SECOND_CODE);
    for (DurableStep step : DurableStep.values()) {
      all.add(step.cutBefore());
      all.add(step.cutAfter());
    }
    leaves(VisitEffect.class).forEach(effect -> all.add(SimProcess.overdue(effect)));
    return all;
  }

  /** The records of a sealed family. */
  static List<Class<?>> leaves(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(part -> leaves(part).stream()).toList()
        : List.of(family);
  }
}

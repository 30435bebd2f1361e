package org.sitthi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.DegradedHospital.Way;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/**
 * Whatever of the six is away, together or alone, the visit ends as the README's tables say: real
 * journal, real HTTP to NHSO's stand-ins, a real connection to the printer.
 */
class DegradedModesTest {

  private static final String ANY = "·";
  private static final List<List<String>> VISITS = table("| reader | clock | agent |");
  private static final List<List<String>> SLIPS = table("| printer | record | slip |");
  private static final List<List<String>> UPLOADS = table("| store | record goes |");

  @TempDir Path folder;

  /** All that can be up or down, in every combination. */
  static Stream<Way> ways() {
    List<Way> all = new ArrayList<>();
    for (String reader : new String[] {"up", "down"}) {
      for (String clock : new String[] {"right", "wrong"}) {
        for (String agent : new String[] {"up", "down", "dies at the claim"}) {
          for (String status : new String[] {"up", "down"}) {
            for (String printer : new String[] {"up", "down"}) {
              for (String store : new String[] {"up", "down"}) {
                all.add(new Way(reader, clock, agent, status, printer, store));
              }
            }
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theVisitEndsAsTheTablesSay(Way way) throws Exception {
    List<String> expected = row(VISITS, way.reader(), way.clock(), way.agent(), way.status());
    try (DegradedHospital hospital = DegradedHospital.open(folder, way)) {
      VisitState end = hospital.visit();
      assertThat(screen(end)).isEqualTo(expected.get(0));
      if (expected.get(1).equals("none")) {
        assertThat(hospital.load()).isEqualTo(new Outbox.Load(0, 0));
        assertThat(hospital.slips()).isEmpty();
        return;
      }
      VisitRecord saved = saved(end);
      assertThat(record(saved)).isEqualTo(expected.get(1));
      List<String> slip = row(SLIPS, way.printer(), expected.get(1));
      assertThat(slip(end, hospital)).isEqualTo(slip.get(0));
      List<String> upload = row(UPLOADS, way.store());
      assertThat(hospital.wayOf(saved)).isEqualTo(upload.get(0));
      assertThat(hospital.requests()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void noRowOfTheTablesIsThereForNothing() {
    Set<List<String>> used = new LinkedHashSet<>();
    ways()
        .forEach(way -> {
          used.add(matching(VISITS, way.reader(), way.clock(), way.agent(), way.status()));
          used.add(matching(UPLOADS, way.store()));
          for (String record : new String[] {"OBTAINED", "PENDING"}) {
            used.add(matching(SLIPS, way.printer(), record));
          }
        });
    assertThat(used).containsAll(VISITS).containsAll(SLIPS).containsAll(UPLOADS);
  }

  private static String screen(VisitState end) {
    return switch (end) {
      case VisitState.Finished _ -> "number and code";
      case VisitState.Deferred deferred -> "care goes on, " + deferred.cause().code();
      case VisitState.OutOfService closed -> "closed, " + closed.cause().code();
      default -> end.getClass().getSimpleName();
    };
  }

  private static VisitRecord saved(VisitState end) {
    return end instanceof VisitState.Finished finished
        ? finished.saved()
        : ((VisitState.Deferred) end).saved();
  }

  private static String record(VisitRecord saved) {
    ClaimRecord claim = saved.claim();
    assertThat(claim.value().isPresent()).isEqualTo(claim.state() == ClaimRecord.State.OBTAINED);
    return claim.state().name();
  }

  /** What lies at the mouth, held beside a drawing of what should. */
  private static String slip(VisitState end, DegradedHospital hospital) {
    SlipOutcome outcome =
        end instanceof VisitState.Finished finished
            ? finished.slip()
            : ((VisitState.Deferred) end).slip();
    if (outcome instanceof SlipOutcome.Failed) {
      assertThat(hospital.slips()).isEmpty();
      return "none; number and code on the screen";
    }
    VisitRecord saved = saved(end);
    assertThat(hospital.slips()).hasSize(1);
    assertThat(hospital.slips().getFirst().bits()).isEqualTo(hospital.drawn(saved).bits());
    return saved.claim().value().isPresent() ? "with the code" : "\"code follows\"";
  }

  private static List<String> row(List<List<String>> table, String... given) {
    List<String> row = matching(table, given);
    return row.subList(given.length, row.size());
  }

  /** The first row whose cells are these, or any. */
  private static List<String> matching(List<List<String>> table, String... given) {
    return table.stream()
        .filter(row -> {
          for (int i = 0; i < given.length; i++) {
            if (!row.get(i).equals(ANY) && !row.get(i).equals(given[i])) {
              return false;
            }
          }
          return true;
        })
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + List.of(given)));
  }

  /** The rows under a head of the README. */
  private static List<List<String>> table(String head) {
    try {
      return Files.readAllLines(Path.of("README.md")).stream()
          .dropWhile(line -> !line.startsWith(head))
          .takeWhile(line -> line.startsWith("|"))
          .skip(2)
          .map(line ->
              Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                  .map(String::strip)
                  .toList())
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

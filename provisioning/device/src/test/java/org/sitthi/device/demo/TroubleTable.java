package org.sitthi.device.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/** "Every trouble of NHSO" in the kiosk's README: what it says of a fault of the town. */
final class TroubleTable {

  private static final Path README = Path.of("../../kiosk-app/kiosk/README.md");

  private static final String UNKNOWN = ", entitlement not known";

  private TroubleTable() {}

  /** How a visit ends: its screen, its slip and the claim in its record. */
  record End(String screen, String slip, String record) {

    /** The same, had the entitlement been learned on another way. */
    End withRights() {
      return new End(screen, slip, record.replace(UNKNOWN, ""));
    }
  }

  /** Every fault that a table of the town names, with which it says that a demo can be run. */
  static List<String> faults() throws IOException {
    List<String> lines = Files.readAllLines(README);
    Pattern name = Pattern.compile("`([a-z0-9-]+)`");
    try (Stream<String> rows = lines.stream().skip(lines.indexOf("### The town"))) {
      return rows.takeWhile(line -> !line.startsWith("### Measured"))
          .filter(line -> line.startsWith("| "))
          .map(line -> line.split("\\|", -1))
          .flatMap(cells -> Stream.of(cells[1], cells[2]))
          .filter(cell -> cell.strip().startsWith("`"))
          .flatMap(cell -> name.matcher(cell).results().map(found -> found.group(1)))
          .distinct()
          .toList();
    }
  }

  /** The rows that name this fault, each with the end it promises. */
  static List<End> of(String fault) throws IOException {
    List<String> lines = Files.readAllLines(README);
    int from = lines.indexOf("### Every trouble of NHSO");
    try (Stream<String> rows = lines.stream().skip(from)) {
      return rows.takeWhile(line -> !line.startsWith("### ") || line.endsWith("trouble of NHSO"))
          .filter(line -> line.startsWith("| "))
          .map(line -> line.split("\\|", -1))
          .filter(cells ->
              cells.length > 5 && List.of(cells[2].strip().split(", ")).contains("`" + fault + "`"))
          .map(cells -> new End(cells[3].strip(), cells[4].strip(), cells[5].strip()))
          .toList();
    }
  }

  /** How this visit ended, in the words of the table. */
  static End of(VisitState end) {
    return switch (end) {
      case Finished finished -> new End("`Finished`", "the code", claim(finished.saved()));
      case Deferred deferred ->
          new End("`Deferred` " + deferred.cause().code(), "the cause", claim(deferred.saved()));
      case Apology apology -> new End("`Apology` " + apology.cause().code(), "none", "none");
      default -> throw new IllegalArgumentException("no end: " + end.getClass().getSimpleName());
    };
  }

  private static String claim(VisitRecord saved) {
    ClaimRecord claim = saved.claim();
    String rights = saved.entitlement().isPresent() ? "" : UNKNOWN;
    return claim.state()
        + claim.source().map(source -> " " + source).orElse("")
        + (claim.state() == ClaimRecord.State.OBTAINED ? "" : rights);
  }
}

package org.sitthi.device.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sitthi.claims.Approval;
import org.sitthi.claims.ApprovalKind;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.DrugUseBuilder;
import org.sitthi.claims.Evaluator;
import org.sitthi.claims.FacilityType;
import org.sitthi.claims.Facts;
import org.sitthi.claims.Money;
import org.sitthi.claims.RuleSet;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Visit;
import org.sitthi.claims.files.RuleFiles;
import org.sitthi.hardware.bench.Bench;
import org.sitthi.hardware.bench.Figure;
import org.sitthi.hardware.bench.Spread;

/** How many charge lines a second the built-in rules decide on one thread. */
final class ClaimsBench implements Bench {

  private static final long SEED = 20180928;
  private static final int VISITS = 2_000;
  private static final int LINES = 10;
  private static final int ROUNDS = 30;
  private static final int WARM_UP = 20;
  private static final String[] CATEGORIES = {"1", "2", "5", "6", "7", "8", "11", "12", "13", "15"};
  private static final String[] DRUGS = {
    "paracetamol", "imatinib", "rituximab", "azacitidine", "darbepoetin", "aprepitant", "ivig"
  };
  private static final String[] INDICATIONS = {"CANCER", "CKD", "RHEUMATOID_ARTHRITIS", "J2"};

  private record Case(Visit visit, List<ChargeLine> lines) {}

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public List<Figure> run() {
    long start = System.nanoTime();
    RuleSet rules = RuleFiles.builtIn().load();
    double loadMillis = (System.nanoTime() - start) / 1e6;
    List<Case> cases = cases(new Random(SEED));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] nanos = new long[ROUNDS];
    long[] busy = new long[ROUNDS];
    long decided = 0;
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      long busyBefore = threads.getCurrentThreadCpuTime();
      for (Case each : cases) {
        decided +=
            Evaluator.evaluate(each.visit(), each.lines(), Facts.UNKNOWN, rules).lines().size();
      }
      if (i >= 0) {
        nanos[i] = System.nanoTime() - begun;
        busy[i] = threads.getCurrentThreadCpuTime() - busyBefore;
      }
    }
    if (decided != (long) VISITS * LINES * (ROUNDS + WARM_UP)) {
      throw new IllegalStateException("not every line was decided");
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("rules and their versions", rules.rules().size(), "rules"));
    figures.add(new Figure("load all rule files, cold", loadMillis, "ms"));
    figures.addAll(Spread.ofNanos(nanos).figures("20,000 lines of 2,000 visits"));
    figures.add(perSecond("lines a second, one thread, warm", nanos));
    // On a machine with other work the clock runs on while others have the core.
    figures.add(perSecond("lines a second of one core's time, warm", busy));
    return List.copyOf(figures);
  }

  private static Figure perSecond(String what, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    double seconds = sorted[sorted.length / 2] / 1e9;
    return new Figure(what, Math.rint(VISITS * LINES / seconds), "lines/s");
  }

  private static List<Case> cases(Random random) {
    List<Case> cases = new ArrayList<>();
    LocalDate first = LocalDate.of(2018, 6, 1);
    for (int i = 0; i < VISITS; i++) {
      Visit visit =
          Visit.builder("V" + i, Scheme.LGO, first.plusDays(random.nextInt(180)))
              .subInscl("L" + (1 + random.nextInt(4)))
              .facility(FacilityType.STATE)
              .hn("H" + i)
              .permitNumber("PP9900000001")
              .build();
      List<ChargeLine> lines = new ArrayList<>();
      for (int l = 0; l < LINES; l++) {
        lines.add(l < 4 ? drug(random, l) : service(random, l));
      }
      cases.add(new Case(visit, lines));
    }
    return cases;
  }

  private static ChargeLine drug(Random random, int id) {
    return ChargeLine.builder("L" + id, "3", new Money(random.nextLong(1, 5_000_000)))
        .drug(
            DrugUseBuilder.builder()
                .genericId(DRUGS[random.nextInt(DRUGS.length)])
                .indication(INDICATIONS[random.nextInt(INDICATIONS.length)])
                .route("IV")
                .strength("20 mcg")
                .ned(random.nextBoolean())
                .nedReason(random.nextBoolean() ? "EA" : null)
                .build())
        .approval(
            random.nextBoolean()
                ? new Approval("A1", ApprovalKind.OCPA, null, null, null, null)
                : null)
        .build();
  }

  private static ChargeLine service(Random random, int id) {
    String category = CATEGORIES[random.nextInt(CATEGORIES.length)];
    return ChargeLine.builder("L" + id, category, new Money(random.nextLong(1, 500_000)))
        .kind(random.nextInt(20) == 0 ? "DIALYSIS" : null)
        .itemCode(random.nextInt(5) == 0 ? null : "3" + random.nextInt(1000))
        .listRate(new Money(100_000))
        .inList(true)
        .build();
  }
}

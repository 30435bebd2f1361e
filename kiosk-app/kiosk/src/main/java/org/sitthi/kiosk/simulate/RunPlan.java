package org.sitthi.kiosk.simulate;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is simulated: the same plan gives the same history, byte for byte.
 *
 * @param seed any number
 * @param visits cards put in, 1 to {@link #MOST_VISITS}
 * @param skipped numbers of visits that are left out, from 1
 * @param without troubles that never happen
 * @param mutant the bug that is planted, if any
 * @param told whether the history is kept
 */
record RunPlan(
    long seed,
    int visits,
    Set<Integer> skipped,
    Set<Trouble> without,
    Optional<Mutant> mutant,
    boolean told) {

  /** Of one history; more visits are more histories. */
  static final int MOST_VISITS = 40;

  RunPlan {
    skipped = Set.copyOf(skipped);
    without = Set.copyOf(without);
  }

  static RunPlan of(long seed, int visits) {
    return new RunPlan(seed, visits, Set.of(), Set.of(), Optional.empty(), false);
  }

  RunPlan with(Mutant planted) {
    return new RunPlan(seed, visits, skipped, without, Optional.of(planted), told);
  }

  RunPlan withSeed(long other) {
    return new RunPlan(other, visits, skipped, without, mutant, told);
  }

  RunPlan withVisits(int fewer) {
    return new RunPlan(seed, fewer, skipped, without, mutant, told);
  }

  RunPlan skipping(int visit) {
    Set<Integer> more = new TreeSet<>(skipped);
    more.add(visit);
    return new RunPlan(seed, visits, more, without, mutant, told);
  }

  RunPlan without(Trouble trouble) {
    Set<Trouble> more = new HashSet<>(without);
    more.add(trouble);
    return new RunPlan(seed, visits, skipped, more, mutant, told);
  }

  RunPlan thatIsTold() {
    return new RunPlan(seed, visits, skipped, without, mutant, true);
  }

  /** The command that does it again. */
  String command() {
    StringBuilder line = new StringBuilder("./kiosk simulate --seed " + seed);
    line.append(" --visits ").append(visits);
    if (!skipped.isEmpty()) {
      line.append(" --skip ").append(joined(skipped.stream().sorted().map(String::valueOf)));
    }
    if (!without.isEmpty()) {
      line.append(" --without ").append(joined(without.stream().sorted().map(Trouble::name)));
    }
    mutant.ifPresent(planted -> line.append(" --mutant ").append(planted.name()));
    return line.append(" --history").toString();
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(","));
  }
}

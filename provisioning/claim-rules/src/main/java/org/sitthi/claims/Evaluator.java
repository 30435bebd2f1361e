package org.sitthi.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Decides on a visit: which route each line takes, what is missing, and how much may be claimed.
 */
public final class Evaluator {

  /** Most lines in one visit. */
  public static final int MOST_LINES = 2000;

  private Evaluator() {}

  /**
   * Decides; the same input always gives the same answer, in whatever order the lines stand.
   *
   * @throws IllegalArgumentException if two lines have one id, or there are too many
   */
  public static Decision evaluate(Visit visit, List<ChargeLine> lines, Facts facts, RuleSet rules) {
    refuseWhatIsNoVisit(lines);
    Frame frame = new Frame(visit, lines, facts, rules);
    RuleIndex.Slice slice =
        rules.index().at(visit.scheme(), visit.visitType(), visit.serviceDate());
    LineEvaluation evaluation = new LineEvaluation(frame, rules);
    List<LineWork> works = new ArrayList<>(lines.size());
    for (ChargeLine line : lines) {
      works.add(evaluation.decide(line, slice));
    }
    new GroupAmounts(frame, evaluation.findings()).reckon(works);
    return new VisitEvaluation(frame, evaluation.findings(), works).decide(slice);
  }

  private static void refuseWhatIsNoVisit(List<ChargeLine> lines) {
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("more than " + MOST_LINES + " lines in one visit");
    }
    Set<String> ids = HashSet.newHashSet(lines.size());
    for (ChargeLine line : lines) {
      if (!ids.add(Objects.requireNonNull(line.lineId()))) {
        throw new IllegalArgumentException("two lines have the id '" + line.lineId() + "'");
      }
    }
  }
}

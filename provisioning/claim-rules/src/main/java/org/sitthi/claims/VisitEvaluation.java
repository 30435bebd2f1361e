package org.sitthi.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on the visit as a whole, once its lines are decided. */
final class VisitEvaluation {

  private final Frame frame;
  private final Findings findings;
  private final List<LineWork> works;
  private final List<Finding> found = new ArrayList<>();
  private final List<Required> required = new ArrayList<>();
  private Money deducted = Money.ZERO;

  VisitEvaluation(Frame frame, Findings findings, List<LineWork> works) {
    this.frame = frame;
    this.findings = findings;
    this.works = works;
  }

  Decision decide(RuleIndex.Slice slice) {
    frame.atVisit();
    Money direct = directClaim();
    frame.directClaim = direct;
    for (Compiled compiled : slice.visit) {
      if (compiled.rule.limit() != null) {
        limit(compiled, compiled.rule.limit());
      } else {
        apply(compiled, direct);
      }
    }
    found.sort(Findings.WORST_FIRST);
    List<LineDecision> lines = new ArrayList<>(works.size());
    Money charged = Money.ZERO;
    for (LineWork work : works) {
      lines.add(work.done());
      charged = charged.plus(work.line.charge());
    }
    return new Decision(
        frame.visit.visitId(),
        lines,
        found,
        required,
        Parts.of(frame.visit.visitId(), lines),
        charged,
        deducted,
        direct.minus(deducted));
  }

  private Money directClaim() {
    Money direct = Money.ZERO;
    for (LineWork work : works) {
      if (work.route == Route.ECLAIM) {
        direct = direct.plus(work.claimable());
      }
    }
    return direct;
  }

  private void apply(Compiled compiled, Money direct) {
    Truth truth = compiled.matches(frame);
    Rule rule = compiled.rule;
    if (truth == Truth.YES) {
      if (rule.effect().deductTrafficAct() && frame.visit.trafficActAmount() != null) {
        deducted = direct.min(frame.visit.trafficActAmount().orZero());
        frame.directClaim = direct.minus(deducted);
      }
      if (rule.effect().require().isEmpty()) {
        found.add(findings.said(rule, null, direct));
      }
      require(rule);
    } else if (truth == Truth.UNKNOWN && rule.unknown() != Rule.WhenUnknown.SKIP) {
      Level level = rule.unknown() == Rule.WhenUnknown.WARN ? Level.WARN : Level.REVIEW;
      found.add(findings.factMissing(rule, level, frame.missing, null));
    }
  }

  private void require(Rule rule) {
    for (Requirement what : rule.effect().require()) {
      Required one = Requirements.of(what, rule.effect(), frame);
      required.add(one);
      if (!one.present()) {
        Notice notice = Objects.requireNonNullElse(rule.missing(), rule.notice());
        found.add(findings.absent(rule, notice, what, null));
      }
    }
  }

  private void limit(Compiled compiled, Limit limit) {
    List<LineWork> counted = new ArrayList<>();
    for (LineWork work : works) {
      frame.at(work.line);
      frame.decided(work.rule, work.route, List.copyOf(work.alsoAllowed));
      if (compiled.matches(frame) == Truth.YES) {
        counted.add(work);
      }
    }
    frame.atVisit();
    if (!counted.isEmpty() && count(limit.counts(), counted).compareTo(limit.atMost()) > 0) {
      for (LineWork work : counted) {
        work.findings.add(findings.said(compiled.rule, work.line, work.line.charge()));
      }
    }
  }

  private BigDecimal count(Limit.Counts counts, List<LineWork> counted) {
    return switch (counts) {
      case LINES -> BigDecimal.valueOf(counted.size());
      case QUANTITY -> quantity(counted, 0);
      case SESSIONS -> quantity(counted, frame.facts.dialysisSessionsToday());
      case CODES -> {
        Set<@Nullable String> codes = new HashSet<>();
        counted.forEach(work -> codes.add(work.line.itemCode()));
        yield BigDecimal.valueOf(codes.size());
      }
    };
  }

  private static BigDecimal quantity(List<LineWork> counted, @Nullable Integer further) {
    BigDecimal sum = BigDecimal.valueOf(Objects.requireNonNullElse(further, 0));
    for (LineWork work : counted) {
      sum = sum.add(work.line.quantity());
    }
    return sum;
  }
}

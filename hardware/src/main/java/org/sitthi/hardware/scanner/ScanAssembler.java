package org.sitthi.hardware.scanner;

import java.util.ArrayList;
import java.util.List;
import org.sitthi.hardware.scanner.ScanStep.Trouble;

/**
 * Tells scans from typing: a scan begins with the prefix, ends with the end sign and comes faster
 * than anybody types. Pure but for what it holds back; no clock: every key brings its time. For one
 * thread.
 *
 * <p>Keys are held back while they may be the prefix. Whoever feeds it calls {@link #idle} when
 * {@link ScanRules#gap} has passed since the last key, so that nothing is held back for longer.
 */
public final class ScanAssembler {

  private final ScanRules rules;
  private final StringBuilder held = new StringBuilder();
  private Phase phase = Phase.NONE;
  private long first;
  private long last;

  private enum Phase {
    NONE,
    /** The keys so far are the beginning of the prefix. */
    PREFIX,
    SCAN,
    /** A scan that is of no use, until its end or a pause. */
    SKIP
  }

  /** An assembler that has seen nothing. */
  public ScanAssembler(ScanRules rules) {
    this.rules = rules;
  }

  /**
   * Takes a key.
   *
   * @param nanos its time, by a clock that never goes back
   */
  public List<ScanStep> key(char sign, long nanos) {
    List<ScanStep> steps = new ArrayList<>(idle(nanos));
    if (phase == Phase.NONE) {
      first = nanos;
    }
    last = nanos;
    switch (phase) {
      case NONE, PREFIX -> prefix(sign, nanos, steps);
      case SCAN -> scan(sign, steps);
      case SKIP -> {
        if (sign == rules.end()) {
          reset();
        }
      }
    }
    return steps;
  }

  /** Says that it is this late: what was held back for too long is given up. */
  public List<ScanStep> idle(long nanos) {
    boolean late =
        nanos - last > rules.gap().toNanos()
            || (phase != Phase.SKIP && nanos - first > rules.whole().toNanos());
    if (phase == Phase.NONE || !late) {
      return List.of();
    }
    List<ScanStep> steps =
        switch (phase) {
          case NONE, SKIP -> List.of();
          case PREFIX -> List.of(new ScanStep.Typed(held.toString()));
          case SCAN -> List.of(new ScanStep.Broken(Trouble.CUT_OFF));
        };
    // A scan that takes too long is still coming in: the rest of it is not typing.
    boolean stillComing = phase == Phase.SCAN && nanos - last <= rules.gap().toNanos();
    reset();
    phase = stillComing ? Phase.SKIP : Phase.NONE;
    return steps;
  }

  private void prefix(char sign, long nanos, List<ScanStep> steps) {
    held.append(sign);
    phase = Phase.PREFIX;
    int typed = 0;
    while (!rules.prefix().startsWith(held.substring(typed))) {
      typed++;
    }
    if (typed > 0) {
      steps.add(new ScanStep.Typed(held.substring(0, typed)));
      held.delete(0, typed);
      first = nanos;
    }
    if (held.isEmpty()) {
      phase = Phase.NONE;
    } else if (held.length() == rules.prefix().length()) {
      held.setLength(0);
      phase = Phase.SCAN;
    }
  }

  private void scan(char sign, List<ScanStep> steps) {
    if (sign == rules.end()) {
      steps.add(
          held.isEmpty()
              ? new ScanStep.Broken(Trouble.UNREADABLE)
              : new ScanStep.Scanned(new Scan(held.toString())));
      reset();
    } else if (held.length() == rules.longest()) {
      skip(Trouble.TOO_LONG, steps);
    } else if (Character.isISOControl(sign)) {
      skip(Trouble.UNREADABLE, steps);
    } else {
      held.append(sign);
    }
  }

  private void skip(Trouble trouble, List<ScanStep> steps) {
    steps.add(new ScanStep.Broken(trouble));
    held.setLength(0);
    phase = Phase.SKIP;
  }

  private void reset() {
    held.setLength(0);
    phase = Phase.NONE;
  }
}

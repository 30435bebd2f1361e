package org.sitthi.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of one rule (facts/claims.md A.6).
 *
 * @param id capital letters and hyphens
 * @param version 1 and up; a later version follows an earlier one without overlap or gap
 * @param place file and line in which it stands
 * @param covers rows of the fact sheet that it carries, such as {@code G-59}
 * @param schemes schemes for which it holds
 * @param visitType in- or out-patients; absent: both
 * @param stage its place in the order of evaluation
 * @param rank order within the stage, small first; then by id
 * @param match conditions, all must hold
 * @param effect what it does
 * @param from first day in force; absent: ever since
 * @param until first day not in force any more; absent: until further notice
 * @param basis the date that counts
 * @param notice what it says
 * @param missing what it says when a required field is absent
 * @param unknown what happens when a fact is missing that the match needs
 * @param legal where it comes from
 * @param status whether its reading is settled
 * @param readings the possible readings of an unsettled rule
 * @param crossLine whether it looks at other lines of the visit
 * @param limit how much of the matched lines may stand in a visit
 * @param check the completeness check it carries, such as {@code K-29}
 * @param unit who can mend it
 * @param action what to do
 */
public record Rule(
    String id,
    int version,
    String place,
    List<String> covers,
    Set<Scheme> schemes,
    @Nullable VisitType visitType,
    String stage,
    int rank,
    List<Condition> match,
    Effect effect,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    DateBasis basis,
    Notice notice,
    @Nullable Notice missing,
    WhenUnknown unknown,
    Legal legal,
    RuleStatus status,
    List<Reading> readings,
    boolean crossLine,
    @Nullable Limit limit,
    @Nullable String check,
    @Nullable ResponsibleUnit unit,
    @Nullable Text action) {

  /** Keeps its own copies. */
  public Rule {
    covers = List.copyOf(covers);
    schemes = Set.copyOf(schemes);
    match = List.copyOf(match);
    readings = List.copyOf(readings);
  }

  /** What happens when a rule cannot be decided for want of a fact. */
  public enum WhenUnknown implements Described {
    /** A person decides; both outcomes are shown. */
    REVIEW("ให้เจ้าหน้าที่ตัดสิน", "A person decides; both outcomes are shown"),
    /** The rule is passed by with a warning that a fact is missing. */
    WARN("ข้ามกฎและเตือนว่าข้อมูลขาด", "Passed by, with a warning that a fact is missing"),
    /** The rule is passed by. */
    SKIP("ข้ามกฎ", "Passed by");

    private final String th;
    private final String en;

    WhenUnknown(String th, String en) {
      this.th = th;
      this.en = en;
    }

    @Override
    public Text text() {
      return new Text(th, en);
    }
  }

  /** Whether the day lies in the half-open interval of this version. */
  public boolean isInForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }
}

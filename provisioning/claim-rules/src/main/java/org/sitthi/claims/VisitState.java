package org.sitthi.claims;

import java.util.List;

/** How far a visit is from being sent, as far as rules can say (facts/claims.md C.8). */
public enum VisitState implements Described {
  /** Nothing stands in the way. */
  READY("พร้อมส่ง", "Nothing stands in the way"),
  /** A person must decide first. */
  REVIEW("ต้องให้เจ้าหน้าที่ตัดสินก่อน", "A person must decide first"),
  /** Something would be refused. */
  INCOMPLETE("ยังไม่ครบ จะถูกปฏิเสธ", "Something would be refused"),
  /** All lines go by receipt. */
  ROUTED_RECEIPT("ทุกรายการใช้ใบเสร็จ", "All lines go by receipt"),
  /** All lines go to the dialysis program. */
  ROUTED_DMISHD("ทุกรายการส่งโปรแกรมฟอกไต", "All lines go to the dialysis program"),
  /** Nothing of it can be claimed. */
  NOT_CLAIMABLE("เบิกไม่ได้ทุกรายการ", "Nothing of it can be claimed");

  private final String th;
  private final String en;

  VisitState(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }

  static VisitState of(Decision decision) {
    List<LineDecision> lines = decision.lines();
    if (has(decision.findings(), Level.BLOCK) || lines.stream().anyMatch(VisitState::isBlocked)) {
      return INCOMPLETE;
    }
    if (has(decision.findings(), Level.REVIEW) || lines.stream().anyMatch(VisitState::isOpen)) {
      return REVIEW;
    }
    List<Route> routes = lines.stream().map(LineDecision::route).distinct().toList();
    if (routes.isEmpty() || routes.contains(Route.ECLAIM)) {
      return READY;
    }
    if (routes.contains(Route.DMISHD)) {
      return ROUTED_DMISHD;
    }
    return routes.contains(Route.RECEIPT) ? ROUTED_RECEIPT : NOT_CLAIMABLE;
  }

  /** A block of the rule that sent the line elsewhere is kept by its going there. */
  private static boolean isBlocked(LineDecision line) {
    boolean elsewhere = line.route() != Route.ECLAIM && line.route() != Route.REVIEW;
    return line.findings().stream()
        .filter(f -> f.level() == Level.BLOCK)
        .anyMatch(f -> !(elsewhere && f.ruleId().equals(line.decidedBy().id())));
  }

  private static boolean isOpen(LineDecision line) {
    return line.route() == Route.REVIEW || has(line.findings(), Level.REVIEW);
  }

  private static boolean has(List<Finding> findings, Level level) {
    return findings.stream().anyMatch(f -> f.level() == level);
  }
}

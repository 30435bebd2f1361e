package org.sitthi.claims;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What conditions look at while one visit is evaluated: the visit and, one by one, its lines. */
final class Frame {

  static final String HIGH_COST = "HIGH_COST_ONCOLOGY";
  static final String ONCOLOGY = "ONCOLOGY";

  final Visit visit;
  final Facts facts;
  final Codes codes;
  final Settings settings;
  final List<ChargeLine> lines;
  final @Nullable String subInscl;
  final List<String> otherSchemes;

  @Nullable ChargeLine line;
  @Nullable DrugUse drug;
  @Nullable String drugId;
  @Nullable String category;
  @Nullable String kind;
  @Nullable String indication;
  @Nullable Rule decidedBy;
  @Nullable Route route;
  List<Route> alsoAllowed = List.of();
  @Nullable Money directClaim;

  /** The field for want of which the last match stayed unknown. */
  @Nullable Field missing;

  private @Nullable Set<String> kinds;

  Frame(Visit visit, List<ChargeLine> lines, Facts facts, RuleSet rules) {
    this.visit = visit;
    this.lines = lines;
    this.facts = facts;
    codes = rules.codes();
    settings = rules.settings();
    subInscl = codes.idOf(FieldType.SUB_RIGHT, visit.subInscl());
    otherSchemes = visit.otherSchemes().stream().map(Enum::name).toList();
  }

  void at(ChargeLine next) {
    line = next;
    drug = next.drug();
    category = codes.idOf(FieldType.CATEGORY, next.category());
    kind = codes.idOf(FieldType.KIND, next.kind());
    drugId = null;
    indication = null;
    if (drug != null) {
      drugId = codes.idOf(FieldType.DRUG, drug.genericId());
      if (drugId == null) {
        drugId = codes.idOf(FieldType.DRUG, drug.name());
      }
      indication = codes.idOf(FieldType.INDICATION, drug.indication());
    }
    decided(null, null, List.of());
  }

  void atVisit() {
    line = null;
    drug = null;
    drugId = null;
    category = null;
    kind = null;
    indication = null;
    decided(null, null, List.of());
  }

  void decided(@Nullable Rule rule, @Nullable Route toward, List<Route> others) {
    decidedBy = rule;
    route = toward;
    alsoAllowed = others;
  }

  /** Kinds of service among all lines. */
  Set<String> kinds() {
    Set<String> known = kinds;
    if (known == null) {
      known = new HashSet<>();
      for (ChargeLine each : lines) {
        String id = codes.idOf(FieldType.KIND, each.kind());
        if (id != null) {
          known.add(id);
        }
      }
      kinds = known;
    }
    return known;
  }

  /**
   * Whether the drug is a high-cost one for cancer or blood: as the line says, else as the code
   * file says; of a drug that nobody knows, given for such a disease, it is not known.
   */
  @Nullable Boolean highCost() {
    if (drug == null) {
      return false;
    }
    if (drug.highCostOncology() != null) {
      return drug.highCostOncology();
    }
    if (drugId != null) {
      return inGroup(FieldType.DRUG, drugId, HIGH_COST);
    }
    return (indication != null && inGroup(FieldType.INDICATION, indication, ONCOLOGY))
        ? null
        : false;
  }

  /** Outside the National List: as said, else yes if a reason was recorded. */
  @Nullable Boolean ned() {
    if (drug == null) {
      return false;
    }
    if (drug.ned() != null) {
      return drug.ned();
    }
    return isBlank(drug.nedReason()) ? null : true;
  }

  @Nullable BigDecimal strength() {
    return drug == null ? null : Strength.micrograms(drug.strength());
  }

  /** The line's project code, else the visit's. */
  @Nullable String projectCode() {
    String own = line == null ? null : line.projectCode();
    return isBlank(own) ? visit.projectCode() : own;
  }

  /** The visit's approval number, else the claim code that its record carries. */
  @Nullable String permitNumber() {
    String code =
        isBlank(visit.permitNumber())
            ? (String) visit.particulars().of(Particular.CLAIM_CODE)
            : visit.permitNumber();
    return isBlank(code) ? null : code;
  }

  private boolean inGroup(FieldType type, String id, String group) {
    return codes.find(type, id).map(code -> code.groups().contains(group)).orElse(false);
  }

  /** Without blanks round it; empty if there is nothing. */
  static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}

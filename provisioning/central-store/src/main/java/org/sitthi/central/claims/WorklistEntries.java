package org.sitthi.central.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Facts;
import org.sitthi.claims.Finding;
import org.sitthi.claims.Money;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.deadline.AtRisk;
import org.sitthi.claims.deadline.Deadlines;
import org.sitthi.record.ClaimRecord;
import tools.jackson.databind.JsonNode;

/** What stands in each worklist; names no patient. */
final class WorklistEntries {

  private static final Set<String> REFERRAL =
      Set.of("K-12", "K-13", "K-14", "K-15", "K-16", "K-17");
  private static final Set<String> IDENTITY =
      Set.of("K-01", "K-02", "K-03", "K-04", "K-05", "K-06");
  private static final Comparator<Waiting> OLDEST = Comparator.comparing(Waiting::since);
  private static final Comparator<Waiting> DEAREST =
      Comparator.comparingLong((Waiting each) -> charged(each)).reversed();

  private final RuleDesk desk;
  private final LocalDate today;
  private final AnsweredEntries answered;

  WorklistEntries(RuleDesk desk, ReplyCodes codes, LocalDate today) {
    this.desk = desk;
    this.today = today;
    this.answered = new AnsweredEntries(desk, codes, today);
  }

  List<Map<String, Object>> of(Worklist list, List<Waiting> all) {
    return switch (list) {
      case W_1 -> plain(all, each -> isToday(each) && lacksCode(each));
      case W_2 -> plain(all, each -> each.record().claim().state() == ClaimRecord.State.PENDING);
      case W_3 -> found(all, REFERRAL);
      case W_4 -> found(all, IDENTITY);
      case W_5 -> plain(all, WorklistEntries::lacksInvoice);
      case W_6 -> blocked(all);
      case W_7 -> ready(all);
      case W_8 -> calendar(all);
      case W_9 -> lines(all, "RECEIPT");
      case W_10 -> lines(all, "DMISHD");
      case W_11 -> submitted(all);
      case W_12 -> answered.refused(all);
      case W_13 -> answered.unpaid(all);
    };
  }

  private boolean isToday(Waiting each) {
    return each.record().serviceDate().equals(today);
  }

  private static boolean lacksCode(Waiting each) {
    return switch (each.record().claim().state()) {
      case PENDING, REFUSED -> true;
      case OBTAINED, NOT_REQUIRED -> false;
    };
  }

  private static boolean lacksInvoice(Waiting each) {
    return each.invoice() == null || has(each.look(), "INVOICE-WITHOUT-CODE");
  }

  private static boolean has(Waiting.@Nullable Look look, String ruleId) {
    if (look != null) {
      for (JsonNode finding : look.decision().at("/findings")) {
        if (finding.at("/ruleId").asString().equals(ruleId)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Map<String, Object>> plain(List<Waiting> all, Predicate<Waiting> wanted) {
    return all.stream().filter(wanted).sorted(OLDEST).map(WorklistEntries::entry).toList();
  }

  /** The record alone is looked at anew, as its checks need no charges. */
  private List<Map<String, Object>> found(List<Waiting> all, Set<String> checks) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Waiting each : all.stream().filter(this::isToday).sorted(OLDEST).toList()) {
      List<Finding> findings =
          recordFindings(each).stream()
              .filter(f -> f.check() != null && checks.contains(f.check()))
              .toList();
      if (!findings.isEmpty()) {
        Map<String, Object> entry = entry(each);
        entry.put("findings", DecisionJson.findings(findings));
        entries.add(entry);
      }
    }
    return entries;
  }

  private List<Finding> recordFindings(Waiting each) {
    Scheme scheme = StoredVisit.scheme(each.record()).orElse(Scheme.OTH);
    return desk.decide(
            StoredVisit.visit(each.record(), scheme).sentDate(each.record().serviceDate()),
            StoredVisit.particulars(each.record()),
            List.of(),
            Facts.UNKNOWN)
        .decision()
        .findings();
  }

  private static List<Map<String, Object>> blocked(List<Waiting> all) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Waiting each : all.stream().sorted(DEAREST).toList()) {
      Waiting.Look look = each.look();
      boolean isOpen = each.sent() == null || each.answer() != null;
      if (look != null && isOpen && Set.of("INCOMPLETE", "REVIEW").contains(look.state())) {
        Map<String, Object> entry = entry(each);
        List<JsonNode> findings = new ArrayList<>();
        look.decision().at("/findings").forEach(findings::add);
        look.decision().at("/lines").forEach(line -> findings.addAll(open(line)));
        entry.put(
            "findings",
            findings.stream()
                .filter(f -> Set.of("BLOCK", "REVIEW").contains(f.at("/level").asString()))
                .toList());
        entries.add(entry);
      }
    }
    return entries;
  }

  /** A block of the rule that sent a line elsewhere is kept by its going there. */
  private static List<JsonNode> open(JsonNode line) {
    boolean elsewhere = !Set.of("ECLAIM", "REVIEW").contains(line.at("/route").asString());
    String decidedBy = line.at("/rule/ruleId").asString();
    List<JsonNode> open = new ArrayList<>();
    for (JsonNode finding : line.at("/findings")) {
      if (!(elsewhere && finding.at("/ruleId").asString().equals(decidedBy))) {
        open.add(finding);
      }
    }
    return open;
  }

  private List<Map<String, Object>> ready(List<Waiting> all) {
    record Ready(Waiting visit, Waiting.Look look, Deadlines deadlines) {}
    List<Ready> ready = new ArrayList<>();
    for (Waiting each : all) {
      Waiting.Look look = each.look();
      if (each.isUnsent() && look != null && look.state().equals("READY")) {
        ready.add(new Ready(each, look, deadlines(each, look, today)));
      }
    }
    ready.sort(
        Comparator.comparing((Ready each) -> nextStep(each.deadlines()).orElse(LocalDate.MAX))
            .thenComparingLong(each -> -each.look().direct()));
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Ready each : ready) {
      Map<String, Object> entry = entry(each.visit());
      entry.put("ps", each.deadlines().ps());
      entry.put("percent", each.deadlines().percent());
      nextStep(each.deadlines()).ifPresent(day -> entry.put("lastDay", day.toString()));
      entries.add(entry);
    }
    return entries;
  }

  private Deadlines deadlines(Waiting each, Waiting.Look look, LocalDate day) {
    LocalDate service = each.record().serviceDate();
    return desk.deadlines(
        Scheme.valueOf(look.scheme()), service, day.isBefore(service) ? service : day);
  }

  /** The last day of the percent that holds today. */
  private static Optional<LocalDate> nextStep(Deadlines deadlines) {
    return deadlines.steps().stream()
        .filter(step -> step.ps() >= deadlines.ps())
        .findFirst()
        .map(Deadlines.Step::lastDay);
  }

  private List<Map<String, Object>> calendar(List<Waiting> all) {
    List<AtRisk.Claim> claims = new ArrayList<>();
    for (Waiting each : all) {
      Waiting.Look look = each.look();
      if (each.isUnsent() && look != null && look.direct() > 0) {
        claims.add(
            new AtRisk.Claim(
                Scheme.valueOf(look.scheme()),
                each.record().serviceDate(),
                new Money(look.direct())));
      }
    }
    List<Map<String, Object>> entries = new ArrayList<>();
    for (AtRisk.Step step : desk.calendar().moneyAtRisk(claims, today).steps()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("lastDay", step.lastDay().toString());
      entry.put("visits", step.visits());
      entry.put("lostSatang", step.lost().satang());
      entry.put("lostSoFarSatang", step.lostSoFar().satang());
      entry.put("isMinimum", step.isMinimum());
      entry.put("ofCutOff", step.ofCutOff());
      entries.add(entry);
    }
    return entries;
  }

  private static List<Map<String, Object>> lines(List<Waiting> all, String route) {
    List<Map<String, Object>> entries = new ArrayList<>();
    Comparator<Waiting> byDay = Comparator.comparing(each -> each.record().serviceDate());
    for (Waiting each : all.stream().sorted(byDay.thenComparing(OLDEST)).toList()) {
      if (each.look() != null) {
        List<JsonNode> own = new ArrayList<>();
        for (JsonNode line : each.look().decision().at("/lines")) {
          if (line.at("/route").asString().equals(route)) {
            own.add(line);
          }
        }
        if (!own.isEmpty()) {
          Map<String, Object> entry = entry(each);
          entry.put("lines", own);
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  private List<Map<String, Object>> submitted(List<Waiting> all) {
    List<Map<String, Object>> entries = new ArrayList<>();
    Comparator<Waiting> bySending =
        Comparator.comparing(each -> Objects.requireNonNullElse(each.sent(), LocalDate.MIN));
    for (Waiting each : all.stream().sorted(bySending).toList()) {
      Waiting.Look look = each.look();
      if (each.sent() != null && each.answer() == null && look != null) {
        Deadlines deadlines = deadlines(each, look, each.sent());
        Map<String, Object> entry = entry(each);
        entry.put("sentDate", each.sent().toString());
        entry.put("nextRep", deadlines.nextRep().toString());
        entry.put("payBy", deadlines.payBy().toString());
        entry.put("overdue", deadlines.nextRep().isBefore(today));
        entries.add(entry);
      }
    }
    return entries;
  }

  private static long charged(Waiting each) {
    return each.look() == null ? 0 : each.look().decision().at("/chargedSatang").asLong();
  }

  static Map<String, Object> entry(Waiting each) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("recordId", each.recordId().toString());
    entry.put("revision", each.revision());
    entry.put("serviceDate", each.record().serviceDate().toString());
    entry.put("since", each.since().toString());
    entry.put("kioskId", each.record().kioskId());
    each.record().queueNumber().ifPresent(number -> entry.put("queueNumber", number));
    entry.put("claimState", each.record().claim().state().name());
    entry.put("demo", each.record().demo());
    if (each.look() != null) {
      entry.put("state", each.look().state());
      entry.put("chargedSatang", charged(each));
      entry.put("directClaimSatang", each.look().direct());
    }
    return entry;
  }
}

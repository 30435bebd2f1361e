package org.sitthi.central.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Scheme;

/** What NHSO's replies leave to do: mend and send again, ask for a review, look for the money. */
final class AnsweredEntries {

  private static final int WHOLE = 100;

  private final RuleDesk desk;
  private final ReplyCodes codes;
  private final LocalDate today;

  AnsweredEntries(RuleDesk desk, ReplyCodes codes, LocalDate today) {
    this.desk = desk;
    this.codes = codes;
    this.today = today;
  }

  private record Open(Waiting visit, Waiting.Replied reply) {

    /** The day by which something must be done; the sooner of both. */
    LocalDate until() {
      return Stream.of(reply.resendBy(), reply.reviewBy())
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .orElse(LocalDate.MAX);
    }
  }

  /** W-12: a reply with codes that nothing was sent after, or a main unit that is not NHSO's. */
  List<Map<String, Object>> refused(List<Waiting> all) {
    return open(all)
        .filter(each -> !each.reply().isAccepted() || each.reply().hmainDiffers())
        .sorted(Comparator.comparing(Open::until))
        .map(each -> {
          Map<String, Object> entry = entry(each);
          entry.put("codes", each.reply().codes().stream().map(codes::json).toList());
          entry.put("reasons", each.reply().hmainDiffers() ? List.of("HMAIN_DIFFERS") : List.of());
          put(entry, "resendBy", each.reply().resendBy());
          put(entry, "reviewBy", each.reply().reviewBy());
          return entry;
        })
        .toList();
  }

  /** W-13: accepted, and not paid in time or paid otherwise than reckoned. */
  List<Map<String, Object>> unpaid(List<Waiting> all) {
    record Due(Map<String, Object> entry, long difference) {}
    List<Due> due = new ArrayList<>();
    for (Open each : open(all).filter(it -> it.reply().isAccepted()).toList()) {
      LocalDate payBy = payBy(each);
      List<String> reasons = reasons(each, payBy);
      if (!reasons.isEmpty()) {
        Map<String, Object> entry = entry(each);
        long expected = expected(each);
        long paid = paid(each);
        entry.put("reasons", reasons);
        entry.put("payBy", payBy.toString());
        entry.put("expectedSatang", expected);
        entry.put("paidSatang", paid);
        due.add(new Due(entry, Math.abs(expected - paid)));
      }
    }
    due.sort(Comparator.comparingLong(Due::difference).reversed());
    return due.stream().map(Due::entry).toList();
  }

  private List<String> reasons(Open each, LocalDate payBy) {
    List<String> reasons = new ArrayList<>();
    if (each.visit().paidSatang() == null && today.isAfter(payBy)) {
      reasons.add("UNPAID");
    }
    if (isAmountKnown(each) && paid(each) != expected(each) && !isBelowCeiling(each)) {
      reasons.add("PAID_DIFFERENTLY");
    }
    if (each.reply().psDiffers()) {
      reasons.add("PS_DIFFERS");
    }
    return reasons;
  }

  private static boolean isAmountKnown(Open each) {
    boolean isTold = each.visit().paidSatang() != null || each.reply().paidSatang() != null;
    return isTold && each.visit().look() != null;
  }

  /** "At most 80 %" is a ceiling: less is no difference (AMB-02). */
  private boolean isBelowCeiling(Open each) {
    LocalDate sent = each.visit().sent();
    Waiting.Look look = each.visit().look();
    if (sent == null || look == null) {
      return false;
    }
    LocalDate service = each.visit().record().serviceDate();
    boolean isCeiling =
        !sent.isBefore(service)
            && desk.deadlines(Scheme.valueOf(look.scheme()), service, sent).percentIsMaximum();
    return isCeiling && paid(each) < expected(each);
  }

  private static long expected(Open each) {
    Waiting.Look look = each.visit().look();
    Integer percent = each.reply().ownPercent();
    long direct = look == null ? 0 : look.direct();
    return Math.round(direct * (percent == null ? WHOLE : percent) / (double) WHOLE);
  }

  /** What arrived, or else what the REP says will be paid. */
  private static long paid(Open each) {
    Long arrived = each.visit().paidSatang();
    Long told = each.reply().paidSatang();
    return arrived != null ? arrived : told != null ? told : 0;
  }

  private LocalDate payBy(Open each) {
    Waiting.Look look = each.visit().look();
    Scheme scheme = look == null ? Scheme.OTH : Scheme.valueOf(look.scheme());
    return desk.payBy(scheme, each.reply().day());
  }

  private static Stream<Open> open(List<Waiting> all) {
    return all.stream()
        .flatMap(each -> {
          Waiting.Replied answer = each.answer();
          return answer == null ? Stream.empty() : Stream.of(new Open(each, answer));
        });
  }

  private static Map<String, Object> entry(Open each) {
    Map<String, Object> entry = WorklistEntries.entry(each.visit());
    put(entry, "sentDate", each.visit().sent());
    entry.put("repNo", each.reply().repNo());
    entry.put("tranId", each.reply().tranId());
    entry.put("repDate", each.reply().day().toString());
    entry.put("hmain", each.reply().hmain());
    entry.put("hmain2", each.reply().hmain2());
    return entry;
  }

  private static void put(Map<String, Object> entry, String name, @Nullable LocalDate day) {
    if (day != null) {
      entry.put(name, day.toString());
    }
  }
}

package org.sitthi.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule made ready to be asked quickly. */
final class Compiled {

  /** One condition made ready. */
  @FunctionalInterface
  private interface Check {
    Truth test(Frame frame);
  }

  final Rule rule;
  private final Check[] checks;
  private final Field[] fields;
  private final Set<String> sections = new HashSet<>();

  Compiled(Rule rule, Codes codes) {
    this.rule = rule;
    List<Condition> match = rule.match();
    checks = new Check[match.size()];
    fields = new Field[match.size()];
    for (int i = 0; i < checks.length; i++) {
      checks[i] = check(match.get(i), codes);
      fields[i] = match.get(i).field();
      String section = fields[i].section();
      if (section != null) {
        sections.add(section);
      }
    }
  }

  /** Whether the rule holds; when unknown, the frame says for want of which field. */
  Truth matches(Frame frame) {
    Truth all =
        sections.isEmpty() || frame.visit.particulars().sections().containsAll(sections)
            ? inForceWhenSent(frame)
            : Truth.NO;
    Field missing = null;
    for (int i = 0; i < checks.length && all != Truth.NO; i++) {
      Truth one = checks[i].test(frame);
      if (one == Truth.UNKNOWN && missing == null) {
        missing = fields[i];
      }
      all = all.and(one);
    }
    frame.missing = missing;
    return all;
  }

  private Truth inForceWhenSent(Frame frame) {
    if (rule.basis() == DateBasis.SERVICE) {
      return Truth.YES;
    }
    LocalDate sent = frame.visit.sentDate();
    return sent == null ? Truth.UNKNOWN : Truth.of(rule.isInForce(sent));
  }

  private static Check check(Condition condition, Codes codes) {
    Field field = condition.field();
    FieldValues.Extractor value = FieldValues.of(field);
    return switch (condition.must()) {
      case Must.OneOf m -> oneOf(value, prepared(field, m.codes(), codes), m.absent(), true);
      case Must.NoneOf m -> oneOf(value, prepared(field, m.codes(), codes), m.absent(), false);
      case Must.Flag m -> f -> flag(value.of(f), m);
      case Must.Presence m -> f -> Truth.of((value.of(f) != null) == m.present());
      case Must.Dated m -> f -> dated((LocalDate) value.of(f), m);
      case Must.WithinYears m -> f -> withinYears((LocalDate) value.of(f), m, f);
      case Must.Between m -> f -> between((BigDecimal) value.of(f), m);
      case Must.InRole m -> inRole(m, codes);
      case Must.Like m -> f -> like(value.of(f), m);
    };
  }

  private static Check oneOf(
      FieldValues.Extractor value, Set<Object> codes, Truth absent, boolean wanted) {
    return f -> {
      Object found = value.of(f);
      if (found == null) {
        return absent;
      }
      if (found instanceof Collection<?> several) {
        return Truth.of(hasOne(several, codes) == wanted);
      }
      return Truth.of(codes.contains(found) == wanted);
    };
  }

  private static boolean hasOne(Collection<?> several, Set<Object> codes) {
    for (Object each : several) {
      if (codes.contains(each)) {
        return true;
      }
    }
    return false;
  }

  /** Strengths in one measure; groups of codes with their members. */
  private static Set<Object> prepared(Field field, Set<String> written, Codes codes) {
    Set<Object> all = new HashSet<>(written);
    if (field.type() == FieldType.STRENGTH) {
      all.clear();
      written.forEach(text -> {
        BigDecimal micrograms = Strength.micrograms(text);
        if (micrograms != null) {
          all.add(micrograms);
        }
      });
    }
    for (Code code : codes.all(field.type())) {
      if (code.groups().stream().anyMatch(written::contains)) {
        all.add(code.id());
      }
    }
    return Set.copyOf(all);
  }

  private static Truth flag(@Nullable Object value, Must.Flag must) {
    return value == null ? must.absent() : Truth.of(value.equals(must.wanted()));
  }

  private static Truth dated(@Nullable LocalDate day, Must.Dated must) {
    if (day == null) {
      return must.absent();
    }
    boolean early = must.from() != null && day.isBefore(must.from());
    boolean late = must.before() != null && !day.isBefore(must.before());
    return Truth.of(!early && !late);
  }

  private static Truth withinYears(@Nullable LocalDate day, Must.WithinYears must, Frame f) {
    if (day == null) {
      return must.absent();
    }
    LocalDate service = f.visit.serviceDate();
    return Truth.of(!day.isAfter(service) && !service.isAfter(day.plusYears(must.years())));
  }

  private static Truth between(@Nullable BigDecimal number, Must.Between must) {
    if (number == null) {
      return must.absent();
    }
    boolean low = must.atLeast() != null && number.compareTo(must.atLeast()) < 0;
    boolean high = must.atMost() != null && number.compareTo(must.atMost()) > 0;
    return Truth.of(!low && !high);
  }

  private static Truth like(@Nullable Object found, Must.Like must) {
    if (found == null) {
      return must.absent();
    }
    Collection<?> all = found instanceof Collection<?> several ? several : List.of(found);
    boolean fits = all.stream().allMatch(one -> must.form().matcher((String) one).matches());
    return Truth.of(fits == must.wanted());
  }

  private static Check inRole(Must.InRole must, Codes codes) {
    List<List<Check>> ways =
        must.roles().stream()
            .flatMap(role -> role.anyOf().stream())
            .map(all -> all.stream().map(c -> check(c, codes)).toList())
            .toList();
    return f -> {
      Truth any = Truth.NO;
      for (List<Check> way : ways) {
        Truth all = Truth.YES;
        for (Check check : way) {
          all = all.and(check.test(f));
        }
        any = any.or(all);
      }
      return any;
    };
  }
}

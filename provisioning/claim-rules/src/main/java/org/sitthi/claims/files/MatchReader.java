package org.sitthi.claims.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Condition;
import org.sitthi.claims.Field;
import org.sitthi.claims.FieldType;
import org.sitthi.claims.Must;
import org.sitthi.claims.Role;
import org.sitthi.claims.Truth;

/** Reads what a rule matches. */
final class MatchReader {

  private static final String ABSENT = "absent";

  private final Names names;

  MatchReader(Names names) {
    this.names = names;
  }

  List<Condition> read(@Nullable Node match) {
    List<Condition> conditions = new ArrayList<>();
    if (match != null) {
      for (String word : match.keys()) {
        Field field = Names.field(match.get(word), word);
        conditions.add(new Condition(field, must(field, match.get(word))));
      }
    }
    return conditions;
  }

  private Must must(Field field, Node node) {
    if (!node.isMap() && !node.isList()) {
      String word = node.text();
      if (word.equals("present") || word.equals("missing")) {
        return new Must.Presence(word.equals("present"));
      }
    }
    return switch (field.type()) {
      case FLAG -> flag(field, node);
      case DATE -> date(field, node);
      case NUMBER -> number(field, node);
      case ROLE -> new Must.InRole(roles(node));
      case STRENGTH,
          TEXT,
          SCHEME,
          FACILITY,
          ROUTE,
          APPROVAL,
          NED_REASON,
          SUB_RIGHT,
          CATEGORY,
          KIND,
          DRUG,
          DRUG_ROUTE,
          INDICATION,
          PROJECT,
          REPLY ->
          codes(field, node);
    };
  }

  private static Must flag(Field field, Node node) {
    if (!node.isMap()) {
      return new Must.Flag(node.flag(), field.absent());
    }
    node.onlyKeys(Set.of("is", ABSENT));
    return new Must.Flag(node.get("is").flag(), absent(field, node));
  }

  private static Must date(Field field, Node node) {
    node.onlyKeys(Set.of("from", "before", "withinYears", ABSENT));
    Node years = node.find("withinYears");
    if (years != null) {
      return new Must.WithinYears(years.number(1, 100), absent(field, node));
    }
    Node from = node.find("from");
    Node before = node.find("before");
    if (from == null && before == null) {
      throw node.wrong("'from' or 'before' is missing");
    }
    return new Must.Dated(
        from == null ? null : from.day(),
        before == null ? null : before.day(),
        absent(field, node));
  }

  private static Must number(Field field, Node node) {
    node.onlyKeys(Set.of("atLeast", "atMost", ABSENT));
    Node least = node.find("atLeast");
    Node most = node.find("atMost");
    if (least == null && most == null) {
      throw node.wrong("'atLeast' or 'atMost' is missing");
    }
    return new Must.Between(
        least == null ? null : least.decimal(),
        most == null ? null : most.decimal(),
        absent(field, node));
  }

  private Must codes(Field field, Node node) {
    if (!node.isMap()) {
      return new Must.OneOf(checked(field.type(), node), field.absent());
    }
    node.onlyKeys(Set.of("anyOf", "noneOf", "like", "unlike", ABSENT));
    Node like = node.find("like") == null ? node.find("unlike") : node.find("like");
    if (like != null) {
      return like(field, node, like);
    }
    Node any = node.find("anyOf");
    Node none = node.find("noneOf");
    if ((any == null) == (none == null)) {
      throw node.wrong("either 'anyOf' or 'noneOf' is expected");
    }
    return any != null
        ? new Must.OneOf(checked(field.type(), any), absent(field, node))
        : new Must.NoneOf(checked(field.type(), Objects.requireNonNull(none)), absent(field, node));
  }

  private static Must like(Field field, Node node, Node form) {
    if (field.type() != FieldType.TEXT) {
      throw form.wrong("'" + Names.camel(field) + "' is no text");
    }
    try {
      Pattern pattern = Pattern.compile(form.text());
      return new Must.Like(pattern, node.find("like") != null, absent(field, node));
    } catch (PatternSyntaxException e) {
      throw form.wrong("'" + form.text() + "' is no regular expression");
    }
  }

  private Set<String> checked(FieldType type, Node node) {
    List<String> codes = node.texts();
    codes.forEach(code -> names.check(node, type, code));
    return Set.copyOf(codes);
  }

  private List<Role> roles(Node node) {
    return node.texts().stream()
        .map(id -> {
          names.check(node, FieldType.ROLE, id);
          return Objects.requireNonNull(names.roles().get(id));
        })
        .toList();
  }

  private static Truth absent(Field field, Node node) {
    Node word = node.find(ABSENT);
    if (word == null) {
      return field.absent();
    }
    return switch (word.text()) {
      case "match" -> Truth.YES;
      case "differ" -> Truth.NO;
      case "ask" -> Truth.UNKNOWN;
      default -> throw word.wrong("'" + word.text() + "' is none of match, differ, ask");
    };
  }
}

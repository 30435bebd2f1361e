package org.sitthi.central.rep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitthi.claims.Notice;
import org.sitthi.claims.ResponsibleUnit;
import org.sitthi.claims.Rule;
import org.sitthi.claims.RuleSet;
import org.sitthi.claims.Text;

/**
 * What a reply code says, as the rules that would have prevented it say it, and who can mend its
 * cause. A code that no rule knows has no meaning here: none is made up.
 */
final class ReplyCodes {

  private final Map<String, Meaning> meanings = new LinkedHashMap<>();

  /**
   * What is known of a code.
   *
   * @param unit who owns the field
   */
  record Meaning(Text text, Optional<ResponsibleUnit> unit, String ruleId) {}

  /** What is done about a code (facts/claims.md B.5). */
  enum Kind {
    /** Correct and send again. */
    CORRECT,
    /** Refused; a review may be asked for once. */
    DENIED,
    /** Documents are wanted. */
    VERIFY,
    /** Of a letter that the source does not tell. */
    OTHER
  }

  ReplyCodes(RuleSet rules) {
    for (Rule rule : rules.rules()) {
      Stream.of(rule.notice(), rule.missing())
          .filter(Objects::nonNull)
          .forEach(notice -> add(rule, notice));
    }
  }

  Optional<Meaning> meaning(String code) {
    return Optional.ofNullable(meanings.get(code));
  }

  static Kind kind(String code) {
    return switch (code.charAt(0)) {
      case 'C' -> Kind.CORRECT;
      case 'D', 'I' -> Kind.DENIED;
      case 'V' -> Kind.VERIFY;
      default -> Kind.OTHER;
    };
  }

  static boolean has(List<String> codes, Kind kind) {
    return codes.stream().anyMatch(code -> kind(code) == kind);
  }

  /** Of several rules the first that names a unit is told. */
  private void add(Rule rule, Notice notice) {
    Meaning meaning = new Meaning(notice.text(), Optional.ofNullable(rule.unit()), rule.id());
    for (String code : notice.replyCodes()) {
      Meaning known = meanings.get(code);
      if (known == null || (known.unit().isEmpty() && meaning.unit().isPresent())) {
        meanings.put(code, meaning);
      }
    }
  }
}

package org.sitthi.central.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitthi.claims.Code;
import org.sitthi.claims.Codes;
import org.sitthi.claims.Described;
import org.sitthi.claims.FieldType;
import org.sitthi.claims.Notice;
import org.sitthi.claims.ResponsibleUnit;
import org.sitthi.claims.Rule;
import org.sitthi.claims.RuleSet;
import org.sitthi.claims.Text;

/**
 * What a reply code says, as the rules that would have prevented it say it, and who can mend its
 * cause. A code that no rule knows has no meaning here: none is made up.
 */
public final class ReplyCodes {

  private final Codes codes;
  private final Map<String, Meaning> meanings = new LinkedHashMap<>();

  /**
   * What is known of a code.
   *
   * @param text what the code says
   * @param unit who owns the field
   * @param ruleId the rule that prevents it
   * @param remedy what that rule says to do
   */
  public record Meaning(
      Text text, Optional<ResponsibleUnit> unit, String ruleId, Optional<Text> remedy) {}

  /** What is done about a code (facts/claims.md B.5). */
  public enum Kind implements Described {
    /** Correct and send again. */
    CORRECT("แก้ไขแล้วส่งใหม่", "Correct and send again"),
    /** Refused; a review may be asked for once. */
    DENIED("ปฏิเสธ ขอทบทวนได้ครั้งเดียว", "Refused; a review may be asked for once"),
    /** Documents are wanted. */
    VERIFY("ขอเอกสาร", "Documents are wanted"),
    /** Of a letter that the source does not tell. */
    OTHER("ไม่ทราบชนิด", "Of a letter that the source does not tell");

    private final String th;
    private final String en;

    Kind(String th, String en) {
      this.th = th;
      this.en = en;
    }

    @Override
    public Text text() {
      return new Text(th, en);
    }
  }

  /** Meanings by these rules. */
  public ReplyCodes(RuleSet rules) {
    this.codes = rules.codes();
    for (Rule rule : rules.rules()) {
      Stream.of(rule.notice(), rule.missing())
          .filter(Objects::nonNull)
          .forEach(notice -> add(rule, notice));
    }
  }

  /** What is known of a code; empty for a code that no rule knows. */
  public Optional<Meaning> meaning(String code) {
    return Optional.ofNullable(meanings.get(code));
  }

  /** What is done about a code, by its letter. */
  public static Kind kind(String code) {
    return switch (code.charAt(0)) {
      case 'C' -> Kind.CORRECT;
      case 'D', 'I' -> Kind.DENIED;
      case 'V' -> Kind.VERIFY;
      default -> Kind.OTHER;
    };
  }

  /** Whether one of the codes is of this kind. */
  public static boolean has(List<String> codes, Kind kind) {
    return codes.stream().anyMatch(code -> kind(code) == kind);
  }

  /** A code as it is told. */
  public Map<String, Object> json(String code) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", code);
    json.put("kind", kind(code).name());
    meaning(code)
        .ifPresent(meaning -> {
          json.put("th", meaning.text().th());
          json.put("en", meaning.text().en());
          json.put("ruleId", meaning.ruleId());
          meaning.remedy().ifPresent(remedy -> json.put("remedy", DecisionJson.text(remedy)));
          meaning.unit().ifPresent(unit -> json.put("unit", unit.name()));
          meaning.unit().map(Described::text).ifPresent(text -> json.put("unit_th", text.th()));
        });
    return json;
  }

  /** Of several rules the first that names a unit is told. */
  private void add(Rule rule, Notice notice) {
    for (String code : notice.replyCodes()) {
      Meaning meaning =
          new Meaning(
              codes.find(FieldType.REPLY, code).map(Code::text).orElse(notice.text()),
              Optional.ofNullable(rule.unit()),
              rule.id(),
              Optional.ofNullable(rule.action()));
      Meaning known = meanings.get(code);
      if (known == null || (known.unit().isEmpty() && meaning.unit().isPresent())) {
        meanings.put(code, meaning);
      }
    }
  }
}

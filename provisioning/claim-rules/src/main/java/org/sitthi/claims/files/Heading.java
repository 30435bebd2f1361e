package org.sitthi.claims.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.DateBasis;
import org.sitthi.claims.Legal;
import org.sitthi.claims.RuleFileException;
import org.sitthi.claims.RuleStatus;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Text;

/**
 * What every dated entry of a rule file begins with, whatever it is about.
 *
 * @param id capital letters, digits and hyphens
 * @param version 1 and up; a later one follows an earlier one without overlap or gap
 * @param place file and line
 * @param covers rows of the fact sheet that it carries
 * @param schemes schemes for which it holds
 * @param from first day in force; absent: ever since
 * @param until first day not in force any more; absent: until further notice
 * @param basis the date that counts
 * @param legal where it comes from
 * @param status whether its reading is settled
 * @param text what it says
 */
public record Heading(
    String id,
    int version,
    String place,
    List<String> covers,
    Set<Scheme> schemes,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    DateBasis basis,
    Legal legal,
    RuleStatus status,
    Text text) {

  /** Keys of a heading; the rest of an entry is its reader's. */
  public static final Set<String> KEYS =
      Set.of(
          "id", "version", "covers", "scheme", "from", "until", "basis", "legal", "status", "th",
          "en");

  private static final int MOST_VERSIONS = 999;

  /** Keeps its own copies. */
  public Heading {
    covers = List.copyOf(covers);
    schemes = Set.copyOf(schemes);
  }

  /**
   * Reads the heading of an entry and refuses keys that are neither its nor the reader's.
   *
   * @param own the reader's own keys
   */
  public static Heading read(Node node, Set<String> own) {
    Set<String> keys = new HashSet<>(KEYS);
    keys.addAll(own);
    node.onlyKeys(keys);
    Heading heading =
        new Heading(
            matching(node.get("id"), "[A-Z][A-Z0-9-]{2,39}"),
            node.get("version").number(1, MOST_VERSIONS),
            node.place(),
            covers(node.find("covers")),
            schemes(node.get("scheme")),
            day(node, "from"),
            day(node, "until"),
            node.find("basis") == null ? DateBasis.SERVICE : node.get("basis").one(DateBasis.class),
            legal(node.get("legal")),
            node.get("status").one(RuleStatus.class),
            node.bothLanguages());
    if (heading.from != null && heading.until != null && !heading.from.isBefore(heading.until)) {
      throw node.get("until").wrong("it ends before it begins; 'until' is the first day after");
    }
    return heading;
  }

  /** Whether the day lies in the half-open interval of this version. */
  public boolean isInForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /**
   * Refuses two versions of one id that overlap or leave a gap.
   *
   * @throws RuleFileException naming the later version
   */
  public static void inARow(List<Heading> headings) {
    Map<String, List<Heading>> byId = new TreeMap<>();
    headings.forEach(each -> byId.computeIfAbsent(each.id, any -> new ArrayList<>()).add(each));
    for (List<Heading> versions : byId.values()) {
      versions.sort(Comparator.comparingInt(Heading::version));
      for (int i = 1; i < versions.size(); i++) {
        Heading before = versions.get(i - 1);
        Heading after = versions.get(i);
        if (before.until == null || !before.until.equals(after.from)) {
          throw new RuleFileException(
              after.place
                  + ": "
                  + after.id
                  + " version "
                  + after.version
                  + " begins "
                  + after.from
                  + ", but version "
                  + before.version
                  + " ends "
                  + before.until);
        }
      }
    }
  }

  /** A text of the given form. */
  public static String matching(Node node, String pattern) {
    if (!node.text().matches(pattern)) {
      throw node.wrong("'" + node.text() + "' does not look like " + pattern);
    }
    return node.text();
  }

  private static List<String> covers(@Nullable Node node) {
    List<String> rows = node == null ? List.of() : node.texts();
    for (String row : rows) {
      if (node != null && !row.matches("(G|X|AMB|K)-[0-9]{2}")) {
        throw node.wrong("'" + row + "' is no row of the fact sheet, such as G-59");
      }
    }
    return rows;
  }

  private static Set<Scheme> schemes(Node node) {
    Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
    if (!node.isList() && node.text().equals("ANY")) {
      return EnumSet.allOf(Scheme.class);
    }
    for (String name : node.texts()) {
      schemes.add(scheme(node, name));
    }
    return schemes;
  }

  private static Scheme scheme(Node node, String name) {
    for (Scheme scheme : Scheme.values()) {
      if (scheme.name().equals(name)) {
        return scheme;
      }
    }
    throw node.wrong("'" + name + "' is none of " + List.of(Scheme.values()));
  }

  private static @Nullable LocalDate day(Node node, String key) {
    Node value = node.find(key);
    return value == null ? null : value.day();
  }

  private static Legal legal(Node node) {
    node.onlyKeys(Set.of("letter", "dated", "source"));
    Node letter = node.find("letter");
    Node dated = node.find("dated");
    if ((letter == null) != (dated == null)) {
      throw node.wrong("a letter has a date and a date has a letter; give both or none");
    }
    return new Legal(
        letter == null ? null : letter.text(),
        dated == null ? null : dated.day(),
        node.get("source").text());
  }
}

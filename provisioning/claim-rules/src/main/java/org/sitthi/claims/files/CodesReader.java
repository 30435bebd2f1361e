package org.sitthi.claims.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitthi.claims.Code;
import org.sitthi.claims.Codes;
import org.sitthi.claims.FieldType;

/** Reads the code files: a code stands once, and a spelling means one code. */
final class CodesReader {

  private static final Map<String, FieldType> LISTS =
      Map.of(
          "subRights", FieldType.SUB_RIGHT,
          "categories", FieldType.CATEGORY,
          "kinds", FieldType.KIND,
          "drugs", FieldType.DRUG,
          "drugRoutes", FieldType.DRUG_ROUTE,
          "indications", FieldType.INDICATION,
          "projects", FieldType.PROJECT,
          "replyCodes", FieldType.REPLY);

  private final Map<FieldType, Collection<Code>> all = new EnumMap<>(FieldType.class);
  private final Map<String, Node> spelled = new HashMap<>();

  private CodesReader() {
    LISTS.values().forEach(type -> all.put(type, new ArrayList<>()));
  }

  static Codes read(List<Node> roots) {
    CodesReader reader = new CodesReader();
    roots.forEach(reader::file);
    return new Codes(reader.all);
  }

  private void file(Node root) {
    for (String key : root.keys()) {
      FieldType type = LISTS.get(key);
      if (type != null) {
        Collection<Code> list = all.computeIfAbsent(type, _ -> new ArrayList<>());
        root.get(key).elements().forEach(each -> list.add(code(type, each)));
      } else if (!key.equals("kind")) {
        throw root.get(key).wrong("unknown key '" + key + "'; known are " + LISTS.keySet());
      }
    }
  }

  private Code code(FieldType type, Node node) {
    node.onlyKeys(Set.of("id", "th", "en", "aliases", "groups"));
    Code code =
        new Code(
            node.get("id").text(),
            node.bothLanguages(),
            texts(node, "aliases"),
            texts(node, "groups"));
    spell(type, node, code.id());
    for (String alias : code.aliases()) {
      if (!alias.equalsIgnoreCase(code.id())) {
        spell(type, node, alias);
      }
    }
    return code;
  }

  private void spell(FieldType type, Node node, String spelling) {
    Node other = spelled.put(type + " " + spelling.strip().toLowerCase(Locale.ROOT), node);
    if (other != null && other != node) {
      throw node.wrong("'" + spelling + "' stands already at " + other.place());
    }
  }

  private static List<String> texts(Node node, String key) {
    Node list = node.find(key);
    return list == null ? List.of() : list.texts();
  }
}

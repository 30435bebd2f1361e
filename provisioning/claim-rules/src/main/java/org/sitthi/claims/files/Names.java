package org.sitthi.claims.files;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sitthi.claims.Code;
import org.sitthi.claims.Codes;
import org.sitthi.claims.Field;
import org.sitthi.claims.FieldType;
import org.sitthi.claims.Role;
import org.sitthi.claims.Stage;
import org.sitthi.claims.Strength;

/** All names that a rule may use. */
record Names(Codes codes, Map<String, Role> roles, Map<String, Stage> stages) {

  private static final Map<String, Field> FIELDS = new HashMap<>();

  static {
    for (Field field : Field.all()) {
      FIELDS.put(camel(field), field);
    }
  }

  /** A field by its word in rule files. */
  static Field field(Node node, String word) {
    Field field = FIELDS.get(word);
    if (field == null) {
      throw node.wrong(
          "nothing is called '" + word + "'; known are " + new TreeSet<>(FIELDS.keySet()));
    }
    return field;
  }

  /** The word of a field in rule files: drugRoute for DRUG_ROUTE. */
  static String camel(Field field) {
    String[] words = field.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder camel = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      camel.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return camel.toString();
  }

  /** Refuses a code that no code file has. */
  void check(Node node, FieldType type, String code) {
    Set<String> known =
        switch (type) {
          case SCHEME -> names(org.sitthi.claims.Scheme.values());
          case FACILITY -> names(org.sitthi.claims.FacilityType.values());
          case ROUTE -> names(org.sitthi.claims.Route.values());
          case APPROVAL -> names(org.sitthi.claims.ApprovalKind.values());
          case NED_REASON -> names(org.sitthi.claims.NedReason.values());
          case ROLE -> roles.keySet();
          case SUB_RIGHT, CATEGORY, KIND, DRUG, DRUG_ROUTE, INDICATION, PROJECT, REPLY -> ids(type);
          case STRENGTH ->
              Strength.micrograms(code) == null ? Set.of("20 mcg, 400 mg") : Set.of(code);
          case FLAG, DATE, NUMBER, TEXT -> Set.of(code);
        };
    if (!known.contains(code)) {
      throw node.wrong("unknown code '" + code + "'; known are " + new TreeSet<>(known));
    }
  }

  private Set<String> ids(FieldType type) {
    Set<String> ids = codes.all(type).stream().map(Code::id).collect(Collectors.toSet());
    codes.all(type).stream().map(Code::groups).flatMap(List::stream).forEach(ids::add);
    return ids;
  }

  private static Set<String> names(Enum<?>[] values) {
    return List.of(values).stream().map(Enum::name).collect(Collectors.toSet());
  }
}

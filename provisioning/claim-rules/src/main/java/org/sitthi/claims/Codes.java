package org.sitthi.claims;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes that rules and charge lines may use, by what they name. */
public final class Codes {

  private final Map<FieldType, Map<String, Code>> codes = new EnumMap<>(FieldType.class);
  private final Map<FieldType, Map<String, String>> spellings = new EnumMap<>(FieldType.class);

  /** Takes the codes of each type; a spelling that means two codes is an error. */
  public Codes(Map<FieldType, ? extends Collection<Code>> all) {
    all.forEach((type, list) -> {
      Map<String, Code> byId = new LinkedHashMap<>();
      Map<String, String> bySpelling = new HashMap<>();
      for (Code code : list) {
        if (byId.put(code.id(), code) != null) {
          throw new IllegalArgumentException("code '" + code.id() + "' stands twice");
        }
        spell(bySpelling, code.id(), code);
        code.aliases().forEach(alias -> spell(bySpelling, alias, code));
      }
      codes.put(type, byId);
      spellings.put(type, bySpelling);
    });
  }

  private static void spell(Map<String, String> bySpelling, String spelling, Code code) {
    String other = bySpelling.put(normal(spelling), code.id());
    if (other != null && !other.equals(code.id())) {
      throw new IllegalArgumentException(
          "'" + spelling + "' means both " + other + " and " + code.id());
    }
  }

  /** All codes of one type in the order of the file. */
  public Collection<Code> all(FieldType type) {
    return codes.getOrDefault(type, Map.of()).values();
  }

  /** The code with this id. */
  public Optional<Code> find(FieldType type, String id) {
    return Optional.ofNullable(codes.getOrDefault(type, Map.of()).get(id));
  }

  /** The id that a spelling means; null when it means none. */
  public @Nullable String idOf(FieldType type, @Nullable String spelling) {
    if (spelling == null) {
      return null;
    }
    Map<String, String> known = spellings.getOrDefault(type, Map.of());
    String id = known.get(spelling);
    return id != null ? id : known.get(normal(spelling));
  }

  private static String normal(String spelling) {
    return spelling.strip().toLowerCase(Locale.ROOT);
  }
}

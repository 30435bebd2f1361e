package org.sitthi.kiosk.evidence.pack;

import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two JSON trees differ. */
final class Trees {

  private Trees() {}

  /** Path of the first place, such as {@code /record/claim/value}; empty if they are the same. */
  static Optional<String> difference(JsonNode one, JsonNode other) {
    return difference(one, other, "");
  }

  private static Optional<String> difference(JsonNode one, JsonNode other, String path) {
    if (one.equals(other)) {
      return Optional.empty();
    }
    if (one.isObject() && other.isObject()) {
      TreeSet<String> names = new TreeSet<>(one.propertyNames());
      names.addAll(other.propertyNames());
      for (String name : names) {
        Optional<String> found = difference(one.path(name), other.path(name), path + "/" + name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (one.isArray() && other.isArray() && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        Optional<String> found = difference(one.get(i), other.get(i), path + "/" + i);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.of(path.isEmpty() ? "/" : path);
  }
}

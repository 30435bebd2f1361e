package org.sitthi.central;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command's options, each a name and a value. */
record Options(Map<String, String> values) {

  static Options of(List<String> args, List<String> known) throws ConfigException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      boolean fits = known.contains(args.get(i)) && i + 1 < args.size();
      if (!fits || values.put(args.get(i), args.get(i + 1)) != null) {
        throw new ConfigException(
            "central: wrong option; allowed, once each and with a value: "
                + String.join(", ", known));
      }
    }
    return new Options(values);
  }

  String required(String name) throws ConfigException {
    String value = values.get(name);
    if (value == null) {
      throw new ConfigException("central: " + name + " is missing");
    }
    return value;
  }
}

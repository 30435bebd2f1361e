package org.sitthi.central.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;

/** What a browser sends of a form. */
record Form(Map<String, String> fields) {

  private static final int MOST_BYTES = 4_096;

  /** Empty if it is no form. */
  static Optional<Form> of(Call call) throws BodyException {
    String body = new String(call.body(MOST_BYTES), UTF_8);
    String type = call.header("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!type.toLowerCase(Locale.ROOT).equals("application/x-www-form-urlencoded")) {
      return Optional.empty();
    }
    Map<String, String> fields = new HashMap<>();
    try {
      for (String pair : body.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "";
        fields.put(URLDecoder.decode(parts[0], UTF_8), value);
      }
      return Optional.of(new Form(fields));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** May hold a password. */
  @Override
  public String toString() {
    return "Form[…]";
  }
}

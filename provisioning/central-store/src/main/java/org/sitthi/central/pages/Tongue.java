package org.sitthi.central.pages;

import java.util.Optional;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;

/**
 * The language of a page: asked for by {@code ?lang=}, else as the browser remembers, else Thai.
 */
enum Tongue {
  TH("th", "ไทย"),
  EN("en", "English");

  private static final String COOKIE = "__Host-sitthi-lang";

  private final String code;
  private final String name;

  Tongue(String code, String name) {
    this.code = code;
    this.name = name;
  }

  static Tongue of(Call call) {
    return named(call.query("lang").orElse("")).or(() -> named(remembered(call))).orElse(TH);
  }

  /** The answer, remembering what was asked for. */
  static Answer remembering(Call call, Answer answer) {
    Optional<Tongue> asked = named(call.query("lang").orElse(""));
    return asked.isEmpty()
        ? answer
        : answer.with(
            "Set-Cookie",
            COOKIE
                + "="
                + asked.get().code
                + "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=31536000");
  }

  String code() {
    return code;
  }

  String ownName() {
    return name;
  }

  Tongue other() {
    return this == TH ? EN : TH;
  }

  String say(String thai, String english) {
    return this == TH ? thai : english;
  }

  private static Optional<Tongue> named(String code) {
    for (Tongue each : values()) {
      if (each.code.equals(code)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static String remembered(Call call) {
    for (String pair : call.header("Cookie").orElse("").split(";", -1)) {
      String[] parts = pair.strip().split("=", 2);
      if (parts.length == 2 && parts[0].equals(COOKIE)) {
        return parts[1];
      }
    }
    return "";
  }
}

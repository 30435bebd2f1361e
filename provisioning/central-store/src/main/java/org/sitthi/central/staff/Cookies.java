package org.sitthi.central.staff;

import java.util.Arrays;
import java.util.Optional;
import org.sitthi.central.http.Call;

/**
 * Cookies of ours. Their names begin with {@code __Host-}: a browser takes them from this host over
 * TLS only.
 */
enum Cookies {
  SESSION("__Host-sitthi"),
  /** Ties the sign-in form to the browser that asked for it. */
  FORM("__Host-sitthi-form");

  private final String label;

  Cookies(String label) {
    this.label = label;
  }

  /** The token in the call; empty if there is none of our form. */
  Optional<String> in(Call call) {
    return Arrays.stream(call.header("Cookie").orElse("").split(";", -1))
        .map(String::strip)
        .filter(text -> text.startsWith(label + "="))
        .map(text -> text.substring(label.length() + 1))
        .filter(Tokens::isOne)
        .findFirst();
  }

  /** Set-Cookie that keeps it until the browser is closed. */
  String set(String token) {
    return label + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Strict";
  }

  /** Set-Cookie that forgets it. */
  String forget() {
    return label + "=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0";
  }
}

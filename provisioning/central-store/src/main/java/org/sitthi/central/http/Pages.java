package org.sitthi.central.http;

/** Pages: nothing from elsewhere, no script but our own, in nobody's frame. */
public final class Pages {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String SCRIPTED =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private Pages() {}

  /** A page or its style sheet. */
  public static Answer answer(int status, String type, byte[] body) {
    return new Answer(status, type, body)
        .with("Content-Security-Policy", POLICY)
        .with("Referrer-Policy", "no-referrer");
  }

  /** A page in UTF-8. */
  public static Answer page(int status, byte[] body) {
    return answer(status, "text/html; charset=utf-8", body);
  }

  /** A page in UTF-8 that may run our own script, htmx, and have it fetch from us alone. */
  public static Answer scripted(int status, byte[] body) {
    return new Answer(status, "text/html; charset=utf-8", body)
        .with("Content-Security-Policy", SCRIPTED)
        .with("Referrer-Policy", "no-referrer");
  }
}

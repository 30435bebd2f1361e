package org.sitthi.central.http;

/** Pages: no script, nothing from elsewhere, in nobody's frame. */
public final class Pages {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

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
}

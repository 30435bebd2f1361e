package org.sitthi.central.http;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** What an endpoint may know of a request. */
public interface Call {

  /** The header's first value. */
  Optional<String> header(String name);

  /** A variable of the route's template, such as {@code id}; it must be in the template. */
  String path(String name);

  /** The query parameter's first value. */
  Optional<String> query(String name);

  /**
   * The whole body.
   *
   * @throws BodyException if it is longer than {@code maxBytes}, does not come in time or breaks
   *     off
   */
  byte[] body(int maxBytes) throws BodyException;

  /** Reads the body and forgets it: a caller that is still sending would not hear an answer. */
  default void dropBody() throws BodyException {
    try {
      byte[] _ = body(0);
    } catch (BodyException e) {
      if (e.kind() != ProblemKind.TOO_LARGE) {
        throw e;
      }
    }
  }

  /** The address that the call came from, without its port. */
  String remote();

  /** The certificate that the caller showed in the handshake; TLS has seen that it is its own. */
  Optional<X509Certificate> certificate();

  /** The kiosk that the certificate is of, if one was shown and looked at. */
  default Optional<String> kiosk() {
    return Optional.empty();
  }

  /** SHA-256 of that certificate, hex. */
  default Optional<String> device() {
    return Optional.empty();
  }

  /** The same call, known to come from this kiosk. */
  default Call from(String kioskId, String fingerprint) {
    return new KnownCall(this, Optional.of(kioskId), Optional.of(fingerprint), signedIn());
  }

  /** Who is signed in, if this is a page for staff. */
  default Optional<SignedIn> signedIn() {
    return Optional.empty();
  }

  /** The same call, known to come from this member of staff. */
  default Call by(SignedIn person) {
    return new KnownCall(this, kiosk(), device(), Optional.of(person));
  }
}

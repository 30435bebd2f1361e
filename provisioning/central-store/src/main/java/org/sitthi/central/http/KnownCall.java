package org.sitthi.central.http;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** A call of a kiosk whose certificate was looked at, or of a member of staff who is signed in. */
record KnownCall(
    Call call, Optional<String> kiosk, Optional<String> device, Optional<SignedIn> signedIn)
    implements Call {

  @Override
  public Optional<String> header(String name) {
    return call.header(name);
  }

  @Override
  public String path(String name) {
    return call.path(name);
  }

  @Override
  public Optional<String> query(String name) {
    return call.query(name);
  }

  @Override
  public byte[] body(int maxBytes) throws BodyException {
    return call.body(maxBytes);
  }

  @Override
  public String remote() {
    return call.remote();
  }

  @Override
  public Optional<X509Certificate> certificate() {
    return call.certificate();
  }
}

package org.sitthi.kiosk.identity;

/** The kiosk's key can't be read or made; one line with what to do, nothing of the key. */
public final class IdentityException extends Exception {

  private static final long serialVersionUID = 1L;

  IdentityException(String message) {
    super(message);
  }
}

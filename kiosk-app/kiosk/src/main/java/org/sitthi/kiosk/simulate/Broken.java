package org.sitthi.kiosk.simulate;

/** A promise was broken. */
final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Promise promise;

  Broken(Promise promise, String how) {
    super(how);
    this.promise = promise;
  }

  Broken(Throwable bug) {
    super(bug.toString(), bug);
    this.promise = Promise.NO_BUG;
  }

  Promise promise() {
    return promise;
  }

  String how() {
    return String.valueOf(getMessage());
  }
}

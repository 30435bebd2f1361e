package org.sitthi.kiosk.referral;

/** A list that can't be used. The message is one line: {@code FILE:LINE: what is wrong}. */
public final class HospitalListException extends Exception {

  private static final long serialVersionUID = 1L;

  HospitalListException(String message) {
    super(message);
  }
}

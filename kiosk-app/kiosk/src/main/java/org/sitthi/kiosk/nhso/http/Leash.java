package org.sitthi.kiosk.nhso.http;

import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** A call under way, for whoever gives it up before its deadline. Threads: any. */
public final class Leash {

  private volatile @Nullable Call call;
  private volatile boolean givenUp;

  /** Ends the call, if it lasts still; one that has not begun ends as it begins. */
  public void giveUp() {
    givenUp = true;
    Call held = call;
    if (held != null) {
      held.cancel();
    }
  }

  /** Whether it was given up before its end. */
  public boolean isGivenUp() {
    return givenUp;
  }

  void hold(Call begun) {
    call = begun;
    if (givenUp) {
      begun.cancel();
    }
  }
}

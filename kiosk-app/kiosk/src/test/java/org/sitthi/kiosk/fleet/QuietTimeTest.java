package org.sitthi.kiosk.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitState;

class QuietTimeTest {

  private final AtomicLong nanos = new AtomicLong();
  private final QuietTime quiet = new QuietTime((_, _) -> {}, nanos::get);

  @Test
  void itIsQuietHalfAMinuteAfterTheLastCardWasOut() {
    quiet.entered(new VisitState.Idle(), 0);
    later(Duration.ofSeconds(29));
    assertThat(quiet.isNow()).isFalse();
    later(Duration.ofSeconds(1));
    assertThat(quiet.isNow()).isTrue();
  }

  @Test
  void aFingerBeginsTheHalfMinuteAnew() {
    quiet.entered(new VisitState.Idle(), 0);
    later(Duration.ofSeconds(29));
    quiet.touched();
    later(Duration.ofSeconds(29));
    assertThat(quiet.isNow()).isFalse();
  }

  @Test
  void whileStaffAreCalledItIsNotQuiet() {
    quiet.entered(new VisitState.Idle(), 0);
    quiet.help(HelpState.SENT);
    later(Duration.ofHours(1));
    assertThat(quiet.isNow()).isFalse();
    quiet.help(HelpState.NONE);
    later(QuietTime.QUIET);
    assertThat(quiet.isNow()).isTrue();
  }

  @Test
  void aKioskThatIsClosedOrHasNotBegunIsNotTakenForQuiet() {
    later(Duration.ofHours(1));
    assertThat(quiet.isNow()).isFalse();
    quiet.entered(new VisitState.OutOfService(Cause.READER_GONE), 0);
    later(Duration.ofHours(1));
    assertThat(quiet.isNow()).isFalse();
  }

  private void later(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}

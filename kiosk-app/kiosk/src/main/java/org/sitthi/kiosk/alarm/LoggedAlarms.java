package org.sitthi.kiosk.alarm;

import java.util.Optional;
import java.util.function.Supplier;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.record.fleet.Heartbeat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alarms in the log, which the system's journal takes, and kept for as long as they stand, so that
 * the next heartbeat takes them to the central store. Names no visit.
 */
public final class LoggedAlarms implements Alarms {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedAlarms.class);

  private final Supplier<Optional<String>> token;
  private volatile boolean cardForgotten;

  /**
   * None stands.
   *
   * @param token says which token of NHSO's servers needs somebody, and why; at most 60 characters
   */
  public LoggedAlarms(Supplier<Optional<String>> token) {
    this.token = token;
  }

  @Override
  public void raise(Alarm alarm) {
    LOG.warn(noticeOf(alarm).marker(), "alarm: {}", alarm);
    stands(alarm, true);
  }

  @Override
  public void over(Alarm alarm) {
    LOG.info("alarm over: {}", alarm);
    stands(alarm, false);
  }

  @Override
  public Heartbeat.Attention standing() {
    return new Heartbeat.Attention(cardForgotten, token.get());
  }

  private static Notice noticeOf(Alarm alarm) {
    return switch (alarm) {
      case CARD_FORGOTTEN -> Notice.ALARM_CARD;
    };
  }

  private void stands(Alarm alarm, boolean now) {
    cardForgotten =
        switch (alarm) {
          case CARD_FORGOTTEN -> now;
        };
  }
}

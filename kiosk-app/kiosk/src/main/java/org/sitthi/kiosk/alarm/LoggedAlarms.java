package org.sitthi.kiosk.alarm;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alarms in the log, which the system's journal takes. Names no visit. */
public final class LoggedAlarms implements Alarms {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedAlarms.class);

  @Override
  public void raise(Alarm alarm) {
    LOG.warn("alarm: {}", alarm);
  }

  @Override
  public void over(Alarm alarm) {
    LOG.info("alarm over: {}", alarm);
  }
}

package org.sitthi.kiosk.simulate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Simulated trouble is no news for a log. */
final class QuietLogs implements BeforeAllCallback, AfterAllCallback {

  private final Logger logger = (Logger) LoggerFactory.getLogger("org.sitthi.kiosk");

  @Override
  public void beforeAll(ExtensionContext context) {
    logger.setLevel(Level.OFF);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    logger.setLevel(null);
  }
}

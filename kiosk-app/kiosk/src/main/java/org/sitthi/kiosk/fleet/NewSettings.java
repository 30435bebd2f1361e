package org.sitthi.kiosk.fleet;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.record.fleet.Heartbeat;
import org.sitthi.record.fleet.SignedSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches newer site settings and keeps them for the next start, once each version. One thread
 * calls it.
 */
final class NewSettings {

  private static final Logger LOG = LoggerFactory.getLogger(NewSettings.class);
  private static final int LONGEST_TROUBLE = 200;

  private final Settled settled;
  private final Supplier<Optional<SignedSettings>> source;
  private long inForce;
  private long fetched;
  private long refused;
  private boolean waiting;
  private Optional<String> trouble;

  /**
   * What this program runs with, and what it could not run with.
   *
   * @param file the kiosk's own settings file, against which new site settings are tried
   * @param laid the settings this program began with
   * @param objection why a program with such settings would not start; absent = it would
   */
  record Settled(
      Path file, SettingsFile.Laid laid, Function<KioskConfig, Optional<String>> objection) {}

  NewSettings(Settled settled, Supplier<Optional<SignedSettings>> source) {
    this.settled = settled;
    this.source = source;
    this.inForce = settled.laid().version();
    this.fetched = inForce;
    this.refused = settled.laid().refused().map(SettingsFile.Refused::version).orElse(0L);
    this.trouble = settled.laid().refused().map(SettingsFile.Refused::why);
  }

  /** Takes it that this is the newest version there is. */
  void look(long newest) {
    if (newest <= fetched || newest <= refused) {
      return;
    }
    try {
      Optional<SignedSettings> signed = source.get();
      if (signed.isPresent()) {
        keep(signed.get());
      }
    } catch (GeneralSecurityException | IOException e) {
      // The same ones again would be refused again; newer ones are looked at.
      refused = newest;
      String words = String.valueOf(e.getMessage());
      trouble = Optional.of(words.substring(0, Math.min(words.length(), LONGEST_TROUBLE)));
      LOG.error(
          Notice.SETTINGS_REFUSED.marker(), "site settings {} are refused: {}", newest, words);
    }
  }

  /** Whether others than those in force lie ready for the next start. */
  boolean areWaiting() {
    return waiting;
  }

  Heartbeat.Settings told() {
    return new Heartbeat.Settings(inForce, fetched, trouble);
  }

  private void keep(SignedSettings signed) throws GeneralSecurityException, IOException {
    SettingsFile.Laid own = settled.laid();
    SettingsFile.Kept kept =
        SettingsFile.keep(signed, settled.file(), own.config(), settled.objection());
    fetched = kept.version();
    trouble = Optional.empty();
    // A version counts the changes of the whole hospital: most are about other kiosks.
    waiting = !kept.values().equals(own.values());
    if (!waiting) {
      inForce = fetched;
    }
    LOG.info("site settings {}: {}", fetched, waiting ? "lie ready" : "change nothing here");
  }
}

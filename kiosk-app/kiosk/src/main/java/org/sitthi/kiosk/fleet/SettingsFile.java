package org.sitthi.kiosk.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.sitthi.kiosk.config.ConfigException;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.identity.DeviceIdentity;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.record.fleet.FleetJson;
import org.sitthi.record.fleet.SignedSettings;
import org.sitthi.record.fleet.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Site settings from the store, in {@code site-settings.json} of the data folder, as they were
 * signed. They are laid over the kiosk's own file at its next start, after their signature was
 * looked at anew; a set that is not signed, or that the kiosk could not run with, is never used.
 */
public final class SettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final String NAME = "site-settings.json";
  private static final int MOST_BYTES = 128 * 1024;

  private SettingsFile() {}

  /**
   * A kiosk's settings with those of the store laid over them.
   *
   * @param version of the store's, 0 = none
   */
  public record Laid(KioskConfig config, long version) {}

  /** The settings to start with. */
  public static Laid over(Path file, KioskConfig own) {
    Path kept = own.dataDir().resolve(NAME);
    if (!Files.exists(kept)) {
      return new Laid(own, 0);
    }
    try {
      if (Files.size(kept) > MOST_BYTES) {
        throw new IOException("too long");
      }
      SiteSettings settings =
          open(FleetJson.read(Files.readAllBytes(kept), SignedSettings.class), own);
      return new Laid(KioskConfig.load(file, settings.values()), settings.version());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      LOG.error(Notice.SETTINGS_REFUSED.marker(), "site settings are not used: {}", e.getMessage());
    } catch (ConfigException e) {
      LOG.error(Notice.SETTINGS_REFUSED.marker(), "site settings are not used: {}", e.key());
    }
    return new Laid(own, 0);
  }

  /**
   * Keeps settings for the next start.
   *
   * @return their version
   * @throws GeneralSecurityException if they are not for us, not signed, or could not be run with
   * @throws IOException if they can't be kept
   */
  static long keep(SignedSettings signed, Path file, KioskConfig own)
      throws GeneralSecurityException, IOException {
    SiteSettings settings = open(signed, own);
    try {
      KioskConfig _ = KioskConfig.load(file, settings.values());
    } catch (ConfigException e) {
      throw new GeneralSecurityException("not fit to run with: " + e.key(), e);
    }
    Path kept = own.dataDir().resolve(NAME);
    Path fresh = own.dataDir().resolve(NAME + ".new");
    Files.write(fresh, FleetJson.write(signed));
    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return settings.version();
  }

  private static SiteSettings open(SignedSettings signed, KioskConfig own)
      throws GeneralSecurityException, IOException {
    Path identity = DeviceIdentity.in(own.central().identity());
    if (!Files.exists(identity)) {
      throw new GeneralSecurityException("this kiosk is not enrolled");
    }
    SiteSettings settings =
        signed.openFor(own.kioskId(), DeviceIdentity.read(identity).certificate());
    if (!settings.hospitalCode().equals(own.site().hcode())) {
      throw new GeneralSecurityException("another hospital's");
    }
    return settings;
  }
}

package org.sitthi.kiosk.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
 *
 * <p>Nor is one with which the kiosk did not get ready three times: it could not even fetch better
 * ones.
 */
public final class SettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final String NAME = "site-settings.json";
  private static final String STARTS = "site-settings.starts";
  private static final int MOST_STARTS = 3;
  private static final int MOST_BYTES = 128 * 1024;

  private SettingsFile() {}

  /**
   * A kiosk's settings with those of the store laid over them.
   *
   * @param version of the store's, 0 = none
   * @param values the store's, as they were laid over
   * @param refused what lies there and is not used
   */
  public record Laid(
      KioskConfig config, long version, Map<String, String> values, Optional<Refused> refused) {

    private static Laid none(KioskConfig own, Optional<Refused> refused) {
      return new Laid(own, 0, Map.of(), refused);
    }
  }

  /**
   * Settings that are not used.
   *
   * @param version 0 if nobody can say
   * @param why for the fleet page
   */
  public record Refused(long version, String why) {}

  /** Settings that lie ready for the next start. */
  record Kept(long version, Map<String, String> values) {}

  /** The settings to start with; {@link #ready} says that it went well. */
  public static Laid over(Path file, KioskConfig own) {
    Path kept = own.dataDir().resolve(NAME);
    if (!Files.exists(kept)) {
      return Laid.none(own, Optional.empty());
    }
    long version = 0;
    try {
      if (Files.size(kept) > MOST_BYTES) {
        throw new IOException("too long");
      }
      SiteSettings settings =
          open(FleetJson.read(Files.readAllBytes(kept), SignedSettings.class), own);
      version = settings.version();
      KioskConfig config = KioskConfig.load(file, settings.values());
      countStart(own, version);
      return new Laid(config, version, settings.values(), Optional.empty());
    } catch (ConfigException e) {
      return refused(own, version, "not fit to run with: " + e.key());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      return refused(own, version, String.valueOf(e.getMessage()));
    }
  }

  /** The kiosk got ready with these. */
  public static void ready(Laid laid) {
    try {
      Files.deleteIfExists(laid.config().dataDir().resolve(STARTS));
    } catch (IOException e) {
      LOG.warn("{}: {}", STARTS, e.getMessage());
    }
  }

  private static Laid refused(KioskConfig own, long version, String why) {
    LOG.error(Notice.SETTINGS_REFUSED.marker(), "site settings are not used: {}", why);
    return Laid.none(own, Optional.of(new Refused(version, why)));
  }

  /** One line for each start with this version that nobody has called ready. */
  private static void countStart(KioskConfig own, long version)
      throws IOException, GeneralSecurityException {
    Path starts = own.dataDir().resolve(STARTS);
    String line = Long.toString(version);
    List<String> earlier = Files.exists(starts) ? Files.readAllLines(starts) : List.of();
    List<String> same = earlier.stream().filter(line::equals).toList();
    if (same.size() >= MOST_STARTS) {
      throw new GeneralSecurityException("the kiosk did not get ready with them");
    }
    Files.write(starts, Stream.concat(same.stream(), Stream.of(line)).toList());
  }

  /**
   * Keeps settings for the next start.
   *
   * @param objection why a program with such settings would not start
   * @throws GeneralSecurityException if they are not for us, not signed, or could not be run with
   * @throws IOException if they can't be kept
   */
  static Kept keep(
      SignedSettings signed,
      Path file,
      KioskConfig own,
      Function<KioskConfig, Optional<String>> objection)
      throws GeneralSecurityException, IOException {
    SiteSettings settings = open(signed, own);
    try {
      Optional<String> why = objection.apply(KioskConfig.load(file, settings.values()));
      if (why.isPresent()) {
        throw new GeneralSecurityException("not fit to run with: " + why.get());
      }
    } catch (ConfigException e) {
      throw new GeneralSecurityException("not fit to run with: " + e.key(), e);
    }
    Path kept = own.dataDir().resolve(NAME);
    Path fresh = own.dataDir().resolve(NAME + ".new");
    Files.write(fresh, FleetJson.write(signed));
    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Kept(settings.version(), settings.values());
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

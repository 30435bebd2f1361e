package org.sitthi.kiosk.fleet;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Function;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.record.fleet.SignedSettings;

/** Gets the site settings once, so that a kiosk that was just enrolled starts with them. */
public final class FirstSettings {

  private FirstSettings() {}

  /** What came of it. */
  public sealed interface Answer {

    /** They lie ready for the next start. */
    record Kept(long version) implements Answer {}

    /** The store has none for this kiosk, or can't be reached within 5 s. */
    record None() implements Answer {}

    /** What the store has is not used. */
    record Refused(String reason) implements Answer {}
  }

  /**
   * Asks the store.
   *
   * @param file the settings that they are laid over
   * @param objection why a program with such settings would not start; absent = it would
   */
  public static Answer fetch(
      Path file, KioskConfig config, Function<KioskConfig, Optional<String>> objection) {
    KioskConfig.Central central = config.central();
    try (FleetDesk desk = new FleetDesk(central.url(), central.trust(), central.identity())) {
      Optional<SignedSettings> signed = desk.settings();
      return signed.isEmpty()
          ? new Answer.None()
          : new Answer.Kept(SettingsFile.keep(signed.get(), file, config, objection).version());
    } catch (GeneralSecurityException | IOException e) {
      return new Answer.Refused(String.valueOf(e.getMessage()));
    }
  }
}

package org.sitthi.kiosk.screens;

import java.util.List;
import org.sitthi.kiosk.texts.Language;

/**
 * What the screens need to know of their place.
 *
 * @param width pixels, 320 to 8,000; less than the height = portrait
 * @param height pixels, 320 to 8,000
 * @param fullScreen asks the window manager too; a bare X server has none, so the bounds are set in
 *     any case (facts/appliance.md §1.3)
 * @param hospitalNameTh shown at the top of each screen
 * @param hospitalNameEn under it, may be empty
 * @param kioskId shown at the bottom, so that a caller can say which kiosk
 * @param demo true shows a ribbon that nothing here is real
 * @param privacy true tells on the first screen what data leave the kiosk
 * @param languages offered, at least one; the first is shown to whoever comes
 */
public record ScreenSettings(
    int width,
    int height,
    boolean fullScreen,
    String hospitalNameTh,
    String hospitalNameEn,
    String kioskId,
    boolean demo,
    boolean privacy,
    List<Language> languages) {

  /** Refuses sizes that no kiosk has. */
  public ScreenSettings {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("no language");
    }
    if (width < 320 || width > 8000 || height < 320 || height > 8000) {
      throw new IllegalArgumentException("screen of " + width + " by " + height);
    }
  }

  /** In all languages, Thai first; tells what data leave the kiosk. */
  public ScreenSettings(
      int width,
      int height,
      boolean fullScreen,
      String hospitalNameTh,
      String hospitalNameEn,
      String kioskId,
      boolean demo) {
    this(
        width,
        height,
        fullScreen,
        hospitalNameTh,
        hospitalNameEn,
        kioskId,
        demo,
        true,
        List.of(Language.values()));
  }

  /** The same in its proportions, not larger than a display: shrunk rather than cut off. */
  ScreenSettings within(double displayWidth, double displayHeight) {
    double fit = Math.min(1, Math.min(displayWidth / width, displayHeight / height));
    return new ScreenSettings(
        (int) Math.floor(width * fit),
        (int) Math.floor(height * fit),
        fullScreen && fit == 1,
        hospitalNameTh,
        hospitalNameEn,
        kioskId,
        demo,
        privacy,
        languages);
  }

  boolean portrait() {
    return height > width;
  }

  /** Pixels for one pixel of the design, which is 1,080 by at least 1,720, either way up. */
  double scale() {
    return Math.min(Math.min(width, height) / 1080.0, Math.max(width, height) / 1720.0);
  }
}

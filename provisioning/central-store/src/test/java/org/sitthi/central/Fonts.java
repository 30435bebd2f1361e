package org.sitthi.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The desk brings no fonts; a machine that tests has no Thai one, so the kiosk's are lent. */
final class Fonts {

  private Fonts() {}

  /** A file for {@code FONTCONFIG_FILE}. */
  static Path in(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("fonts.conf"),
        """
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
        <dir>%s</dir><cachedir>%s</cachedir></fontconfig>
        """
            .formatted(
                Path.of("../../kiosk-app/kiosk/src/main/resources").toAbsolutePath().normalize(),
                folder.resolve("fonts-cache")));
  }
}

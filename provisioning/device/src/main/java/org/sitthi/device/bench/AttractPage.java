package org.sitthi.device.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Script;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.texts.Words;

/** The attract screen as a page for a browser: the same words, fonts, colours and picture. */
final class AttractPage {

  static final String HOSPITAL = "โรงพยาบาลสมมติ";
  static final String HOSPITAL_ENGLISH = "Example Hospital";
  private static final String FONTS = "/org/sitthi/kiosk/fonts/";

  private AttractPage() {}

  /** Writes the page and its fonts into a folder; the page. */
  static Path write(Path folder) throws IOException {
    Words words = Texts.load().in(Language.TH);
    StringBuilder faces = new StringBuilder();
    for (Script script : Script.values()) {
      for (boolean bold : new boolean[] {false, true}) {
        String file = script.file(bold);
        try (InputStream font =
            Objects.requireNonNull(Script.class.getResourceAsStream(FONTS + file), file)) {
          Files.copy(font, folder.resolve(file));
        }
        faces.append(
            "@font-face { font-family: '%s'; src: url('%s'); font-weight: %s; }%n"
                .formatted(script.family(), file, bold ? "bold" : "normal"));
      }
    }
    StringBuilder languages = new StringBuilder();
    for (Language language : Language.values()) {
      languages.append(
          "<button class='%s' style=\"font-family: '%s'\">%s</button>%n"
              .formatted(
                  language == Language.TH ? "chosen" : "",
                  Script.of(language.ownName()).family(),
                  language.ownName()));
    }
    StringBuilder modes = new StringBuilder();
    for (String mode : new String[] {"large", "contrast", "reach", "speech"}) {
      modes
          .append("<button class='mode'>")
          .append(said(words, "access." + mode))
          .append("</button>\n");
    }
    String page =
        template()
            .replace("@FACES@", faces)
            .replace("@HOSPITAL@", HOSPITAL)
            .replace("@HOSPITAL_EN@", HOSPITAL_ENGLISH)
            .replace("@HELP@", said(words, "help.none"))
            .replace("@TITLE@", said(words, "idle.title"))
            .replace("@HINT@", said(words, "idle.hint"))
            .replace("@LANGUAGES@", languages)
            .replace("@MODES@", modes)
            .replace("@PRIVACY@", said(words, "privacy.more"))
            .replace("@KIOSK@", said(words, "frame.kiosk", "K01"))
            .replace("@STATE@", said(words, "frame.ready"));
    return Files.writeString(folder.resolve("attract.html"), page);
  }

  private static String said(Words words, String key, Object... arguments) {
    return LineBreaks.unmarked(words.text(key, arguments));
  }

  private static String template() throws IOException {
    try (InputStream page =
        Objects.requireNonNull(AttractPage.class.getResourceAsStream("attract.html"))) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package org.sitthi.kiosk.voice;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;

/** {@code ./kiosk voice make --out DIR}: the clips of all languages that have a voice. */
public final class VoiceMain {

  private static final String USAGE =
      "./kiosk voice make --out DIR    a clip for every text that is spoken, by espeak-ng; what is"
          + " there already stays";

  private VoiceMain() {}

  /** Exit 0, 1 if espeak-ng fails, 2 for a wrong option. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    if (arguments.contains("--help")) {
      out.println(USAGE);
      return 0;
    }
    if (arguments.size() != 3
        || !arguments.getFirst().equals("make")
        || !arguments.get(1).equals("--out")) {
      err.println("kiosk: usage: ./kiosk voice make --out DIR");
      return 2;
    }
    Path folder = Path.of(arguments.get(2));
    Texts texts = Texts.load();
    int made = 0;
    try {
      for (Language language : Language.values()) {
        if (SpokenTexts.has(language)) {
          made += ClipMaker.make(language, SpokenTexts.of(texts.in(language)), folder);
        }
      }
    } catch (IOException e) {
      err.println("kiosk: " + e.getMessage());
      return 1;
    }
    out.println("voice: " + made + " clips made in " + folder);
    return 0;
  }
}

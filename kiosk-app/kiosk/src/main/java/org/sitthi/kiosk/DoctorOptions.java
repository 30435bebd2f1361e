package org.sitthi.kiosk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitthi.kiosk.doctor.Examination;

/**
 * Options of {@code ./kiosk doctor}.
 *
 * @param language {@code th} or {@code en}
 * @param accept where the acceptance report goes, if one is wanted
 * @param patience how many times its usual time each check may take
 */
record DoctorOptions(
    Path config,
    String language,
    boolean json,
    boolean print,
    Optional<Path> accept,
    int patience) {

  private static final Set<String> FLAGS = Set.of("--json", "--print");
  private static final Set<String> VALUES = Set.of("--config", "--lang", "--accept", "--patience");

  /** Empty if they are wrong. */
  static Optional<DoctorOptions> of(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    Iterator<String> each = arguments.iterator();
    while (each.hasNext()) {
      String option = each.next();
      boolean takesValue = VALUES.contains(option) && each.hasNext();
      if (!takesValue && !FLAGS.contains(option)) {
        return Optional.empty();
      }
      given.put(option, takesValue ? each.next() : "");
    }
    String language = given.getOrDefault("--lang", "en");
    int patience = patience(given.getOrDefault("--patience", "1"));
    if (!given.containsKey("--config")
        || !Set.of("th", "en").contains(language)
        || patience < 1
        || patience > Examination.MOST_PATIENCE) {
      return Optional.empty();
    }
    return Optional.of(
        new DoctorOptions(
            Path.of(given.getOrDefault("--config", "")),
            language,
            given.containsKey("--json"),
            given.containsKey("--print"),
            Optional.ofNullable(given.get("--accept")).map(Path::of),
            patience));
  }

  private static int patience(String text) {
    return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
  }
}

package org.sitthi.claims.deadline;

import java.time.MonthDay;
import java.util.List;
import org.sitthi.claims.Settings;
import org.sitthi.claims.YearKind;
import org.sitthi.claims.files.RuleFiles;
import org.sitthi.claims.files.YamlTree;

/** Calendars for tests. */
final class BuiltIn {

  static final Settings SETTINGS = new Settings(MonthDay.of(10, 1), YearKind.CALENDAR);

  private BuiltIn() {}

  /** The one that the product brings. */
  static Calendar calendar() {
    return CalendarReader.read(RuleFiles.builtIn().ofKind("deadlines"), SETTINGS);
  }

  /** One of a file's content. */
  static Calendar of(String yaml) {
    byte[] content = yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return CalendarReader.read(List.of(YamlTree.read("own.yaml", content)), SETTINGS);
  }
}

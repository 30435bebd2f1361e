package org.sitthi.kiosk.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Script;

/**
 * A text as JavaFX has to be given it.
 *
 * <p>JavaFX on Linux takes glyphs and widths from Pango and leaves out the offsets of marks; Lao
 * can't be read then, and Burmese and Khmer are a little off. The fonts that ship have a whole
 * glyph for each cluster of our texts that wants offsets, at a private code point
 * (scripts/compose-marks).
 */
final class Letters {

  private static final char FIRST = '\uE000';
  private static final Map<Script, Letters> ALL =
      Map.of(
          Script.LAO, new Letters("lo"),
          Script.MYANMAR, new Letters("my"),
          Script.KHMER, new Letters("km"));

  private final Map<String, String> glyphs = new HashMap<>();
  private final Pattern pattern;

  private Letters(String tag) {
    List<String> clusters = read("/org/sitthi/kiosk/fonts/clusters_" + tag + ".txt");
    for (int i = 0; i < clusters.size(); i++) {
      glyphs.put(clusters.get(i), String.valueOf((char) (FIRST + i)));
    }
    String any =
        clusters.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    // Never a part of a larger cluster: not after a sign that stacks, not before a mark.
    pattern = Pattern.compile("(?<![\u17D2\u1039])(?:" + any + ")(?![\\p{M}\u0EB3])");
  }

  /** The text with whole glyphs, and without marks of line breaks. */
  static String shaped(String text) {
    String shown = LineBreaks.unmarked(text);
    Letters letters = ALL.get(Script.of(shown));
    return letters == null ? shown : letters.pattern.matcher(shown).replaceAll(letters::glyph);
  }

  private String glyph(MatchResult match) {
    return Matcher.quoteReplacement(Objects.requireNonNull(glyphs.get(match.group())));
  }

  private static List<String> read(String file) {
    try (InputStream stream =
        Objects.requireNonNull(Letters.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable resource " + file, e);
    }
  }
}

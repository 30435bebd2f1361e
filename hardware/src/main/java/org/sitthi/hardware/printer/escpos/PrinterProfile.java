package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeSet;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;

/**
 * What one family of printers can do, as data ({@code printers.properties}).
 *
 * @param name as written in {@code printer.profile}
 * @param widthDots dots of the head, 8 to 1,024, a multiple of 8
 * @param bandRows most rows in one {@code GS v 0}, 8 to 2,303 (facts/escpos.md §2.2)
 * @param blanksAsFeed long blank runs travel as {@code ESC J} instead of white dots; only right
 *     where one unit of {@code ESC J} is one dot
 * @param tailFeedRows units of {@code ESC J} before the cut, 0 to 255; for cuts that don't feed
 * @param cutHex the bytes that cut, in hex
 * @param mark how the printer is asked to say that it is done
 * @param clear how its buffers are emptied after a failed slip
 * @param statusPush whether {@code GS a} is switched on for the length of a job
 * @param speedMillimetresPerSecond slowest honest speed of the paper, 10 to 500; for deadlines only
 */
public record PrinterProfile(
    String name,
    int widthDots,
    int bandRows,
    boolean blanksAsFeed,
    int tailFeedRows,
    String cutHex,
    Mark mark,
    Clear clear,
    boolean statusPush,
    int speedMillimetresPerSecond) {

  /** The question behind the cut whose answer ends a job (facts/escpos.md §2.5). */
  public enum Mark {
    /** {@code GS r 1}: answered when the printer's parser gets there. */
    GS_R(Evidence.PARSED),
    /** {@code GS ( H} function 48: answered when printing is completed. */
    PROCESS_ID(Evidence.PRINTED);

    private final Evidence evidence;

    Mark(Evidence evidence) {
      this.evidence = evidence;
    }
  }

  /** The strongest way to empty the printer's buffers (facts/escpos.md §2.5). */
  public enum Clear {
    /** {@code DLE DC4} function 8, confirmed by the printer; weaker ways follow if it is not. */
    BUFFER_CLEAR,
    /** {@code DLE ENQ 2}, which works in a recoverable error only. */
    ERROR_CLEAR
  }

  /** Checks the ranges. */
  public PrinterProfile {
    require(widthDots >= 8 && widthDots <= 1024 && widthDots % 8 == 0, name, "width-dots");
    require(bandRows >= 8 && bandRows <= 2303, name, "band-rows");
    require(tailFeedRows >= 0 && tailFeedRows <= 255, name, "tail-feed-rows");
    require(!cutHex.isEmpty() && cutHex.length() <= 32, name, "cut");
    require(speedMillimetresPerSecond >= 10 && speedMillimetresPerSecond <= 500, name, "speed");
    HexFormat.of().parseHex(cutHex);
  }

  /** The bytes that cut. */
  public byte[] cut() {
    return HexFormat.of().parseHex(cutHex);
  }

  /** What a finished job proves on this printer. */
  public Evidence evidence() {
    return mark.evidence;
  }

  /** The same profile with long blank runs sent as feeds or not. */
  public PrinterProfile withBlanksAsFeed(boolean feeds) {
    return new PrinterProfile(
        name,
        widthDots,
        bandRows,
        feeds,
        tailFeedRows,
        cutHex,
        mark,
        clear,
        statusPush,
        speedMillimetresPerSecond);
  }

  /**
   * A built-in profile.
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists the names
   */
  public static PrinterProfile named(String name) {
    Properties all = load();
    if (!all.containsKey(name + ".width-dots")) {
      throw new IllegalArgumentException("no printer profile of that name; there are " + names());
    }
    return new PrinterProfile(
        name,
        number(all, name, "width-dots"),
        number(all, name, "band-rows"),
        Boolean.parseBoolean(text(all, name, "blanks-as-feed")),
        number(all, name, "tail-feed-rows"),
        text(all, name, "cut"),
        Mark.valueOf(text(all, name, "mark")),
        Clear.valueOf(text(all, name, "clear")),
        Boolean.parseBoolean(text(all, name, "status-push")),
        number(all, name, "speed"));
  }

  /** The names of the built-in profiles, sorted. */
  public static TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (String key : load().stringPropertyNames()) {
      names.add(key.substring(0, key.indexOf('.')));
    }
    return names;
  }

  private static void require(boolean right, String name, String field) {
    if (!right) {
      throw new IllegalArgumentException("printer profile " + name + ": " + field);
    }
  }

  private static String text(Properties all, String name, String field) {
    String value = all.getProperty(name + "." + field);
    if (value == null) {
      throw new IllegalArgumentException("printer profile " + name + " lacks " + field);
    }
    return value.strip();
  }

  private static int number(Properties all, String name, String field) {
    return Integer.parseInt(text(all, name, field));
  }

  private static Properties load() {
    Properties all = new Properties();
    try (InputStream in = PrinterProfile.class.getResourceAsStream("printers.properties")) {
      if (in == null) {
        throw new IllegalStateException("printers.properties is not in the jar");
      }
      all.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("printers.properties", e);
    }
    return all;
  }
}

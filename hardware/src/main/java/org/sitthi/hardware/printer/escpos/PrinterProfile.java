package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedSet;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;

/**
 * What one model of printer can do, as data: a file each in {@code profiles}.
 *
 * @param name as written in {@code printer.profile}
 * @param widthDots dots of the head, 8 to 1,024, a multiple of 8
 * @param bandRows most rows in one {@code GS v 0}, 8 to 1,023: with more, the command's own length
 *     could read as {@code DLE EOT} (facts/escpos.md §2.2)
 * @param feedUnitIsDot one unit of {@code ESC J} is one dot, so that blank runs may be fed
 * @param saving how few bytes a slip is sent in
 * @param tailFeedRows units of {@code ESC J} before the cut, 0 to 255; for cuts that don't feed
 * @param cutHex the bytes that cut, in hex
 * @param mark how the printer is asked to say that it is done
 * @param clear how its buffers are emptied after a failed slip
 * @param statusPush whether {@code GS a} is switched on for the length of a job
 * @param speedMillimetresPerSecond slowest honest speed of the paper, 10 to 500; for deadlines only
 * @param masks what its status bits mean
 * @param presenter how it hands out a slip
 */
public record PrinterProfile(
    String name,
    int widthDots,
    int bandRows,
    boolean feedUnitIsDot,
    Saving saving,
    int tailFeedRows,
    String cutHex,
    Mark mark,
    Clear clear,
    boolean statusPush,
    int speedMillimetresPerSecond,
    StatusMasks masks,
    PresenterProfile presenter) {

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

  /** How few bytes a slip is sent in. */
  public enum Saving {
    /** All dots, also white ones. */
    NONE,
    /** Bands end at their last black dot, and blank runs are fed where the profile allows it. */
    CROP
  }

  /** Checks the ranges. */
  public PrinterProfile {
    require(widthDots >= 8 && widthDots <= 1024 && widthDots % 8 == 0, name, "width-dots");
    require(bandRows >= 8 && bandRows <= 1023, name, "band-rows");
    require(tailFeedRows >= 0 && tailFeedRows <= 255, name, "tail-feed-rows");
    require(!cutHex.isEmpty() && cutHex.length() <= 32, name, "cut");
    require(speedMillimetresPerSecond >= 10 && speedMillimetresPerSecond <= 500, name, "speed");
  }

  /** The bytes that cut. */
  public byte[] cut() {
    return HexFormat.of().parseHex(cutHex);
  }

  /** What the answer to the mark proves on this printer. */
  public Evidence evidence() {
    return mark.evidence;
  }

  /** The most that a finished job can prove on this printer. */
  public Evidence bestEvidence() {
    return presenter.isWatched() ? Evidence.PRESENTED : mark.evidence;
  }

  /** Whether long blank runs travel as {@code ESC J} instead of white dots. */
  boolean feedsBlanks() {
    return saving == Saving.CROP && feedUnitIsDot;
  }

  /** The same profile for a slow line or not. */
  public PrinterProfile with(Saving other) {
    return with(other, presenter);
  }

  /** The same profile with another presenter. */
  PrinterProfile with(PresenterProfile other) {
    return with(saving, other);
  }

  private PrinterProfile with(Saving otherSaving, PresenterProfile otherPresenter) {
    return new PrinterProfile(
        name,
        widthDots,
        bandRows,
        feedUnitIsDot,
        otherSaving,
        tailFeedRows,
        cutHex,
        mark,
        clear,
        statusPush,
        speedMillimetresPerSecond,
        masks,
        otherPresenter);
  }

  /**
   * A built-in profile.
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists the names
   */
  public static PrinterProfile named(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException("no printer profile of that name; there are " + names());
    }
    return ProfileFile.builtIn(name);
  }

  /**
   * A profile from a file; its name is the file's without the ending.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException with one line for an unknown key, a missing one or a wrong
   *     value
   */
  public static PrinterProfile load(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    try (Reader in = Files.newBufferedReader(file)) {
      return ProfileFile.read(name, in);
    }
  }

  /** The names of the built-in profiles, sorted. */
  public static SortedSet<String> names() {
    return ProfileFile.builtInNames();
  }

  private static void require(boolean right, String name, String field) {
    if (!right) {
      throw new IllegalArgumentException("printer profile " + name + ": wrong value of " + field);
    }
  }
}

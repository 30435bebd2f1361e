package org.sitthi.kiosk.texts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line may end.
 *
 * <p>Thai has no spaces between words: {@link BreakIterator} finds them with a dictionary (module
 * jdk.localedata), but tears terms that it doesn't know, such as อายุรกรรม, and times such as
 * "08:45 น." (facts/escpos.md §3.4). Such terms are kept whole here.
 *
 * <p>Of Burmese, Khmer and Lao the Java runtime knows no words; their texts have a zero-width space
 * where a line may end, which is not shown.
 */
public final class LineBreaks {

  private static final int LONGEST_TEXT = 4000;
  private static final char MARK = '\u200B';
  private static final Pattern AT_MARKS = Pattern.compile(MARK + "|(?<= )");

  private LineBreaks() {}

  /**
   * Cuts a text into the pieces between which a line may end; joined, they are the text as shown.
   *
   * @param text up to 4,000 characters
   */
  public static List<String> pieces(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("text of " + text.length() + " characters");
    }
    if (text.indexOf(MARK) >= 0) {
      return List.of(AT_MARKS.split(text));
    }
    boolean[] glued = glued(text);
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.of("th"));
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == text.length() || !glued[end]) {
        pieces.add(text.substring(start, end));
        start = end;
      }
    }
    return pieces;
  }

  /** A text as it is shown on one line. */
  public static String unmarked(String text) {
    return text.replace(String.valueOf(MARK), "");
  }

  /** A piece wider than a line, cut into what a reader sees as letters. */
  public static List<String> letters(String piece) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.of("th"));
    letters.setText(piece);
    List<String> found = new ArrayList<>();
    int start = 0;
    for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
      found.add(piece.substring(start, end));
      start = end;
    }
    return found;
  }

  private static boolean[] glued(String text) {
    boolean[] glued = new boolean[text.length()];
    Matcher matcher = WHOLE.matcher(text);
    while (matcher.find()) {
      for (int i = matcher.start() + 1; i < matcher.end(); i++) {
        glued[i] = true;
      }
    }
    return glued;
  }

  /** What is never torn: times, dates, numbers with their label, and words of hospitals. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "[0-9]{1,2}:[0-9]{2}( น\\.)?"
              + "|[0-9]{1,2} [ก-๙]{1,3}\\.[ก-๙]{1,2}\\. [0-9]{4}"
              + "|HN [0-9-]+|\\([A-Z/ ]{2,20}\\)|รพ\\.สต\\.|สปสช\\.|อบต\\.|[0-9]+[-–][0-9]+ ปี"
              + "|โรงพยาบาล|อายุรกรรม|ศัลยกรรม|กุมารเวชกรรม|สูตินรีเวชกรรม|ทันตกรรม|เวชกรรม"
              + "|เวชระเบียน|ปฏิบัติการ|เจ้าหน้าที่|ประชาชน|ลงทะเบียน|ปฐมภูมิ|คัดกรอง|ไตเทียม"
              + "|หลักประกัน|แห่งชาติ|ประกันสังคม|ศิริราช|จักษุ|รังสี|เข้ารับบริการ|ใบรับบริการ|หมายเลข"
              + "|ผู้ป่วยนอก|ผู้ป่วยใน|ผู้ป่วย|ผู้รับบริการ|ผู้สูงอายุ|เสียบบัตร|กลับบ้าน|ก่อนกลับ|ตู้ใดก็ได้|ตู้ถัดไป|อีกครั้ง");
}

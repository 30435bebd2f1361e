import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Puts a zero-width space between the words of a text file in Burmese, Khmer, Lao or Chinese,
 * which have no spaces there. The Java runtime knows words of Thai alone, so they are marked beforehand:
 *
 * <pre>java -cp icu4j-78.1.jar scripts/WordBreaks.java src/main/resources/org/sitthi/kiosk/texts/texts_{my,km,lo,zh}.properties</pre>
 */
final class WordBreaks {

  private static final String BREAK = "\u200B";

  /** Words of hospitals that stay on one line. */
  private static final Map<String, List<String>> WHOLE =
      Map.of(
          "my", List.of("မှတ်ပုံတင်ကတ်", "ဆေးရုံ", "ကုသခွင့်", "ကုဒ်", "စာရွက်", "ဝန်ထမ်း", "နံပါတ်", "လွှဲပြောင်းစာ", "ချစ်ပ်", "အိမ်မပြန်မီ", "ကုသ"),
          "km", List.of("អត្តសញ្ញាណប័ណ្ណ", "មន្ទីរពេទ្យ", "បង្កាន់ដៃ", "បុគ្គលិក", "ម៉ាស៊ីន", "ចុះឈ្មោះ", "លិខិតបញ្ជូន", "ឈីប"),
          "zh", List.of("身份证", "就诊单", "登记处", "工作人员", "就诊代码", "手机号", "转诊单", "自助机", "取回", "读卡器", "不能", "一次", "医保", "就诊", "转诊", "芯片", "办公室", "条码", "服务台", "泰语", "稍后", "读卡", "送达", "呼叫灯", "读取", "取单", "点选", "发送给"),
          "lo", List.of("ບັດປະຈຳຕົວ", "ໂຮງໝໍ", "ໃບສົ່ງຕົວ", "ພະນັກງານ", "ລົງທະບຽນ", "ໝາຍເລກ", "ໂທລະສັບ"));

  /** Burmese particles go with the word before them, a negation with the one after it. */
  private static final String PARTICLE =
      BREAK + "(?=(ပါ|ကို|နှင့်|တွင်|သည်|မည်|ပြီ|မီ|ရ|က|သော|နေ))|(?<=[ =" + BREAK + "]မ)" + BREAK;

  private WordBreaks() {}

  public static void main(String[] files) throws IOException {
    for (String name : files) {
      Path file = Path.of(name);
      String tag = name.replaceFirst(".*texts_(..)\\.properties", "$1");
      List<String> lines = Files.readAllLines(file).stream().map(line -> marked(line, tag)).toList();
      Files.write(file, lines);
    }
  }

  private static String marked(String line, String tag) {
    int equals = line.indexOf('=');
    if (line.startsWith("#") || equals < 0 || line.startsWith("date.")) {
      return line;
    }
    String text = line.substring(equals + 1).replace(BREAK, "");
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag(tag));
    breaks.setText(text);
    BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(tag));
    words.setText(text);
    StringBuilder marked = new StringBuilder();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      // A line of Chinese may end at any sign, but within a word it is hard to read.
      if (tag.equals("zh") && !words.isBoundary(end)) {
        continue;
      }
      marked.append(text, start, end);
      if (end < text.length() && text.charAt(end - 1) != ' ') {
        marked.append(BREAK);
      }
      start = end;
    }
    return line.substring(0, equals + 1) + whole(marked.toString(), tag);
  }

  private static String whole(String text, String tag) {
    String joined = text;
    for (String word : WHOLE.get(tag)) {
      String torn = String.join(BREAK + "?", word.split(""));
      joined = joined.replaceAll(torn, word);
    }
    return tag.equals("my") ? joined.replaceAll(PARTICLE, "") : joined;
  }
}

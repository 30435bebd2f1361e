package org.sitthi.hardware.card.thaiid;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitthi.hardware.citizen.ThaiAddress;

/**
 * Sorts the parts of a card's address by their Thai labels; only a part without a label is judged
 * by its place (facts/thai-id-card.md §4: cards disagree about the places of trok, soi and road).
 */
final class AddressParser {

  private enum Part {
    HOUSE("", ""),
    MOO("หมู่ที่", "หมู่"),
    TROK("ตรอก", "ตรอก"),
    SOI("ซอย", "ซอย"),
    ROAD("ถนน", "ถนน"),
    SUBDISTRICT("ตำบล", "แขวง"),
    DISTRICT("อำเภอ", "เขต"),
    PROVINCE("จังหวัด", "กรุงเทพ");

    private final String label;
    private final String otherLabel;

    Part(String label, String otherLabel) {
      this.label = label;
      this.otherLabel = otherLabel;
    }

    boolean labels(String text) {
      return !label.isEmpty() && (text.startsWith(label) || text.startsWith(otherLabel));
    }
  }

  /** Places from the front, after the house number; the last three places count from the end. */
  private static final List<Part> FROM_FRONT = List.of(Part.MOO, Part.TROK, Part.SOI, Part.ROAD);

  private static final List<Part> FROM_END =
      List.of(Part.PROVINCE, Part.DISTRICT, Part.SUBDISTRICT);

  private final Map<Part, String> found = new EnumMap<>(Part.class);

  private AddressParser() {}

  /** Parses the {@code #}-separated text; never fails, parts that are not there are empty. */
  static ThaiAddress parse(String raw) {
    AddressParser parser = new AddressParser();
    List<String> parts = Stream.of(raw.split("#", -1)).map(String::strip).toList();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        parser.put(part(parts.get(i), i, parts.size()), parts.get(i));
      }
    }
    return parser.address(raw.strip());
  }

  private static Part part(String text, int place, int places) {
    if (place == 0) {
      return Part.HOUSE;
    }
    for (Part part : Part.values()) {
      if (part.labels(text)) {
        return part;
      }
    }
    int fromEnd = places - 1 - place;
    if (fromEnd < FROM_END.size() && places > FROM_END.size()) {
      return FROM_END.get(fromEnd);
    }
    return FROM_FRONT.get(Math.min(place, FROM_FRONT.size()) - 1);
  }

  /** Two parts of one kind, such as a soi off a soi, stay both. */
  private void put(Part part, String text) {
    found.merge(part, text, (before, more) -> before + " " + more);
  }

  private ThaiAddress address(String raw) {
    return new ThaiAddress(
        get(Part.HOUSE),
        get(Part.MOO),
        get(Part.TROK),
        get(Part.SOI),
        get(Part.ROAD),
        get(Part.SUBDISTRICT),
        get(Part.DISTRICT),
        get(Part.PROVINCE),
        raw);
  }

  private String get(Part part) {
    return found.getOrDefault(part, "");
  }
}

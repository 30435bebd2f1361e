package org.sitthi.hardware.card.thaiid;

import java.util.List;
import java.util.stream.Stream;
import org.sitthi.hardware.citizen.ThaiAddress;

/**
 * Sorts the parts of a card's address by their Thai labels; only a part without a label is judged
 * by its place (facts/thai-id-card.md §4: cards disagree about the places of trok, soi and road).
 */
final class AddressParser {

  private enum Part {
    HOUSE,
    MOO("หมู่ที่", "หมู่"),
    TROK("ตรอก"),
    SOI("ซอย"),
    ROAD("ถนน"),
    SUBDISTRICT("ตำบล", "แขวง"),
    DISTRICT("อำเภอ", "เขต"),
    PROVINCE("จังหวัด", "กรุงเทพ");

    private final List<String> labels;

    Part(String... labels) {
      this.labels = List.of(labels);
    }

    boolean labels(String text) {
      return labels.stream().anyMatch(text::startsWith);
    }
  }

  private static final int PLACES = Part.values().length;

  private final String[] found = new String[PLACES];

  private AddressParser() {
    java.util.Arrays.fill(found, "");
  }

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
    int fromEnd = places - place;
    if (fromEnd <= 3 && places >= 4) {
      return Part.values()[PLACES - fromEnd];
    }
    return Part.values()[Math.min(place, Part.ROAD.ordinal())];
  }

  /** Two parts of one kind, such as a soi off a soi, stay both. */
  private void put(Part part, String text) {
    String before = found[part.ordinal()];
    found[part.ordinal()] = before.isEmpty() ? text : before + " " + text;
  }

  private ThaiAddress address(String raw) {
    return new ThaiAddress(
        found[Part.HOUSE.ordinal()],
        found[Part.MOO.ordinal()],
        found[Part.TROK.ordinal()],
        found[Part.SOI.ordinal()],
        found[Part.ROAD.ordinal()],
        found[Part.SUBDISTRICT.ordinal()],
        found[Part.DISTRICT.ordinal()],
        found[Part.PROVINCE.ordinal()],
        raw);
  }
}

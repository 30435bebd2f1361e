package org.sitthi.kiosk.screens;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.ReferralPart;

/** What is typed of a referral, part by part; outlives all of a visit's questions, and no more. */
final class ReferralTyping {

  static final int NUMBER_LENGTH = 20;
  static final int CODE_LENGTH = 5;
  static final int PURPOSES = 4;

  private final BitSet purposes = new BitSet(PURPOSES);
  private final Map<ReferralPart, String> texts = new EnumMap<>(ReferralPart.class);
  private ReferralPart part = ReferralPart.NUMBER;
  private String name = "";
  private boolean byName;

  /**
   * This part is asked from now on; what was typed of it before is there again.
   *
   * @param number of the letter, as far as it was taken: it may have been scanned
   */
  void at(ReferralPart asked, Optional<String> number) {
    number.ifPresent(taken -> texts.put(ReferralPart.NUMBER, taken));
    part = asked;
    name = "";
    byName = false;
  }

  void type(char letter, int most) {
    texts.merge(
        part, String.valueOf(letter), (text, more) -> text.length() < most ? text + more : text);
  }

  void delete() {
    texts.computeIfPresent(part, (_, text) -> text.substring(0, Math.max(0, text.length() - 1)));
  }

  String text() {
    return texts.getOrDefault(part, "");
  }

  /** Letters of a hospital's name. */
  void typeName(char letter) {
    name = name.length() < HospitalList.MOST_TYPED ? name + letter : name;
  }

  void deleteName() {
    name = name.isEmpty() ? name : name.substring(0, name.length() - 1);
  }

  String name() {
    return name;
  }

  /** Whether a hospital is looked for by its name rather than typed by its code. */
  boolean byName() {
    return byName;
  }

  void byName(boolean chosen) {
    byName = chosen;
    name = "";
  }

  void toggle(int purpose) {
    purposes.flip(purpose);
  }

  boolean chosen(int purpose) {
    return purposes.get(purpose);
  }

  /** Four positions of 0 and 1. */
  String purpose() {
    StringBuilder positions = new StringBuilder();
    for (int i = 0; i < PURPOSES; i++) {
      positions.append(purposes.get(i) ? '1' : '0');
    }
    return positions.toString();
  }

  void forget() {
    texts.clear();
    name = "";
    byName = false;
    purposes.clear();
  }
}

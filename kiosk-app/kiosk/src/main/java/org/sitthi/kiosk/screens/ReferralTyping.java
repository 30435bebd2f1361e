package org.sitthi.kiosk.screens;

import java.util.BitSet;
import org.sitthi.kiosk.referral.HospitalList;

/** What is being typed of a referral; outlives "more time?" and an objection, and nothing else. */
final class ReferralTyping {

  static final int NUMBER_LENGTH = 20;
  static final int CODE_LENGTH = 5;
  static final int PURPOSES = 4;

  private final BitSet purposes = new BitSet(PURPOSES);
  private String text = "";
  private String name = "";
  private boolean byName;

  void type(char letter, int most) {
    text = text.length() < most ? text + letter : text;
  }

  void delete() {
    text = text.isEmpty() ? text : text.substring(0, text.length() - 1);
  }

  String text() {
    return text;
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
    text = "";
    name = "";
    byName = false;
    purposes.clear();
  }
}

package org.sitthi.kiosk.screens;

import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.kiosk.texts.Language;

/** A hospital's name in the language of the screen, with its code. */
final class HospitalName {

  private HospitalName() {}

  static String of(Look look, Hospital hospital) {
    boolean english = look.words().language() != Language.TH && !hospital.nameEn().isEmpty();
    return (english ? hospital.nameEn() : hospital.nameTh()) + " (" + hospital.code() + ")";
  }
}
